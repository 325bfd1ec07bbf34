using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;
using GpuSupply.Aggregation;
using NodaTime;

namespace GpuSupply.Ambient;

/// <summary>What is said of input that is wrong: findings, documents, words of queries, damaged bytes, arguments.</summary>
internal static class Refusals
{
    /// <summary>Beside the examples of the page on errors: numbers, days and names that some culture would read or write.</summary>
    private static readonly string[] Documents =
    [
        "", "{", "null", "[1,2", "\uFEFF{}", "{\"format\":\"gpusupply/1\"}", "{\"format\":\"gpusupply/1\",\"title\":\"A\",\"records\":[1]}",
        Of("{\"type\":\"order\",\"id\":\"o\",\"supplier\":\"n\",\"buyer\":\"t\",\"product\":\"p\",\"on\":\"28.04.2024\",\"schedule\":[]}"),
        Of("{\"type\":\"shipment\",\"id\":\"s\",\"order\":\"o\",\"quantity\":-5,\"on\":\"2024\"}"), Of("{\"type\":\"shipment\",\"id\":\"s\",\"order\":\"o\",\"quantity\":1.5,\"on\":\"2024\"}"),
        Of("{\"type\":\"shipment\",\"id\":\"s\",\"order\":\"o\",\"quantity\":\"1,5k\",\"on\":\"2024\"}"), Of("{\"type\":\"shipment\",\"id\":\"s\",\"order\":\"o\",\"quantity\":\"\u0661\u0662\",\"on\":\"2024\"}"),
        Of("{\"type\":\"shipment\",\"id\":\"s\",\"order\":\"o\",\"quantity\":9007199254740992,\"on\":\"2024\"}"), Of("{\"type\":\"SHIPMENT\",\"id\":\"s\"}"), Of("{\"type\":\"sh\u0131pment\",\"id\":\"s\"}"),
        Of("{\"type\":\"product\",\"id\":\"p\",\"h100e\":-0.5}"), Of("{\"type\":\"party\",\"id\":\"\u0130stanbul\"}"), Of("{\"type\":\"source\",\"id\":\"m\",\"publishedOn\":\"1403-02-09\"}"),
        Of("{\"type\":\"commitment\",\"id\":\"c\",\"party\":\"t\",\"amount\":\"1,5 USD\",\"period\":\"2024\",\"status\":\"proposed\"}"),
        Of("{\"type\":\"observation\",\"id\":\"o\",\"measure\":{\"kind\":\"held\",\"party\":\"t\",\"product\":\"p\",\"at\":\"2024-02-30\"},\"value\":\"85k\"}"),
        Of("{\"type\":\"observation\",\"id\":\"o\",\"measure\":{\"kind\":\"held\",\"party\":\"t\",\"product\":\"p\",\"at\":\"2024-02-29\"},\"value\":{\"low\":-1,\"high\":-3,\"unit\":\"units\"}}"),
    ];

    public static void Write(Output output)
    {
        WritePage(output);
        foreach (string document in Documents)
            WriteDocument(output, document);
        foreach (string words in (string[])["sum of quantity by part\u0131", "SUM of quantity", "count during 28.04.2024", "count known on 1403-02-09", "sum of quantity by party, party"])
            output.AddError("words that are no query", () => Query.Parse(words));
        WritePartials(output);
        WriteSaved(output);
        WriteArguments(output);
    }

    private static string Of(string record) => $$"""{"format":"gpusupply/1","title":"A case","source":"m","records":[{{record}}]}""";

    private static void WritePage(Output output)
    {
        string[] blocks = Story.Resource("findings-and-errors.md").Split("```json\n");
        string first = BlockOf(blocks[1]);
        foreach (string block in blocks.Skip(2).Select(BlockOf))
        {
            if (!block.StartsWith("{\"type\"", StringComparison.Ordinal))
            {
                WriteDocument(output, block);
                continue;
            }

            string records = string.Join(',', $"{first}\n{block}".Split('\n'));
            output.AddAll("findings", SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"An example","source":"memo","records":[{{records}}]}""").ToLedger().Findings);
        }
    }

    private static string BlockOf(string text) => text[..text.IndexOf("\n```", StringComparison.Ordinal)];

    private static void WriteDocument(Output output, string document)
    {
        output.AddError("documents that can't be read", () => SupplyCase.Parse(document));
        output.AddError("documents that no serializer can read", () => JsonSerializer.Deserialize(document, GpuSupplyJsonContext.Default.SupplyCase));
    }

    /// <summary>Partial results with one number changed, whose checksum is right.</summary>
    private static void WritePartials(Output output)
    {
        byte[] bytes = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Day).Run(Ledger().Transfers).ToBytes();
        for (int at = 4; at + sizeof(int) <= bytes.Length - sizeof(uint); at += 3 * sizeof(int))
        {
            byte[] changed = [.. bytes];
            BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), at % 8 == 0 ? int.MinValue : -1_234);
            BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(changed.Length - sizeof(uint)), Checksum(changed.AsSpan(0, changed.Length - sizeof(uint))));
            output.AddError("damaged partial results", () => PartialResult.FromBytes(changed));
        }

        string json = Story.Resource("partials.md").Split("```json\n").Select(block => block[..Math.Max(0, block.IndexOf("```", StringComparison.Ordinal))]).Last(block => block.StartsWith('{'));
        foreach ((string right, string wrong) in ((string, string)[])[("900", "-1.5"), ("1000", "\"-1,000\""), ("\"count\": 3", "\"count\": -3"), ("1100", "-1100"), ("\"xai\"", "\"\u0131\"")])
            output.AddError("damaged partial results", () => JsonSerializer.Deserialize(json.Replace(right, wrong, StringComparison.Ordinal), GpuSupplyJsonContext.Default.PartialResult));
    }

    /// <summary>Saved ledgers with one number changed, in parts whose checksums are right.</summary>
    private static void WriteSaved(Output output)
    {
        using var stream = new MemoryStream();
        Ledger().Save(stream);
        byte[] bytes = stream.ToArray();
        const int Head = 16;
        for (int part = 8; part < bytes.Length;)
        {
            int length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(part + 8)), next = part + Head + length + (-length & 7) + 8;
            for (int at = part + 8; at + sizeof(int) <= part + Head + length && at < part + 256; at += sizeof(int))
            {
                byte[] changed = [.. bytes];
                BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), -1_234);
                BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(next - 8), Checksum(changed.AsSpan(part + Head, length)));
                output.AddError("damaged saved ledgers", () => SupplyLedger.Open(new MemoryStream(changed)));
            }

            part = next;
        }
    }

    /// <summary>Arguments that the library itself refuses. What the framework says of an argument below zero it says in the culture.</summary>
    private static void WriteArguments(Output output)
    {
        SupplyLedger ledger = Ledger();
        int[] days = [19_700, 19_701];
        Action[] wrong =
        [
            () => Quantity.Exactly(-5), () => Quantity.Between(7, -3), () => Quantity.Between(1, -2, 3), () => MoneyRange.Between(Money.Parse("5 USD"), Money.Parse("-1.50 USD")),
            () => MoneyRange.Exactly(Money.Parse("-1.50 USD")), () => _ = Money.FromMinorUnits(long.MinValue, Currency.Parse("USD")) - Money.Parse("1 USD"),
            () => _ = new JournalOptions { MaxLineBytes = -1 }, () => _ = new JournalOptions { MaxDepth = -1 }, () => _ = new JournalOptions { MaxDecompressedBytes = -1_000 },
            () => _ = new DeadLetterList(-1), () => _ = ledger.Balances()[-1], () => _ = ledger.Reallocations[-1],
            () => _ = new Contents("p", -3), () => FiscalYear.Parse("12-31").Quarter(-2024, 1), () => FiscalYear.Parse("12-31").Quarter(2024, -1),
            () => _ = ((Rational)(-1) / 3).ToInt64(), () => _ = ((Rational)(-1) / 3).ToDecimal(), () => _ = Rational.FromBigInteger(BigInteger.Pow(-10, 31)).ToInt64(), () => Rational.FromFraction(-5, 0), () => _ = (Rational)(-5) / 0,
            () => Bounds.Between(-3, -5, Unit.Days), () => StatedValue.FromEnds(-3, null, -5, Unit.Days), () => StatedValue.FromEnds(-3, -7, -1, Unit.Days), () => StatedValue.FromEnds(-3, null, null, Unit.Days, -1),
            () => DateWindow.On(new LocalDate(-44, 3, 15)), () => ledger.Balances("15.03.2024"), () => ledger.AsKnownOn("1403-02-09"), () => Reporting.Words.Kebab((RecordKind)200),
            () => TransferColumns.Over((new PartyId[] { "a" }, new[] { 0, -1 }), (new ProductId[] { "p" }, new[] { 0, 0 }), days, new long[] { 1, 2 }),
            () => TransferColumns.Over((new PartyId[] { "a" }, new[] { 0, 0 }), (new ProductId[] { "p" }, new[] { 0, 0 }), days, new long[] { 1, 2 }).WithBounds(new long[] { -2, 3 }, new long[] { -7, 3 }),
            () => TransferColumns.Over((new PartyId[] { "a" }, new[] { 0, 0 }), (new ProductId[] { "p" }, new[] { 0, 0 }), new[] { -1_000_000_000, 1 }, new long[] { 1, 2 }),
            () => TransferColumns.Over((new PartyId[] { "a" }, new[] { 0, 0 }), (new ProductId[] { "p" }, new[] { 0, 0 }), days, new long[] { 1, 2 }).WithKinds(new[] { (RecordKind)200, RecordKind.Order }),
            () => Many().Balances(), () => Many().Flows("2024"),
        ];
        foreach (Action one in wrong)
            output.AddError("arguments that are wrong", one);
    }

    /// <summary>So many units left that they are beyond 64 bits.</summary>
    private static SupplyLedger Many()
    {
        CaseBuilder builder = new CaseBuilder("Many").Source("memo", publishedOn: "2024-06-30").Party("nvidia").Party("tesla").Product("h100");
        for (int order = 0; order < 1_100; order++)
            builder.Order($"o{order.ToString(System.Globalization.CultureInfo.InvariantCulture)}", supplier: "nvidia", buyer: "tesla", "h100", Quantity.MaxUnits, on: "2024", due: "2024-03");
        return builder.Build().ToLedger();
    }

    private static SupplyLedger Ledger() => new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15").Party("nvidia").Party("tesla").Party("x").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12").Shipment("s1", order: "o1", "~9k", on: "2023-12-03")
        .Shipment("s2", order: "o1", 500, on: "2023-12-04").Reallocation("r1", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 400)).Build().ToLedger();

    /// <summary>CRC-32C, which both formats have.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
