using static GpuSupply.TestKit.Verdicts.TruthGenerators;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>Measures of a theme, often near one that was picked before: the same, a part, a whole, another time.</summary>
internal sealed class MeasurePicker(StatementTheme theme, Random random)
{
    public ScopedMeasure Any() => Scoped(Pick(theme.Kinds, random), Pick(theme.Parties, random), theme.IsMoney ? (ProductId?)null : Pick(theme.Products, random));

    /// <summary>The same measure, or one that differs in one thing.</summary>
    public ScopedMeasure Near(ScopedMeasure measure) => random.Next(9) switch
    {
        0 or 1 => Scoped(measure.Kind, Pick(theme.Parties, random), measure.Product, measure),
        2 when !theme.IsMoney => Scoped(measure.Kind, measure.Party, Pick(theme.Products, random), measure),
        3 or 4 => Scoped(measure.Kind, measure.Party, measure.Product),
        5 when measure.Kind is MeasureKind.Held or MeasureKind.InService =>
            Scoped(measure.Kind == MeasureKind.Held ? MeasureKind.InService : MeasureKind.Held, measure.Party, measure.Product, measure),
        6 => Any(),
        7 => Aside(measure),
        _ => measure,
    };

    /// <summary>A measure that asks about several.</summary>
    public Measure Composite(ScopedMeasure measure) => random.Next(3) switch
    {
        0 => Measure.Growth(measure with { Supplier = null }, Scoped(measure.Kind, measure.Party, measure.Product) with { Supplier = null, Purpose = measure.Purpose, Basis = measure.Basis, In = measure.In }),
        1 => Measure.Ratio(measure, Near(measure)),
        _ => Near(measure) is var other && (other.Kind == MeasureKind.OrderValue) == (measure.Kind == MeasureKind.OrderValue) ? Measure.Sum(measure, other) : measure,
    };

    // Of one supplier, purpose or basis alone, or no longer.
    private ScopedMeasure Aside(ScopedMeasure measure) => theme.IsMoney
        ? random.Next(3) switch
        {
            0 => measure with { Purpose = measure.Purpose is null ? "chips" : null },
            1 => measure with { Basis = measure.Basis is null ? (random.Next(2) == 0 ? SpendBasis.Capex : SpendBasis.Cash) : null },
            _ => measure with { Supplier = measure.Supplier is null && theme.Suppliers.Count > 0 ? Pick(theme.Suppliers, random) : (PartyId?)null },
        }
        : measure with { Supplier = measure.Supplier is null && theme.Suppliers.Count > 0 ? Pick(theme.Suppliers, random) : (PartyId?)null };

    // At the time of another measure, or at any.
    private ScopedMeasure Scoped(MeasureKind kind, PartyId party, ProductId? product, ScopedMeasure? like = null)
    {
        ScopedMeasure made = Counting.StagesOf(kind).Count > 0
            ? new StockMeasure(kind, party, product!.Value, like is StockMeasure stock ? stock.At : new NodaTime.LocalDate(2024, 1, 1).PlusDays(StockDay()))
            : new FlowMeasure(kind, party, product, like is FlowMeasure flow ? flow.During : Window());
        if (like is not null)
            return made with { In = like.In, Supplier = like.Supplier, Purpose = like.Purpose, Basis = like.Basis };
        if (!theme.IsMoney && kind != MeasureKind.OrderValue && random.Next(5) == 0)
            made = made with { In = random.Next(2) == 0 ? "h100e" : "die" };
        return random.Next(3) == 0 ? Aside(made) : made;
    }

    // Seldom one that is still to come.
    private int StockDay() => random.Next(12) == 0 ? Known + 10 : Pick(Starts, random) + 9;

    private DateWindow Window()
    {
        (int first, int last) = (random.Next(Starts.Length), random.Next(Starts.Length));
        string end = Happening.DayText(Starts[Math.Max(first, last)] + 9 + (random.Next(15) == 0 ? 10 : 0));
        return DateWindow.Parse(random.Next(5) == 0 ? $"../{end}" : $"{Happening.DayText(Starts[Math.Min(first, last)])}/{end}");
    }
}
