namespace GpuSupply.TestKit.Verdicts;

/// <summary>What a generated case is about: which kinds of measures, parties, products and suppliers, few enough of each that its worlds can be searched.</summary>
internal sealed record StatementTheme(IReadOnlyList<MeasureKind> Kinds)
{
    public static readonly MeasureKind[] Flows =
    [
        MeasureKind.Ordered, MeasureKind.Cancelled, MeasureKind.Shipped, MeasureKind.Received, MeasureKind.Activated, MeasureKind.Retired,
        MeasureKind.ReallocatedIn, MeasureKind.ReallocatedOut,
    ];

    private static readonly StatementTheme Field = new([
        MeasureKind.OnHand, MeasureKind.InService, MeasureKind.Held, MeasureKind.Held, MeasureKind.Received, MeasureKind.Activated, MeasureKind.Retired,
        MeasureKind.ReallocatedIn, MeasureKind.ReallocatedOut,
    ]);

    private static readonly StatementTheme Pipeline = new([
        MeasureKind.OnOrder, MeasureKind.InTransit, MeasureKind.Ordered, MeasureKind.Cancelled, MeasureKind.Shipped, MeasureKind.Received,
    ]);

    private static readonly StatementTheme Plan = new([MeasureKind.Due, MeasureKind.Due, MeasureKind.Ordered, MeasureKind.OrderValue, MeasureKind.OrderValue]);

    private static readonly StatementTheme Whole = new([.. Field.Kinds.Union(Pipeline.Kinds)]);

    private static readonly StatementTheme Money = new([MeasureKind.Spend]);

    /// <summary>The parties that have units of their own.</summary>
    public IReadOnlyList<PartyId> Holders { get; private init; } = ["alpha"];

    /// <summary>The products that there are units of.</summary>
    public IReadOnlyList<ProductId> Units { get; private init; } = ["h100"];

    /// <summary>The parties that can be asked about.</summary>
    public IReadOnlyList<PartyId> Parties { get; private init; } = ["alpha"];

    /// <summary>The products that can be asked about.</summary>
    public IReadOnlyList<ProductId> Products { get; private init; } = ["h100"];

    /// <summary>The suppliers that can be asked about; the last of them is never told apart.</summary>
    public IReadOnlyList<PartyId> Suppliers { get; private init; } = [];

    public bool IsMoney => Kinds.Contains(MeasureKind.Spend);

    public bool HasField => Kinds.Contains(MeasureKind.Held);

    public bool HasPipeline => Kinds.Contains(MeasureKind.OnOrder);

    public bool IsPlan => Kinds.Contains(MeasureKind.Due);

    public static StatementTheme Any(Random random) => (random.Next(9) switch
    {
        0 or 1 or 2 => Field,
        3 or 4 => Pipeline,
        5 => Whole,
        6 => Plan,
        _ => Money,
    }).Peopled(random);

    private StatementTheme Peopled(Random random)
    {
        bool isWhole = HasField && HasPipeline;
        return random.Next(isWhole ? 3 : 5) switch
        {
            0 => this,
            1 => this with { Suppliers = ["maker", "dealer"] },
            2 when !IsMoney => this with { Units = ["h100", "h200"], Products = ["h100", "h200", "hopper"] },
            _ => this with { Holders = ["alpha", "beta"], Parties = ["alpha", "beta", "group", "group"] },
        };
    }
}
