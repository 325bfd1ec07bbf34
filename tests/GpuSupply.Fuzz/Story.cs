using System.Text;

namespace GpuSupply.Fuzz;

/// <summary>Right cases that inputs are made of.</summary>
internal static class Story
{
    /// <summary>The case that the samples tell.</summary>
    public static SupplyCase Case { get; } = Read();

    /// <summary>A small case with an exchange, a receipt, a claim, money and a correction.</summary>
    public static SupplyCase Exchange { get; } = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
        .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12", unitPrice: "25k..40k USD")
        .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
        .Shipment("s1", order: "o1", 12_000, on: "2023-12").Cancellation("c1", order: "o2", 500, on: "2023-12")
        .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 11_000))
        .Receipt("r1", shipment: "s1", 9_000, on: "2023-12-10", party: "x")
        .Commitment("cm1", "tesla", "~10B USD", "2024").Observation("ob1", Measure.InService("tesla", "h100", at: "2023-12-10"), "10k")
        .Claim("cl1", "musk", Measure.ReallocatedOut("tesla", "h100", during: "2023-12"), "thousands")
        .Build();

    /// <summary>Cases as documents: the small one, and each record of the story with the parties, products and sources around it.</summary>
    public static IReadOnlyList<byte[]> Documents { get; } =
    [
        Encoding.UTF8.GetBytes(Exchange.ToJson()),
        .. Case.Records.OfType<SourcedRecord>().Select(record => Encoding.UTF8.GetBytes(new SupplyCase("one", [.. Case.Records.Where(one => one is not SourcedRecord).Take(12), record]).ToJson())),
    ];

    /// <summary>Names and punctuation of the format.</summary>
    public static IReadOnlyList<byte[]> Words { get; } =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "null", "true", "false", "\\u0000", "\\ud800", "\n", "\"type\":", "\"id\":", "\"x-a\":", "\"source\":", "\"quantity\":", "\"on\":", "\"due\":",
            "\"order\"", "\"shipment\"", "\"receipt\"", "\"reallocation\"", "\"correction\"", "\"claim\"", "\"observation\"", "\"coverage\"", "\"all\"", "\"tesla\"", "\"h100\"", "\"o1\"", "\"s1\"",
            "\"swap\"", "\"12k\"", "\"~12k\"", "\"4k..5k\"", "\"thousands\"", "\"25k..40k USD\"", "\"2024-Q1\"", "\"2024-01/..\"", "\"FY2025@nvidia\"", "\"..\"", "1e999", "-0", "0.1", "{\"low\":1,\"high\":2}",
            "{\"type\":\"party\",\"id\":\"a\"}", "//", "/*", "\ufeff", "\u202e", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static SupplyCase Read()
    {
        using Stream story = typeof(Story).Assembly.GetManifestResourceStream("story.json")!;
        return SupplyCase.Load(story);
    }
}
