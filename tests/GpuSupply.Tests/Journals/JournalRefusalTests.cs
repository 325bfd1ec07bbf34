namespace GpuSupply.Tests.Journals;

/// <summary>What a journal that can't be read as a whole is refused with, word by word.</summary>
public class JournalRefusalTests
{
    private const string Gzip = "; allowed is gzip (RFC 1952), whole, one or more members";

    [Fact]
    public async Task ReadAsync_CompressedDataThatIsCutOff_SaysSo()
    {
        byte[] whole = JournalFile.Make(1).Compressed();
        foreach (int left in new[] { whole.Length - 1, whole.Length - 8, whole.Length - 9, whole.Length / 2, 11 })
            Assert.EndsWith($"found compressed data, which is cut off{Gzip}", await RefusalAsync(whole[..left]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_CompressedDataWithSomethingBehindIt_SaysSo()
    {
        byte[] whole = JournalFile.Make(1).Compressed();
        foreach (byte[] more in new byte[][] { new byte[64], [.. "{}\n"u8] })
            Assert.EndsWith($"found compressed data, which is followed by bytes that are not gzip{Gzip}", await RefusalAsync([.. whole, .. more]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_CompressedDataWithAnotherSum_IsDamaged()
    {
        byte[] damaged = JournalFile.Make(1).Compressed();
        damaged[^8] ^= 1;
        Assert.EndsWith($"found compressed data, which is damaged{Gzip}", await RefusalAsync(damaged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_MoreThanIsToBeDecompressed_SaysHowMuchThatIs() => Assert.EndsWith(
        "found compressed data that becomes more than 10 bytes, which is more than is read; allowed is a greater MaxDecompressedBytes, or fewer records",
        await RefusalAsync(JournalFile.Make(1).Compressed(), new() { MaxDecompressedBytes = 10 }), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "the middle of a line at byte 1")]
    [InlineData(1_000_000, "the end of the journal after")]
    public async Task ReadAsync_FromWhereNoLineBegins_SaysWhatIsThere(int at, string found)
    {
        foreach (bool isCompressed in new[] { false, true })
        {
            byte[] bytes = isCompressed ? JournalFile.Make(1).Compressed() : JournalFile.Make(1).Bytes;
            string message = await RefusalAsync(bytes, new() { From = new(at, 1, 1) });
            Assert.Contains($"found {found}", message, StringComparison.Ordinal);
            Assert.EndsWith(", which is no beginning of a line; allowed is a position that an earlier reading of the journal had", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MoveNextAsync_AfterAnError_SaysWhereToGoOn()
    {
        await using IAsyncEnumerator<Record> lines = Journal.ReadAsync(new MemoryStream([.. "[]\n"u8]), new JournalOptions()).GetAsyncEnumerator();
        await Assert.ThrowsAsync<CaseFormatException>(async () => await lines.MoveNextAsync());
        InvalidOperationException again = await Assert.ThrowsAsync<InvalidOperationException>(async () => await lines.MoveNextAsync());
        Assert.Equal("This reading of a journal has ended in an exception. Begin another one, from Position on.", again.Message);
    }

    private static async Task<string> RefusalAsync(byte[] bytes, JournalOptions? options = null) =>
        Assert.IsType<CaseFormatException>((await Reading.OfAsync(new MemoryStream(bytes), options ?? new())).Error).Message;
}
