namespace GpuSupply;

/// <summary>A reallocation as the ledger understands it: what kind it is, who is related, and what it means for each party.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class ReallocationAnalysis
{
    internal ReallocationAnalysis(Reallocation record, IReadOnlyList<ReallocationLeg> legs, IReadOnlyList<PartyReallocation> parties)
    {
        Record = record;
        Legs = legs;
        Parties = parties;
    }

    /// <summary>The record.</summary>
    public Reallocation Record { get; }

    /// <summary>The record's id.</summary>
    public RecordId Id => Record.Id;

    /// <summary>The kind of its first leg; each leg has its own.</summary>
    public ReallocationKind Kind => Legs[0].Kind;

    /// <summary>Whether a leg runs between parties of one control group: with a common controller, or one under the other.</summary>
    public bool IsBetweenRelatedParties { get; internal init; }

    /// <summary>Whether there are legs both ways between two parties.</summary>
    public bool IsSwap => Legs.Any(leg => Legs.Any(other => other.From == leg.To && other.To == leg.From));

    /// <summary>
    /// Whether between every two parties as many units are stated one way as the other. Of numbers with bounds, both ends are the same; how many they
    /// were can still differ.
    /// </summary>
    public bool IsBalanced => Legs.All(leg => SumOf(leg.From, leg.To) == SumOf(leg.To, leg.From));

    /// <summary>Its legs.</summary>
    public IReadOnlyList<ReallocationLeg> Legs { get; }

    /// <summary>Its parties, in the order in which the legs name them.</summary>
    public IReadOnlyList<PartyReallocation> Parties { get; }

    /// <summary>What it means for one of its parties.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="KeyNotFoundException">No leg names the party.</exception>
    public PartyReallocation For(PartyId party) => Parties.FirstOrDefault(one => one.Party == party)
        ?? throw new KeyNotFoundException($"Reallocation {Id} has no party {party}: it has {string.Join(", ", Parties.Select(one => one.Party))}.");

    /// <summary>Id, kind and legs.</summary>
    public override string ToString() => $"{Id} {Kebab.Of(Kind)}: {string.Join("; ", Legs)}";

    private (Int128, Int128) SumOf(PartyId from, PartyId to) => Legs.Where(leg => leg.From == from && leg.To == to)
        .Aggregate(((Int128)0, (Int128)0), (sum, leg) => (sum.Item1 + leg.Quantity.Low, sum.Item2 + leg.Quantity.High));
}
