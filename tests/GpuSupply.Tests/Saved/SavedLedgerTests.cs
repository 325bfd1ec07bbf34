using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using GpuSupply.Internals;
using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Saved;

/// <summary>A ledger that was saved is what it was when it is opened; what is not one is refused with the reason.</summary>
public class SavedLedgerTests(ITestOutputHelper output)
{
    private static readonly SupplyCase Exchange = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
        .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
        .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
        .Shipment("s1", order: "o1", 12_000, on: "2023-12")
        .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
        .Build();

    private static string Golden => Repository.PathOf("tests", "GpuSupply.Tests", "Saved", "exchange.ledger");

    [Fact]
    public void Open_GeneratedLedgers_AnswerWhatTheyDid() =>
        new Law(output.WriteLine).Holds("saved ledgers", 60, 613, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger whole = generated.ToLedger();
            LocalDate known = generated.KnownDays[random.Next(generated.KnownDays.Count)];
            foreach (SupplyLedger ledger in (SupplyLedger[])[whole, whole.AsKnownOn(known), Grown(generated, random)])
            {
                byte[] bytes = Saved(ledger);
                SupplyLedger opened = SupplyLedger.Open(new MemoryStream(bytes));
                LocalDate[] days = LedgerPicture.Days(whole, 6);
                Assert.Equal((ledger.Title, ledger.KnownOn), (opened.Title, opened.KnownOn));
                Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(opened));
                Assert.Equal(LedgerPicture.Answers(ledger, days), LedgerPicture.Answers(opened, days));
                Assert.Equal(LedgerPicture.Answers(ledger.AsKnownOn(known), days), LedgerPicture.Answers(opened.AsKnownOn(known), days));
                Assert.Equal(bytes, Saved(opened));
            }
        });

    [Fact]
    public void Builder_OfAnOpenedLedger_GoesOnWithTheTail() =>
        new Law(output.WriteLine).Holds("saved ledger and tail", 60, 614, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            Record[] arriving = [.. generated.Records];
            int head = random.Next(arriving.Length);
            SupplyLedger opened = SupplyLedger.Open(new MemoryStream(Saved(new SupplyCase("generated", arriving[..head]).ToLedger())));
            SupplyLedger grown = new LedgerBuilder(opened).AddRange(arriving[(head / 2)..]).Snapshot(), whole = generated.ToLedger();
            LocalDate[] days = LedgerPicture.Days(whole, 6);
            Assert.Equal(LedgerPicture.Transfers(whole), LedgerPicture.Transfers(grown));
            Assert.Equal(LedgerPicture.Answers(whole, days), LedgerPicture.Answers(grown, days));
        });

    [Fact]
    public void Save_TheExchange_GivesTheGoldenBytes()
    {
        byte[] bytes = Saved(Exchange.ToLedger());
        Assert.True(File.Exists(Golden), $"There is no {Golden}; the bytes are {Convert.ToBase64String(bytes)}");
        Assert.Equal(File.ReadAllBytes(Golden), bytes);
    }

    [Fact]
    public void Open_TheGoldenBytes_AnswersForEver()
    {
        SupplyLedger ledger = SupplyLedger.Open(Golden);
        Assert.Equal(("Exchange", "Exchange as known on 2023-12-15 (9 transfers)"), (ledger.Title, ledger.ToString()));
        Assert.Equal("1..212 days", $"{ledger.Reallocations["swap"].For("tesla").ReceiptDelay}");
        Assert.Equal(VerdictLabel.Supported, ledger.Verify(Measure.ReallocatedOut("tesla", "h100", during: "2023-12"), "thousands").Label);
        Assert.Equal(LedgerPicture.Transfers(Exchange.ToLedger()), LedgerPicture.Transfers(ledger));
    }

    [Fact]
    public void Open_AnyByteChanged_IsRefused()
    {
        byte[] bytes = File.ReadAllBytes(Golden);
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= (byte)(1 << (at % 8));
            Assert.StartsWith("byte ", Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream(damaged))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_CutOffAtEveryByte_IsRefused()
    {
        byte[] bytes = File.ReadAllBytes(Golden);
        for (int length = 0; length < bytes.Length; length++)
            Assert.Contains("byte ", Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream(bytes, 0, length))).Message, StringComparison.Ordinal);
        Assert.EndsWith("which is behind the end; allowed is nothing", Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream([.. bytes, 0]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "byte 4: found version 2, which is newer than this library; allowed is 1")]
    [InlineData(0, "byte 4: found version 0, which is no version; allowed is 1")]
    public void Open_AnotherVersion_IsRefusedWithTheReason(int version, string message)
    {
        byte[] bytes = File.ReadAllBytes(Golden);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), version);
        Assert.Equal(message, Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream(bytes))).Message);
    }

    [Fact]
    public void Open_SomethingElse_IsRefused()
    {
        Assert.Equal(
            "byte 0: found 7B 22 66 6F 72 6D 61 74, which is no saved ledger; allowed is 47 53 4C 47 (\"GSLG\")",
            Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream(Encoding.UTF8.GetBytes(Exchange.ToJson().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))))).Message);
        Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream()));
    }

    /// <summary>Bytes of the content of parts changed, and their checksums with them: whatever they say, nothing but a refusal or a ledger comes out.</summary>
    [Fact]
    public void Open_AnythingWithARightChecksum_IsALedgerOrRefused()
    {
        byte[] bytes = File.ReadAllBytes(Golden);
        var random = new Random(8);
        (int refused, int opened) = (0, 0);
        (int Start, int Length)[] parts = [.. Parts(bytes)];
        for (int round = 0; round < 30_000; round++)
        {
            byte[] changed = [.. bytes];
            (int start, int length) = parts[random.Next(parts.Length)];
            for (int times = random.Next(1, 3); times > 0; times--)
                changed[start + random.Next(length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(random.Next(2) * 255);
            int end = start + length + (-length & 7);
            BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(end), Checksum.Of(changed.AsSpan(start, length)));
            try
            {
                SupplyLedger ledger = SupplyLedger.Open(new MemoryStream(changed));
                Assert.Equal(ledger.Transfers.Count, ledger.Transfers.ToArray().Length);
                _ = ledger.Balances();
                opened++;
            }
            catch (FormatException wrong)
            {
                Assert.StartsWith("byte ", wrong.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        output.WriteLine($"{refused} refused, {opened} opened");
        Assert.True(refused > 10_000 && opened > 100, $"{refused} refused, {opened} opened");
    }

    // Parts are put together anew, with nothing in one that others refer to.
    [Theory]
    [InlineData("recs")]
    [InlineData("name")]
    public void Open_TransfersOfNothing_IsRefused(string emptied)
    {
        using var written = new MemoryStream();
        byte[] bytes = File.ReadAllBytes(Golden);
        written.Write(bytes, 0, 8);
        foreach ((int start, int length) in Parts(bytes))
        {
            string name = Encoding.ASCII.GetString(bytes, start - 16, 4);
            byte[] content = bytes[start..(start + length)];
            if (emptied == "recs" && name == "case")
                BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(4), 0);
            if (emptied == "name" && name == "name")
                content = new byte[16];
            if (emptied == "recs" && name == "recs")
                continue;
            byte[] head = new byte[16], end = new byte[8];
            Encoding.ASCII.GetBytes(name, head);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(8), content.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(end, Checksum.Of(content));
            written.Write([.. head, .. content, .. new byte[-content.Length & 7], .. end]);
        }

        Assert.StartsWith("byte ", Assert.Throws<FormatException>(() => SupplyLedger.Open(new MemoryStream(written.ToArray()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_ToAFileThatIsThere_KeepsItWhereItFails()
    {
        string folder = Directory.CreateTempSubdirectory("saved-").FullName;
        try
        {
            string file = Path.Combine(folder, "a.ledger");
            Exchange.ToLedger().Save(file);
            byte[] before = File.ReadAllBytes(file);
            var unwritable = new SupplyCase("\ud800", []);
            Assert.Throws<InvalidOperationException>(() => unwritable.ToLedger().Save(file));
            Assert.Equal(before, File.ReadAllBytes(file));
            Assert.Equal([file], Directory.GetFiles(folder));
            new SupplyCase("other", []).ToLedger().Save(file);
            Assert.Equal("other", SupplyLedger.Open(file).Title);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Save_TitleSourceAndOwnProperties_ComeBack()
    {
        using JsonDocument own = JsonDocument.Parse("{\"n\":1.0}");
        SupplyCase records = new("Zwei \"Fälle\" 😀", [new Source("memo", new(2023, 12, 15)), new Dispute("d", "c")], "memo")
        {
            Extensions = new Dictionary<string, JsonElement> { ["x-a"] = own.RootElement },
        };
        SupplyLedger opened = SupplyLedger.Open(new MemoryStream(Saved(records.ToLedger())));
        Assert.Equal(records.ToJson(), opened.Case.ToJson());
        Assert.NotNull(opened.Find("d"));
        SupplyLedger grown = new LedgerBuilder(opened).Add(new Dispute("e", "c")).Snapshot();
        Assert.Equal(("memo", "x-a"), (grown.Case.Source!.Value.Value, Assert.Single(grown.Case.Extensions).Key));
    }

    private static SupplyLedger Grown(GeneratedCase generated, Random random)
    {
        var builder = new LedgerBuilder("generated");
        foreach (Record record in generated.Records)
        {
            builder.Add(record);
            if (random.Next(6) == 0)
                _ = builder.Snapshot();
        }

        return builder.Snapshot();
    }

    private static byte[] Saved(SupplyLedger ledger)
    {
        using var stream = new MemoryStream();
        ledger.Save(stream);
        return stream.ToArray();
    }

    private static IEnumerable<(int Start, int Length)> Parts(byte[] bytes)
    {
        for (int at = 8; at < bytes.Length;)
        {
            int length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 8));
            yield return (at + 16, length);
            at += 16 + length + (-length & 7) + 8;
        }
    }
}
