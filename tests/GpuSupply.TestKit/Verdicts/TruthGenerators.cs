namespace GpuSupply.TestKit.Verdicts;

/// <summary>What really happened in a generated case: some events in an order in which nobody ever has less than nothing.</summary>
internal static class TruthGenerators
{
    /// <summary>The first days of the stretches of time that the windows of a case are made of: ten days each, before them all, and after.</summary>
    public static readonly int[] Starts = [0, 10, 20, 30];

    /// <summary>The last day on which something is learned.</summary>
    public const int Known = 39;

    public static List<Happened> Truth(StatementTheme theme, Random random)
    {
        var truth = new List<Happened>();
        int wanted = random.Next(1, 6);
        for (int attempt = 0; truth.Count < wanted && attempt < 40; attempt++)
        {
            Happened one = theme.IsMoney ? Spent(theme, random) : Moved(theme, random);
            if (theme.IsMoney || new OpenWorld([.. truth, one]).BelowZero() is null)
                truth.Add(one);
        }

        return truth;
    }

    private static int AnyDay(Random random) => Starts[random.Next(Starts.Length)] + random.Next(10) - (random.Next(6) == 0 ? 40 : 0);

    private static Happened Spent(StatementTheme theme, Random random) => new(
        new Happening(RecordKind.Observation, AnyDay(random))
        {
            To = (Pick(theme.Holders, random), Stage.Outside),
            Supplier = SupplierOf(theme, random),
            Purpose = random.Next(2) == 0 ? "chips" : null,
            Bases = random.Next(3) switch { 0 => [SpendBasis.Capex], 1 => [SpendBasis.Capex, SpendBasis.Cash], _ => [] },
        },
        random.Next(1, 40) * 100, null);

    private static Happened Moved(StatementTheme theme, Random random)
    {
        PartyId party = Pick(theme.Holders, random);
        PartyId other = random.Next(2) == 0 ? Happening.Elsewhere : Pick(theme.Holders, random);
        (RecordKind type, PartyId from, Stage left, PartyId to, Stage reached) = (theme.IsPlan ? 10 : random.Next(theme.HasField ? 0 : 8, theme.HasPipeline ? 16 : 8)) switch
        {
            0 or 1 => (RecordKind.Receipt, Happening.Elsewhere, Stage.Outside, party, Stage.OnHand),
            2 or 3 => (RecordKind.Movement, party, Stage.OnHand, party, Stage.InService),
            4 => (RecordKind.Movement, party, Stage.InService, party, Stage.OnHand),
            5 => (RecordKind.Movement, party, random.Next(2) == 0 ? Stage.OnHand : Stage.InService, party, Stage.Retired),
            6 => (RecordKind.Movement, party, Stage.OnHand, party, Stage.Supply),
            7 when party != other => random.Next(2) == 0 ? (RecordKind.Reallocation, party, Stage.OnHand, other, Stage.OnHand) : (RecordKind.Reallocation, other, Stage.OnHand, party, Stage.OnHand),
            13 => (RecordKind.Cancellation, party, Stage.OnOrder, Happening.Elsewhere, Stage.Supply),
            11 or 12 => (RecordKind.Shipment, party, Stage.OnOrder, party, Stage.InTransit),
            14 => (RecordKind.Receipt, party, Stage.InTransit, party, Stage.OnHand),
            15 when party != other => (RecordKind.Reallocation, party, Stage.OnOrder, other, Stage.OnOrder),
            >= 8 => (RecordKind.Order, Happening.Elsewhere, Stage.Supply, party, Stage.OnOrder),
            _ => (RecordKind.Receipt, Happening.Elsewhere, Stage.Outside, party, Stage.OnHand),
        };
        bool isOrder = type == RecordKind.Order;
        return new(new Happening(type, AnyDay(random))
        {
            Due = isOrder ? Pick(Starts, random) + 10 : null,
            Price = isOrder ? random.Next(1, 9) : 0,
            From = (from, left), To = (to, reached), Product = Pick(theme.Units, random), Supplier = SupplierOf(theme, random),
        }, random.Next(1, 30), null);
    }

    private static PartyId? SupplierOf(StatementTheme theme, Random random) => theme.Suppliers.Count == 0 ? "maker" : Pick(theme.Suppliers, random);

    public static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}
