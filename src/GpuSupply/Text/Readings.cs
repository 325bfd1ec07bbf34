namespace GpuSupply.Text;

/// <summary>What a written value means, depending on where it stands: the table of readings.</summary>
internal static class Readings
{
    // "About" in a supply or money record, which no reading policy touches: ± 10 %.
    private static readonly Rational RecordShare = 0.1m;

    /// <summary>In an observation. The mark "exact" touches plain numbers alone.</summary>
    public static Bounds? Observation(WrittenValue value, bool exact, bool startsAtZero) =>
        Read(value, exact && value.Form == StatedForm.Exact ? 0 : Spread(value, ReadingPolicy.Standard), startsAtZero);

    /// <summary>In a claim.</summary>
    public static Bounds? Claim(WrittenValue value, ReadingPolicy policy, bool startsAtZero) =>
        Read(value, Spread(value, policy), startsAtZero);

    /// <summary>
    /// In a supply or money record, where only plain numbers, "about" and ranges of numbers that are not negative may stand.
    /// </summary>
    public static Bounds? Record(WrittenValue value) =>
        Read(value, value.Form == StatedForm.About ? value.Best!.Value * RecordShare : 0, startsAtZero: true);

    /// <summary>Why a value can't stand in a supply or money record; null where it can.</summary>
    public static string? ProblemInRecord(WrittenValue value)
    {
        if (value.Form is not (StatedForm.Exact or StatedForm.About or StatedForm.Range))
            return "a record needs both ends: say a range";
        return value.Low!.Value.Sign < 0 ? "it is below 0" : null;
    }

    private static Rational Spread(WrittenValue value, ReadingPolicy policy) => value.Form switch
    {
        StatedForm.Exact => policy.PlainSpread(value.Best!.Value, value.Granule),
        StatedForm.About => policy.AboutSpread(value.Best!.Value, value.Granule),
        _ => 0,
    };

    // Null where no amount that exists is left between the ends.
    private static Bounds? Read(WrittenValue value, Rational spread, bool startsAtZero)
    {
        Bounds literal = value.Literal;
        Bounds spreadOut = spread.Sign == 0 ? literal : literal + Bounds.Between(-spread, spread, value.Unit);
        Bounds? inSteps = value.Unit.Step is { } step ? RoundInwards(spreadOut, step) : spreadOut;
        return startsAtZero ? inSteps?.Intersect(Bounds.AtLeast(0, value.Unit)) : inSteps;
    }

    // To the outermost multiples of the step that lie inside; an end that is excluded goes to the next one.
    private static Bounds? RoundInwards(Bounds bounds, Rational step)
    {
        Rational? low = bounds.Low is { } lowEnd ? RoundUp(lowEnd / step, bounds.LowOpen) * step : null;
        Rational? high = bounds.High is { } highEnd ? -RoundUp(-highEnd / step, bounds.HighOpen) * step : null;
        return Bounds.BetweenOrNothing(low, high, bounds.Unit, lowOpen: false, highOpen: false);
    }

    private static Rational RoundUp(Rational value, bool isOpen) =>
        Rational.FromBigInteger(isOpen ? value.Floor() + 1 : value.Ceiling());
}
