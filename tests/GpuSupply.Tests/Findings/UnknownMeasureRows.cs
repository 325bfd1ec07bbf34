namespace GpuSupply.Tests.Findings;

/// <summary>Each field of each measure that can name what is not on record: in a claim and in an observation, by itself and inside another measure.</summary>
internal static class UnknownMeasureRows
{
    private const string Day = "2024-01-31";
    private const string Fiscal = "FY2023@tesla";

    private static readonly StockMeasure Known = Measure.InService("tesla", "h100", Day);

    private static readonly (string Field, string Value, Measure Measure)[] Measures =
    [
        ("StockMeasure.Party", "party nobody", Measure.InService("nobody", "h100", Day)),
        ("StockMeasure.Product", "product nothing", Measure.InService("tesla", "nothing", Day)),
        ("StockMeasure.Supplier", "supplier nobody", Known with { Supplier = "nobody" }),
        ("StockMeasure.In", "in nothing", Known with { In = "nothing" }),
        ("FlowMeasure.Party", "party nobody", Measure.Spend("nobody", "2024")),
        ("FlowMeasure.Product", "product nothing", Measure.Received("tesla", "nothing", "2024")),
        ("FlowMeasure.Supplier", "supplier nobody", Measure.Spend("tesla", "2024") with { Supplier = "nobody" }),
        ("FlowMeasure.In", "in nothing", Measure.Received("tesla", "h100", "2024") with { In = "nothing" }),
        ("FlowMeasure.During", $"during {Fiscal}", Measure.Spend("tesla", Fiscal)),
        ("ReceiptDelayMeasure.Reallocation", "reallocation nowhere", Measure.ReceiptDelay("nowhere", "tesla")),
        ("ReceiptDelayMeasure.Reallocation", "reallocation o1", Measure.ReceiptDelay("o1", "tesla")),
        ("ReceiptDelayMeasure.Party", "party nobody", Measure.ReceiptDelay("re1", "nobody")),
        ("ReceiptDelayMeasure.Leg", "leg 9", Measure.ReceiptDelay("re1", "tesla", "9")),
        ("OrderDelayMeasure.Order", "order nowhere", Measure.ReceiptDelayOfOrder("nowhere")),
        ("DivertedValueMeasure.Reallocation", "reallocation nowhere", Measure.DivertedValue("nowhere", "tesla")),
        ("DivertedValueMeasure.From", "from nobody", Measure.DivertedValue("re1", "nobody")),
        ("GrowthMeasure.From", "party nobody", Measure.Growth(Measure.InService("nobody", "h100", Day), Measure.InService("nobody", "h100", "2024-06-30"))),
        ("GrowthMeasure.From", $"during {Fiscal}", Measure.Growth(Measure.Spend("tesla", Fiscal), Measure.Spend("tesla", "2024"))),
        ("GrowthMeasure.To", $"during {Fiscal}", Measure.Growth(Measure.Spend("tesla", "2024"), Measure.Spend("tesla", Fiscal))),
        ("RatioMeasure.Of", "product nothing", Measure.Ratio(Measure.InService("tesla", "nothing", Day), Known)),
        ("RatioMeasure.To", "product nothing", Measure.Ratio(Known, Measure.InService("tesla", "nothing", Day))),
        ("RatioMeasure.Of", "from nobody", Measure.Ratio(Measure.DivertedValue("re1", "nobody"), Known)),
        ("SumMeasure.Of", "party nobody", Measure.Sum(Known, Measure.InService("nobody", "h100", Day))),
        ("SumMeasure.Of", "reallocation nowhere", Measure.Sum(Measure.DivertedValue("re1", "tesla"), Measure.DivertedValue("nowhere", "tesla"))),
    ];

    public static IEnumerable<FindingRow> All => Measures.SelectMany(row => new[]
    {
        Row(row.Field, row.Value, new Claim("bad", "tesla", row.Measure, ValueOf(row.Measure))),
        Row(row.Field, row.Value, new Observation("bad", row.Measure, ValueOf(row.Measure))),
    }).Append(Row("Claim.Measure", "party nobody", new Claim("bad", "tesla", Measures[0].Measure, ValueOf(Known))))
        .Append(Row("Observation.Measure", "party nobody", new Observation("bad", Measures[0].Measure, ValueOf(Known))));

    private static FindingRow Row(string field, string value, Record bad) => new(FindingCode.UnknownReference, field, "bad", value, bad);

    private static StatedValue ValueOf(Measure measure) => StatedValue.Parse(new[] { "10", "10%", "10 days", "10M USD", "10 unit-days" }
        .First(text => measure.Accepts(StatedValue.Parse(text).Unit)));
}
