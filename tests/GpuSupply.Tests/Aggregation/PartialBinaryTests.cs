using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using GpuSupply.Aggregation;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Partial results as bytes are read as what they were, and nothing else is.</summary>
public class PartialBinaryTests
{
    public static TheoryData<string> Names => [.. PartialExamples.All.Select(example => example.Name)];

    private static PartialResult Example(string name) => PartialExamples.All.Single(example => example.Name == name).Partial;

    [Theory]
    [MemberData(nameof(Names))]
    public void FromBytes_OfToBytes_IsTheSame(string name)
    {
        PartialResult partial = Example(name);
        byte[] bytes = partial.ToBytes();
        PartialResult read = PartialResult.FromBytes(bytes);

        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal((partial.Query, partial.GroupCount), (read.Query, read.GroupCount));
        Assert.Equal(Finished(partial), Finished(read));
        Assert.Equal(partial.Merge(partial).ToBytes(), read.Merge(partial).ToBytes());
        Assert.Equal(Finished(partial.Merge(partial)), Finished(read.Merge(read)));
    }

    [Fact]
    public void WriteTo_APipe_IsToBytes()
    {
        foreach ((_, PartialResult partial) in PartialExamples.All)
        {
            var buffer = new ArrayBufferWriter<byte>();
            partial.WriteTo(buffer);
            Assert.Equal(partial.ToBytes(), buffer.WrittenSpan.ToArray());
        }

        Assert.Throws<ArgumentNullException>(() => Example("sum").WriteTo(null!));
    }

    [Fact]
    public void Checksum_OfTheDigits_IsTheOneThatIsPublished() => Assert.Equal(0xE3069283, Checksum.Of("123456789"u8));

    [Fact]
    public void Numbers_OfMembers_AreThoseOfTheForm()
    {
        Assert.Equal("quantity 0, amount 1, value 2", Listed<Column>());
        Assert.Equal("party 0, product 1, stage 2, kind 3, day 4, month 5, quarter 6", Listed<Key>());
        Assert.Equal("supply 0, on-order 1, in-transit 2, on-hand 3, in-service 4, retired 5, outside 6, planned 7", Listed<Stage>());
        Assert.Equal(
            "party 0, product 1, source 2, order 3, reschedule 4, cancellation 5, shipment 6, receipt 7, reallocation 8, movement 9, commitment 10, observation 11, "
            + "coverage 12, claim 13, dispute 14, correction 15",
            Listed<RecordKind>());

        static string Listed<T>()
            where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(member => $"{Kebab.Of(member)} {Convert.ToInt32(member, null)}"));
    }

    [Fact]
    public void FromBytes_AnyByteAnother_IsRefused()
    {
        foreach (string name in new[] { "sum", "balance in a window", "192 bits", "none" })
        {
            byte[] bytes = Example(name).ToBytes();
            for (int at = 0; at < bytes.Length; at++)
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    byte[] flipped = [.. bytes];
                    flipped[at] ^= (byte)(1 << bit);
                    PartialBytes.Refusal(flipped);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FromBytes_CutOffOrGoingOn_IsRefused(string name)
    {
        byte[] bytes = Example(name).ToBytes();
        for (int length = 0; length < bytes.Length; length++)
            PartialBytes.Refusal(bytes[..length]);
        for (int more = 1; more < 20; more++)
            Assert.Contains("is behind the end", PartialBytes.Refusal([.. bytes, .. new byte[more]]), StringComparison.Ordinal);
        for (int length = 20; length < bytes.Length; length++)
            PartialBytes.Refusal(PartialBytes.Fitted(bytes[..length]));
    }

    /// <summary>What is wrong has the checksum that it should have, so that everything else is looked at.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void FromBytes_DamagedBeforeTheChecksum_IsRefusedOrWhatIsWrittenAgain(string name)
    {
        byte[] bytes = Example(name).ToBytes();
        var random = new Random(name.Length);
        byte[][] numbers = [[0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0], [1, 0, 0, 0], [2, 0, 0, 0], [0, 0, 1, 0]];
        for (int at = 16; at < bytes.Length - 4; at++)
        {
            for (int bit = 0; bit < 8; bit++)
                PartialBytes.ReadsOrRefuses(bytes.With(at, (byte)(bytes[at] ^ (1 << bit))));
            foreach (byte[] number in numbers.Where(_ => at < bytes.Length - 8))
                PartialBytes.ReadsOrRefuses(bytes.With(at, number));
        }

        for (int time = 0; time < 300; time++)
        {
            int from = random.Next(16, bytes.Length - 4), until = random.Next(from, Math.Min(bytes.Length - 4, from + 40));
            byte[] piece = bytes[random.Next(16, bytes.Length - 4)..];
            PartialBytes.ReadsOrRefuses(PartialBytes.Fitted([.. bytes[..from], .. piece[..Math.Min(piece.Length, random.Next(24))], .. bytes[until..]]));
        }
    }

    [Fact]
    public void FromBytes_AnyBytes_IsRefused()
    {
        var random = new Random(1);
        for (int length = 0; length < 200; length++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            PartialBytes.Refusal(bytes);
            if (length < 20)
                continue;
            "GSPR\u0001\0\0\0"u8.CopyTo(bytes);
            PartialBytes.Refusal(PartialBytes.Fitted(bytes));
        }
    }

    private static string Finished(PartialResult partial)
    {
        try
        {
            return string.Join('\n', partial.Finish());
        }
        catch (OverflowException wrong)
        {
            return wrong.Message;
        }
    }
}
