namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// Names why the worlds are sharper than a verdict, by the first of the reasons that fits a case that is as small as can be. README.md beside this file
/// explains each.
/// </summary>
public static class SharperClass
{
    private const string NotBelowZero = "a claim that it is not below zero";
    private const string TrueInNoWorld = "an observation that is true in no world";
    private const string Apart = "sources that exclude each other";
    private const string MadeOfMeasures = "a quotient or a sum";
    private const string FromMadeOfMeasures = "from a quotient or a sum";
    private const string Basis = "a basis of spend";
    private const string ComeAndGo = "members that come and go";
    private const string OtherUnit = "counted in something else";
    private const string OneSupplier = "a stock of one supplier";
    private const string Windows = "windows side by side";
    private const string OneDay = "a record that stands for one day";
    private const string OwnSide = "the claim's own side";
    private const string Together = "several rules together";

    /// <summary>The names, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> All { get; } =
        [TrueInNoWorld, NotBelowZero, MadeOfMeasures, Apart, FromMadeOfMeasures, Basis, ComeAndGo, OtherUnit, OneSupplier, Windows, OneDay, OwnSide, Together];

    internal static string Of(GeneratedCase smallest, Verdict verdict, string sharper)
    {
        if (sharper == VerdictOracle.OneAlone)
            return TrueInNoWorld;
        if (sharper is VerdictOracle.NotSeen or VerdictOracle.OneLabel)
            return Apart;
        if (verdict.Asserted is { High: null } asserted && (asserted.Low is null || asserted.Low <= 0) && verdict.Measure is not GrowthMeasure)
            return NotBelowZero;
        if (verdict.Measure is not ScopedMeasure asked)
            return MadeOfMeasures;
        if (verdict.DoSourcesDiffer)
            return Apart;
        if (smallest.Sourced.OfType<Observation>().Any(one => one.Measure is not ScopedMeasure))
            return FromMadeOfMeasures;
        ScopedMeasure[] observed = [.. smallest.Sourced.OfType<Observation>().Select(one => (ScopedMeasure)one.Measure)];
        if (asked.Basis is not null || observed.Any(one => one.Basis is not null))
            return Basis;
        if (smallest.Records.OfType<Party>().Any(party => party.MemberOf.Any(link => link.During is not null)))
            return ComeAndGo;
        if (asked.In is not null || observed.Any(one => one.In is not null))
            return OtherUnit;
        if (asked is StockMeasure { Supplier: not null })
            return OneSupplier;
        if (asked is FlowMeasure && observed.Any(one => one is FlowMeasure && Counting.DaysOf(one) != Counting.DaysOf(asked)))
            return Windows;
        if (observed.Length > 0 && smallest.Sourced.OfType<SupplyRecord>().Any(record => WorldWindow.Of(record.On) is var on && on.First < on.Last))
            return OneDay;
        return verdict.LeftAside.Any(aside => aside.Why == LeftAsideReason.SelfReported) ? OwnSide : Together;
    }
}
