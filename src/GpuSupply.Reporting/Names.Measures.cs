namespace GpuSupply.Reporting;

/// <content>Measures in words.</content>
public sealed partial class Names
{
    /// <summary>What is asked: <c>Tesla: NVIDIA H100 in service at the end of 2024-12-31</c>.</summary>
    /// <param name="measure">The measure.</param>
    public string Of(Measure measure) => measure switch
    {
        ScopedMeasure scoped => $"{Of(scoped.Party)}: {What(scoped)} {When(scoped)}",
        GrowthMeasure growth =>
            $"{Of(growth.From.Party)}: growth of {What(growth.From)} from {Time(growth.From)} to {Time(growth.To)}",
        RatioMeasure ratio => $"{Of(ratio.Of)}, divided by {Of(ratio.To)}",
        SumMeasure sum => $"the sum of {Words.And([.. sum.Of.Select(Of)])}",
        ReceiptDelayMeasure delay =>
            $"{Of(delay.Party)}: {(delay.IsTotal ? "all unit-days" : "mean number of days")} by which {delay.Reallocation}"
            + $"{(delay.Leg is { } leg ? $", leg {leg} alone," : "")} put off the receipt of its units",
        OrderDelayMeasure delay =>
            $"{(delay.IsTotal ? "all unit-days" : "mean number of days")} by which the receipt of order {delay.Order}'s units was put off",
        DivertedValueMeasure value => $"{Of(value.From)}: value of the units that {value.Reallocation} took from it"
            + (value.UnitPrice is { } price ? $", at {Numbers.Of(price.ToBounds())} a unit" : ", at the price of their orders"),
        _ => measure.ToString(),
    };

    private string What(ScopedMeasure measure)
    {
        string product = measure.Product is { } id ? Of(id) : "";
        string what = measure.Kind switch
        {
            MeasureKind.Spend => "spend",
            MeasureKind.Committed => "money committed",
            MeasureKind.OrderValue => $"value of {product} ordered",
            MeasureKind.BehindPlan => $"{product} behind plan",
            MeasureKind.Held => $"{product} on hand or in service",
            MeasureKind.Custom => $"{measure.Name[2..].Replace('-', ' ')}{(product.Length > 0 ? $" of {product}" : "")}",
            _ => $"{product} {Words.Plain(measure.Kind)}",
        };
        string purpose = measure.Purpose is { } use ? $" on {Words.OneLine(use)}" : "";
        string supplier = measure.Supplier is { } party ? $" with {Of(party)}" : "";
        string basis = measure.Basis is { } one ? $" as {Words.Plain(one)}" : "";
        string counted = measure.In is not { } other ? "" : other == "h100e" ? ", counted in H100 equivalents" : $", counted in {other}";
        return what + purpose + supplier + basis + counted;
    }

    private static string When(ScopedMeasure measure) =>
        measure is StockMeasure ? $"at the end of {Time(measure)}" : $"during {Time(measure)}";

    private static string Time(ScopedMeasure measure) => measure switch
    {
        StockMeasure stock => Words.Of(stock.At),
        FlowMeasure flow => flow.During.Text.Split('@')[0],
        _ => "",
    };
}
