namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// What a measure asks of a world, as two sums over what happens: their quotient is its value. Money counts in cents, so that all that happens is whole.
/// </summary>
public sealed class Asked
{
    private const int CentsPerUnit = 100;

    private readonly List<(ScopedMeasure Measure, Rational Times)> _above = [];
    private readonly List<(ScopedMeasure Measure, Rational Times)> _below = [];

    public Asked(Measure measure)
    {
        Measure = measure;
        switch (measure)
        {
            case GrowthMeasure growth:
                _above.AddRange([(growth.To, 100), (growth.From, -100)]);
                _below.Add((growth.From, 1));
                break;
            case RatioMeasure ratio:
                Add(_above, ratio.Of, IsMoney(ratio.Of) && !IsMoney(ratio.To) ? 1 : 100);
                Add(_below, ratio.To, 1);
                break;
            default:
                Add(_above, measure, 1);
                break;
        }

        static bool IsMoney(Measure one) => Parts(one).All(part => part.Kind is MeasureKind.Spend or MeasureKind.OrderValue);
    }

    public Measure Measure { get; }

    /// <summary>Whether the value is a quotient, which a world may not have.</summary>
    public bool IsQuotient => _below.Count > 0;

    /// <summary>The measures of one scope that it is made of.</summary>
    public static IEnumerable<ScopedMeasure> Parts(Measure measure) => measure switch
    {
        GrowthMeasure growth => [growth.From, growth.To],
        RatioMeasure ratio => Parts(ratio.Of).Concat(Parts(ratio.To)),
        SumMeasure sum => sum.Of.SelectMany(Parts),
        ScopedMeasure scoped => [scoped],
        _ => throw new ArgumentException($"{measure} is not asked of worlds."),
    };

    public Rational Above(Func<ScopedMeasure, Rational> valueOf) => Sum(_above, valueOf);

    public Rational Below(Func<ScopedMeasure, Rational> valueOf) => IsQuotient ? Sum(_below, valueOf) : 1;

    private static Rational Sum(List<(ScopedMeasure Measure, Rational Times)> terms, Func<ScopedMeasure, Rational> valueOf) =>
        terms.Aggregate((Rational)0, (sum, term) => sum + (term.Times * valueOf(term.Measure)));

    private static void Add(List<(ScopedMeasure Measure, Rational Times)> terms, Measure measure, Rational times)
    {
        foreach (ScopedMeasure part in Parts(measure))
            terms.Add((part, part.Kind == MeasureKind.Spend ? times / CentsPerUnit : times));
    }
}
