namespace GpuSupply.TestKit.Verdicts;

/// <summary>Names what a small case asks and what it says about it, so that cases that are alike have the same name.</summary>
internal static class SharperClass
{
    public static string Of(GeneratedCase smallest, Verdict verdict)
    {
        if (verdict.Asserted is { High: null } asserted && (asserted.Low is null || asserted.Low <= 0) && verdict.Measure is not GrowthMeasure)
            return "a claim that it is not below zero";
        var kinds = smallest.Sourced.Where(record => record is not (Claim or Observation or Correction)).Select(record => record.Kind.ToString());
        var scopes = new Scopes(smallest.Records);
        ScopedMeasure[] parts = [.. Asked.Parts(verdict.Measure!)];
        var observed = smallest.Sourced.OfType<Observation>().Select(one => one.Measure is ScopedMeasure scoped && parts is [var asked]
            ? Relation(scoped, asked, scopes) : $"a {Group(one.Measure)}");
        return $"{Group(verdict.Measure!)} from {string.Join(" and ", observed.Concat(kinds).Distinct().Order())}";
    }

    private static string Group(Measure measure) => measure switch
    {
        StockMeasure { Kind: MeasureKind.Held or MeasureKind.InService } => "held, in service",
        StockMeasure => "stock",
        FlowMeasure { Kind: MeasureKind.Spend } => "spend",
        FlowMeasure { Kind: MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut } => "reallocated",
        FlowMeasure => "flow",
        _ => measure.Kind.ToString(),
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
