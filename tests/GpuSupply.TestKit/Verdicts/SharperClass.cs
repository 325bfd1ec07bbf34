namespace GpuSupply.TestKit.Verdicts;

/// <summary>Names what the smallest such case asks, and what it says about it, so that cases that are alike have the same name.</summary>
internal static class SharperClass
{
    public static string Of(GeneratedCase smallest, Verdict verdict, string sharper)
    {
        if (sharper is VerdictOracle.HasNoValue or VerdictOracle.NotSeen or VerdictOracle.OneAlone or VerdictOracle.OneLabel)
            return verdict.Measure!.Kind is MeasureKind.Growth or MeasureKind.Ratio ? "quotient" : "any measure";
        if (verdict.Asserted is { High: null } asserted && (asserted.Low is null || asserted.Low <= 0) && verdict.Measure is not GrowthMeasure)
            return "a claim that it is not below zero";
        if (verdict.Measure is not ScopedMeasure asked)
            return "a quotient or a sum, whose parts are of one world";
        if (smallest.Sourced.OfType<Observation>().Any(one => one.Measure is not ScopedMeasure))
            return $"{Group(asked)}, from what was observed of a quotient or a sum";
        var kinds = smallest.Sourced.Where(record => record is Coverage or SupplyRecord).Select(record => record is Coverage ? "coverage" : "supply records");
        var scopes = new Scopes(smallest.Records);
        var observed = smallest.Sourced.OfType<Observation>().Select(one => Relation((ScopedMeasure)one.Measure, asked, scopes));
        return $"{Group(asked)}, from {string.Join(" and ", observed.Distinct().Order().Concat(kinds.Distinct().Order()))}";
    }

    private static string Group(ScopedMeasure measure) => measure.Kind switch
    {
        MeasureKind.Held or MeasureKind.InService => "held, in service",
        MeasureKind.Spend => "spend",
        MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut => "reallocated",
        _ => measure is StockMeasure ? "other stocks" : "other flows",
    };

    private static string Relation(ScopedMeasure other, ScopedMeasure asked, Scopes scopes)
    {
        WorldWindow one = Counting.DaysOf(other), two = Counting.DaysOf(asked);
        var differs = new List<string>();
        Add(other.Kind == asked.Kind, "kind");
        Add(other.Party == asked.Party, scopes.Inside(asked.Party, two.Last).Contains(other.Party) ? "member" : scopes.Inside(other.Party, one.Last).Contains(asked.Party) ? "group" : "party");
        Add(other.Product == asked.Product, "product");
        Add(other.Supplier == asked.Supplier, "supplier");
        Add(other.Purpose == asked.Purpose, "purpose");
        Add(other.Basis == asked.Basis, "basis");
        Add(one == two, other is StockMeasure ? (one.Last < two.Last ? "earlier" : "later") : one.First >= two.First && one.Last <= two.Last ? "sub-window" : one.First <= two.First && one.Last >= two.Last ? "longer" : "time");
        return differs.Count == 0 ? "itself" : string.Join("+", differs);

        void Add(bool isSame, string difference)
        {
            if (!isSame)
                differs.Add(difference);
        }
    }
}
