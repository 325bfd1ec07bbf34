namespace GpuSupply.Tests.Json.BadInput;

/// <summary>Every measure and every unit: what an answer can be in is read, anything else is refused where the value stands.</summary>
public class WrongUnitTests
{
    private const string Held = """{"kind":"held","party":"x","product":"h","at":"2024-01-01"}""";
    private const string Spend = """{"kind":"spend","party":"x","during":"2024"}""";
    private const string Own = """{"kind":"x-a","party":"x","at":"2024-01-01"}""";

    private static readonly string[] Units = ["units", "percent", "days", "unit-days", "USD", "USD/unit"];

    public static TheoryData<string, string> Measures
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string kind in (string[])["on-order", "in-transit", "on-hand", "in-service", "held", "behind-plan"])
                rows.Add($$"""{"kind":"{{kind}}","party":"x","product":"h","at":"2024-01-01"}""", "units");
            foreach (string kind in (string[])["ordered", "cancelled", "shipped", "received", "activated", "retired", "reallocated-in", "reallocated-out", "due"])
                rows.Add($$"""{"kind":"{{kind}}","party":"x","product":"h","during":"2024"}""", "units");
            foreach (string kind in (string[])["order-value", "committed", "spend"])
                rows.Add($$"""{"kind":"{{kind}}","party":"x","product":"h","during":"2024"}""", "USD");
            rows.Add("""{"kind":"diverted-value","reallocation":"r","from":"x"}""", "USD");
            foreach (string what in (string[])["\"reallocation\":\"r\",\"party\":\"x\"", "\"order\":\"o\""])
            {
                rows.Add($$"""{"kind":"receipt-delay",{{what}}}""", "days");
                rows.Add($$"""{"kind":"receipt-delay-total",{{what}}}""", "unit-days");
            }
            rows.Add("""{"kind":"growth","of":{"kind":"spend","party":"x"},"from":"2023","to":"2024"}""", "percent");
            rows.Add($$"""{"kind":"ratio","of":{{Spend}},"to":{{Held}}}""", "percent USD/unit");
            rows.Add(Own, string.Join(' ', Units));
            rows.Add($$"""{"kind":"sum","of":[{{Held}}]}""", "units");
            rows.Add($$"""{"kind":"sum","of":[{{Own}},{{Spend}}]}""", "USD");
            rows.Add($$"""{"kind":"sum","of":[{{Own}}]}""", string.Join(' ', Units));
            rows.Add($$"""{"kind":"sum","of":[{{Held}},{{Spend}}]}""", "");
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Parse_AValueInAnyUnit_IsReadWhereTheMeasureTakesIt(string measure, string units)
    {
        string kind = Tree.Parse(measure).Text("kind")!;
        foreach (string head in (string[])["\"type\":\"observation\"", "\"type\":\"claim\",\"speaker\":\"p\""])
        {
            foreach (string unit in Units)
            {
                foreach (string value in (string[])[$"\"5 {unit}\"", $$"""{"low":1,"high":9,"unit":"{{unit}}"}"""])
                {
                    string marked = $$"""{"format":"gpusupply/1","title":"t","source":"s","records":[{{{head}},"id":"i","measure":{{measure}},"value":¦{{value}}}]}""";
                    if (units.Split(' ').Contains(unit))
                    {
                        Assert.Single(SupplyCase.Parse(marked.Replace("¦", "", StringComparison.Ordinal)).Records);
                        continue;
                    }
                    CaseFormatException error = MarkedDocument.AssertError(marked, CaseErrorCode.InvalidValue, "$.records[0].value");
                    Assert.Contains($"in {unit}, but {kind} takes {(units.Length == 0 ? "no unit: " : "")}", error.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain($"but {kind} takes {unit},", error.Message, StringComparison.Ordinal);
                }
            }
        }
    }
}
