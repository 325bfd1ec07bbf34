using System.Globalization;
using System.Text;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>What is too large to be written down: documents that are made, each with what must come of it.</summary>
internal static class HostileAggregates
{
    private const int Many = 100_000;
    private const int Long = 10_000;
    private const long Most = Quantity.MaxUnits;

    private const string Parties = """{"type":"source","id":"s","publishedOn":"2024-06-30"},{"type":"party","id":"n"},{"type":"party","id":"t"},{"type":"party","id":"x"},{"type":"product","id":"h"},""";

    public static IReadOnlyDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["an order of 100,000 lines is read and folded"] = () =>
        {
            SupplyLedger ledger = Ledger($$"""{"type":"order","id":"o","supplier":"n","buyer":"t","product":"h","on":"2023","schedule":[{{Repeated(Many, i => $$"""{"line":"{{i}}","quantity":{{i}},"due":"2024"}""")}}]}""");
            Assert.Equal((long)Many * (Many + 1) / 2, ledger.Balance("t", "h", Stage.OnOrder).Best);
            Assert.Empty(ledger.Findings);
        },
        ["an order of 100,000 lines whose last has the name of the first is refused at the schedule"] = () => AssertRefused(
            $$"""{"type":"order","id":"o","supplier":"n","buyer":"t","product":"h","on":"2023","schedule":[{{Repeated(Many, i => $$"""{"line":"{{i % (Many - 1)}}","quantity":1,"due":"2024"}""")}}]}""",
            CaseErrorCode.InvalidValue, "$.records[5].schedule"),
        ["a reallocation of 100,000 legs there and back comes to nothing"] = () =>
        {
            SupplyLedger ledger = Ledger(
                """{"type":"receipt","id":"r","party":"t","product":"h","quantity":1,"on":"2023"},""" +
                $$"""{"type":"reallocation","id":"re","on":"2024","legs":[{{Repeated(Many, i => i % 2 == 0 ? """{"product":"h","from":"x","to":"t","quantity":1}""" : """{"product":"h","from":"t","to":"x","quantity":1}""")}}]}""");
            Assert.Equal(1, ledger.Balance("t", "h", Stage.OnHand).Best);
            Assert.Equal(Many, ledger.Reallocations["re"].Legs.Count);
        },
        ["a reallocation of 100,000 legs with one id twice is refused"] = () => AssertRefused(
            $$"""{"type":"reallocation","id":"re","on":"2024","legs":[{{Repeated(Many, i => $$"""{"id":"{{i % (Many - 1)}}","product":"h","from":"t","to":"x","quantity":1}""")}}]}""", CaseErrorCode.InvalidValue, "$.records[5].legs"),
        ["100,000 records of one id and content are one"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(Many, _ => """{"type":"receipt","id":"r","party":"t","product":"h","quantity":7,"on":"2024"}"""));
            Assert.Equal(7, ledger.Balance("t", "h", Stage.OnHand).Best);
            Assert.Empty(ledger.Findings);
        },
        ["20,000 records of one id and other content are one and the others findings"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(2 * Long, i => $$"""{"type":"receipt","id":"r","party":"t","product":"h","quantity":{{i}},"on":"2024"}"""));
            Assert.Equal(2 * Long - 1, ledger.Findings.Count(finding => finding.Code == FindingCode.DuplicateId));
        },
        ["an order with a line of 2^53 - 1 twice over is more than a quantity, and exact"] = () =>
            Assert.Equal(2 * Most, Ledger(Order(2)).Balance("t", "h", Stage.OnOrder).Best),
        ["1,024 lines of 2^53 - 1 are less than 2^63"] = () => Assert.Equal(1_024 * Most, Ledger(Order(1_024)).Balance("t", "h", Stage.OnOrder).Best),
        ["1,025 lines of 2^53 - 1 are more than 2^63: the balance is named"] = () =>
        {
            SupplyLedger ledger = Ledger(Order(1_025));
            AssertNamed(["t", "h", "on-order"], () => ledger.Balance("t", "h", Stage.OnOrder));
            AssertNamed(["h", "does not fit in 64 bits"], () => ledger.Balances());
        },
        ["a flow of more than 2^63 is named"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(1_100, i => Receipt(i)));
            AssertNamed(["t", "does not fit in 64 bits"], () => ledger.Flows("2024"));
        },
        ["a measure of more than 2^63 has bounds all the same, or is named"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(1_100, i => Receipt(i)));
            try
            {
                Assert.Equal((Rational)Most * 1_100, ledger.Evidence(Measure.Received("t", "h", "2024")).Bounds!.Value.Low);
            }
            catch (OverflowException error)
            {
                Assert.Contains("does not fit in 64 bits", error.Message, StringComparison.Ordinal);
            }
        },
        ["a reallocation of legs of more than 2^53 in all is named"] = () =>
        {
            SupplyLedger ledger = Ledger($$"""{"type":"reallocation","id":"re","on":"2024","legs":[{{Repeated(2, _ => $$"""{"product":"h","from":"t","to":"x","quantity":{{Most}}}""")}}]}""");
            AssertNamed(["re", $"{Most}"], () => ledger.Reallocations["re"].For("t"));
        },
        ["parties that are members of each other, 10,000 in a row, are folded"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(Long, i => $$"""{"type":"party","id":"p{{i}}","memberOf":"{{(i == Long ? "t" : $"p{i + 1}")}}"}""") + """,{"type":"receipt","id":"r","party":"p1","product":"h","quantity":5,"on":"2024"}""");
            Assert.Empty(ledger.Findings);
            Assert.Equal(5, ledger.Balance("t", "h", Stage.OnHand).Best);
            Assert.Equal(5, ledger.Evidence(Measure.Received("t", "h", "2024")).Bounds!.Value.Low!.Value.ToInt64());
        },
        ["parties that are members of each other, 10,000 in a circle, are 10,000 findings"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(Long, i => $$"""{"type":"party","id":"p{{i}}","memberOf":"p{{(i % Long) + 1}}"}"""));
            Assert.Equal(Long, ledger.Findings.Count(finding => finding.Code == FindingCode.CyclicReference));
            Assert.Equal(0, ledger.Balance("p1", "h", Stage.OnHand).Best);
        },
        ["a party that is a member of 10,000 others is folded"] = () =>
            Assert.Empty(Ledger(Repeated(Long, i => $$"""{"type":"party","id":"p{{i}}"}""") + $$""",{"type":"party","id":"q","memberOf":[{{Repeated(Long, i => $"\"p{i}\"")}}]}""").Findings),
        ["products inside of each other, 10,000 in a row, are folded"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(Long, i => $$"""{"type":"product","id":"p{{i}}","family":"{{(i == Long ? "h" : $"p{i + 1}")}}"}""") + """,{"type":"receipt","id":"r","party":"t","product":"p1","quantity":5,"on":"2024"}""");
            Assert.Equal(5, ledger.Balance("t", "h", Stage.OnHand).Best);
        },
        ["products that each contain 10 of the next, 100 in a row, are counted exactly or not comparable"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(100, i => $$"""{"type":"product","id":"p{{i}}","contains":{"product":"{{(i == 100 ? "h" : $"p{i + 1}")}}","count":10} }""") + """,{"type":"receipt","id":"r","party":"t","product":"p1","quantity":5,"on":"2024"},{"type":"observation","id":"b","measure":{"kind":"received","party":"t","product":"p1","during":"2024"},"value":5,"exact":true}""");
            Assert.Empty(ledger.Findings);
            Assert.NotEmpty(ledger.Verify(Measure.Received("t", "p1", "2024"), "5").Explain());
        },
        ["sources derived from each other, 10,000 in a row, count once"] = () =>
            Assert.Empty(Ledger(Repeated(Long, i => $$"""{"type":"source","id":"s{{i}}","publishedOn":"2024-06-30","derivedFrom":"{{(i == Long ? "s" : $"s{i + 1}")}}"}""")).Findings),
        ["corrections of one record, 10,000 of them: the last known holds"] = () =>
        {
            SupplyLedger ledger = Ledger("""{"type":"receipt","id":"r","party":"t","product":"h","quantity":1,"on":"2024"},""" + Repeated(Long, i =>
                $$"""{"type":"correction","id":"k{{i:00000}}","replaces":"r","record":{"type":"receipt","id":"r","party":"t","product":"h","quantity":{{i}},"on":"2024"} }"""));
            Assert.Empty(ledger.Findings);
            Assert.Equal(Long, ledger.Balance("t", "h", Stage.OnHand).Best);
        },
        ["corrections of corrections, 10,000 in a row, are folded"] = () =>
        {
            SupplyLedger ledger = Ledger("""{"type":"receipt","id":"r","party":"t","product":"h","quantity":1,"on":"2024"},""" + Repeated(Long, i => $$"""{"type":"correction","id":"k{{i}}","replaces":"{{(i == 1 ? "r" : $"k{i - 1}")}}"}"""));
            Assert.InRange(ledger.Balance("t", "h", Stage.OnHand).Best, 0, 1);
            Assert.NotNull(ledger.Findings);
        },
        ["claims that restate each other, 10,000 in a row, are restated by the last"] = () =>
        {
            SupplyLedger ledger = Ledger(Repeated(Long, i => $$"""{"type":"claim","id":"c{{i}}","speaker":"t"{{(i == 1 ? "" : $$""","restates":"c{{i - 1}}" """)}}}"""));
            Assert.Empty(ledger.Findings);
            Assert.NotNull(ledger.RestatementOf("c1"));
        },
        ["claims of all of each other, 10,000 in a row, have verdicts"] = () =>
        {
            SupplyLedger ledger = Ledger(Seen + Repeated(Long, i => i == 1 ? Counted("c1") : $$"""{"type":"claim","id":"c{{i}}","speaker":"t","all":["c{{i - 1}}"]}"""));
            AssertSupported(ledger, $"c{Long}");
        },
        ["a claim of all of two of all of two, 40 times over, is not asked 2^40 times"] = () =>
        {
            SupplyLedger ledger = Ledger(Seen + Repeated(40, i => i == 1
                ? Counted("a1") + "," + Counted("b1")
                : $$"""{"type":"claim","id":"a{{i}}","speaker":"t","all":["a{{i - 1}}","b{{i - 1}}"]},{"type":"claim","id":"b{{i}}","speaker":"t","all":["b{{i - 1}}","a{{i - 1}}"]}"""));
            AssertSupported(ledger, "a40");
        },
        ["a claim of all of 100,000 others has a verdict"] = () =>
        {
            SupplyLedger ledger = Ledger($$"""{{Repeated(Many, i => $$"""{"type":"claim","id":"c{{i}}","speaker":"t"}""")}},{"type":"claim","id":"d","speaker":"t","all":[{{Repeated(Many, i => $"\"c{i}\"")}}]}""");
            Assert.Equal(VerdictLabel.NotEnoughEvidence, ledger.Verify("d").Label);
        },
        ["a sum of 10,000 measures has a verdict"] = () =>
        {
            SupplyLedger ledger = Ledger($$"""{"type":"claim","id":"c","speaker":"t","value":5,"measure":{"kind":"sum","of":[{{Repeated(Long, _ => """{"kind":"held","party":"t","product":"h","at":"2024-01-01"}""")}}]} }""");
            Assert.NotEmpty(ledger.Verify("c").Explain());
        },
        ["an order of 10,000 lines is rescheduled 10,000 times"] = () =>
        {
            SupplyLedger ledger = Ledger(
                $$"""{"type":"order","id":"o","supplier":"n","buyer":"t","product":"h","on":"2023","schedule":[{{Repeated(Long, i => $$"""{"line":"{{i}}","quantity":1,"due":"2024-01"}""")}}]},""" +
                Repeated(Long, i => $$"""{"type":"reschedule","id":"d{{i}}","order":"o","line":"{{i}}","quantity":1,"due":"2024-06","on":"2024-02"}"""));
            Assert.Empty(ledger.Findings);
            Assert.Equal(Long, ledger.Balance("t", "h", Stage.Planned, "2024-06-30").Best);
        },
        ["one line is rescheduled 10,000 times"] = () =>
        {
            SupplyLedger ledger = Ledger(Order(1).Replace($"{Most}", "5", StringComparison.Ordinal) + "," + Repeated(Long, i =>
                $$"""{"type":"reschedule","id":"d{{i:00000}}","order":"o","line":"1","due":"2024-{{(i % 12) + 1:00}}","on":"2024-02"}"""));
            Assert.Equal(5, ledger.Balance("t", "h", Stage.Planned, "2024-12-31").Best);
        },
        ["a million blank items of an extension are kept"] = () =>
        {
            SupplyCase read = SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"t","records":[],"x-a":[{{Repeated(10 * Many, _ => "0")}}]}""");
            Assert.Equal(read.ToJson(), SupplyCase.Parse(read.ToJson()).ToJson());
        },
        ["20,000 extensions of one record are kept, and one of them twice is refused"] = () =>
        {
            string many = Repeated(2 * Long, i => $"\"x-{i}\":{i}");
            Assert.Equal(2 * Long, SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p",{{many}}}]}""").Records[0].Extensions.Count);
            AssertRefused($$"""{"type":"party","id":"p",{{many}},"x-77":0}""", CaseErrorCode.DuplicateField, "$.records[5].x-77");
        },
        ["names that hash alike in many tables are kept"] = () =>
            Assert.Equal(1 << 13, SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p",{{string.Join(',', Enumerable.Range(0, 1 << 13).Select(i => $"\"x-{string.Concat(Enumerable.Range(0, 13).Select(bit => (i >> bit & 1) == 0 ? "Aa" : "BB"))}\":0"))}}}]}""").Records[0].Extensions.Count),
        ["a title of ten million letters is kept"] = () => Assert.Equal(100 * Many, SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"{{new string('t', 100 * Many)}}","records":[]}""").Title.Length),
        ["a name of a million combining marks is kept and shown"] = () =>
        {
            SupplyLedger ledger = Ledger($$"""{"type":"party","id":"p","name":"e{{new string('\u0301', 10 * Many)}}"}""");
            Assert.NotEmpty(ledger.ToHtml());
        },
        ["a document of a million line feeds is refused at its end"] = () =>
        {
            CaseFormatException error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(new string('\n', 10 * Many)));
            Assert.Equal((CaseErrorCode.InvalidJson, 10L * Many + 1, 1, 10L * Many), (error.Code, error.Line, error.Column, error.ByteOffset));
        },
        ["ten million digits are refused in one line"] = () => AssertRefused(
            $$"""{"type":"receipt","id":"r","party":"t","product":"h","on":"2024","quantity":{{new string('9', 100 * Many)}}}""", CaseErrorCode.InvalidValue, "$.records[5].quantity"),
        ["ten million digits as a text are refused in one line"] = () => AssertRefused(
            $$"""{"type":"receipt","id":"r","party":"t","product":"h","on":"2024","quantity":"{{new string('9', 100 * Many)}}"}""", CaseErrorCode.InvalidValue, "$.records[5].quantity"),
    };

    private const string Seen = """{"type":"source","id":"w","publishedOn":"2024-06-30"},{"type":"observation","id":"b","source":"w","measure":{"kind":"held","party":"x","product":"h","at":"2024-01-01"},"value":5,"exact":true},""";

    private static string Counted(string id) => $$"""{"type":"claim","id":"{{id}}","speaker":"t","value":5,"measure":{"kind":"held","party":"x","product":"h","at":"2024-01-01"} }""";

    // All that a verdict is asked for, down to what it is made of in the end.
    private static void AssertSupported(SupplyLedger ledger, RecordId claim)
    {
        Verdict verdict = ledger.Verify(claim);
        Assert.Equal((VerdictLabel.Supported, VerdictLabel.Supported), (verdict.Label, verdict.WithoutAssumptions));
        Assert.All(verdict.Labels.Values, label => Assert.Equal(VerdictLabel.Supported, label));
        Assert.Equal(["b", "b"], verdict.Used.Select(use => $"{use.Record}"));
        Assert.Empty(verdict.LeftAside);
        Assert.Equal("b", Assert.Single(verdict.RestsOn.Records));
        Assert.Equal("value", Assert.Single(verdict.Flips).Path);
        Assert.Contains("Each of them is supported.", verdict.Explain(), StringComparison.Ordinal);
        Assert.Single(ledger.History(claim));
    }

    private static string Order(int lines) => $$"""{"type":"order","id":"o","supplier":"n","buyer":"t","product":"h","on":"2023","schedule":[{{Repeated(lines, i => $$"""{"line":"{{i}}","quantity":{{Most}},"due":"2024"}""")}}]}""";

    private static string Receipt(int number) => $$"""{"type":"receipt","id":"r{{number}}","party":"t","product":"h","quantity":{{Most}},"on":"2024-0{{(number % 6) + 1}}-0{{(number % 9) + 1}}"}""";

    private static string Case(string records) => $$"""{"format":"gpusupply/1","title":"t","source":"s","records":[{{Parties}}{{records}}]}""";

    private static SupplyLedger Ledger(string records)
    {
        SupplyCase read = SupplyCase.Parse(Case(records));
        SupplyLedger ledger = read.ToLedger();
        Assert.NotNull(ledger.Findings);
        return ledger;
    }

    private static void AssertRefused(string record, CaseErrorCode code, string path)
    {
        byte[] document = Encoding.UTF8.GetBytes(Case(record));
        CaseFormatException error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(document));
        Assert.Equal((code, path), (error.Code, error.JsonPath));
        Places.AssertInside(error, document);
        Assert.InRange(error.Message.Length, 1, 1_500);
    }

    private static void AssertNamed(string[] parts, Func<object?> sum)
    {
        OverflowException error = Assert.Throws<OverflowException>(() => { sum(); });
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    private static string Repeated(int count, Func<int, string> item)
    {
        var text = new StringBuilder();
        for (int number = 1; number <= count; number++)
            text.Append(number == 1 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{item(number)}");
        return text.ToString();
    }
}
