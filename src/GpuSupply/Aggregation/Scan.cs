namespace GpuSupply.Aggregation;

/// <summary>A query on columns: what has to be looked at, and which sums are made.</summary>
internal sealed class Scan
{
    // So many groups for each row are kept side by side, whether some row is of them or not: a group without rows costs a fiftieth of looking one up.
    private const long GroupsForRow = 32;
    private const long GroupsAtLeast = 1 << 14;

    // Beyond this they would take too much room, unless there are as many rows.
    private const long GroupsAtMost = 1 << 24;

    // Below, a thread more costs more than it saves.
    private const int ChunksForThreads = 4;

    private static readonly Figure[] Bounds = [Figure.Low, Figure.Best, Figure.High];

    // What is done with chunks in which all figures are one, in which all days are, and with the others.
    private readonly IReadOnlyList<Pass> _exactPasses;
    private readonly IReadOnlyList<Pass> _sharedPasses;
    private readonly IReadOnlyList<Pass> _boundPasses;

    public Scan(Query query, TransferColumns columns)
    {
        (Query, Columns) = (query, columns);
        NeedsDays = query.IsBalance || query.Days != DaySpan.Always || query.Keys.Any(Aggregation.Query.IsTime);
        if (NeedsDays && columns.Days is null)
            throw new ArgumentException("The columns have no days.", nameof(columns));
        RequireColumns();
        IsExact = (columns.Quantities?.IsExact ?? true) && (!NeedsDays || columns.Days!.IsExact);
        Dimensions = DimensionsOf();
        Groups = Dimensions.Aggregate(1L, (groups, dimension) => checked(groups * dimension.Size));
        (Slots, _exactPasses, _sharedPasses, _boundPasses) = PassesOf();
        Layout = new(Slots, Groups);
    }

    public Query Query { get; }

    public TransferColumns Columns { get; }

    public bool NeedsDays { get; }

    /// <summary>Whether all figures are one in every row.</summary>
    public bool IsExact { get; }

    /// <summary>The keys, time first, since rows of days that are near each other mostly stand together; then in the order of the query.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    public long Groups { get; }

    public IReadOnlyList<Slot> Slots { get; }

    public CellLayout Layout { get; }

    /// <summary>Whether the sums of all rows, in whatever slots, fit in 64 bits.</summary>
    private bool IsNarrow => Slots.All(slot => slot.Reach < (UInt128.One << 80)) && Slots.Aggregate(UInt128.Zero, (sum, slot) => sum + slot.Reach) * (UInt128)Columns.Count < UInt128.One << 63;

    /// <summary>What is done with a chunk.</summary>
    public IReadOnlyList<Pass> PassesAt(int chunk) =>
        NeedsDays && !Columns.Days!.IsExactAt(chunk) ? _boundPasses : Columns.Quantities?.IsExactAt(chunk) ?? true ? _exactPasses : _sharedPasses;

    /// <summary>Makes the sums.</summary>
    /// <param name="threads">At most so many threads work on them.</param>
    /// <param name="lease">Where the memory of the result is from; null: it is the result's own.</param>
    public PartialResult Run(int threads, ScratchLease? lease = null)
    {
        int chunks = (Columns.Count + NumberColumn.ChunkRows - 1) / NumberColumn.ChunkRows;
        bool isSparse = Groups > Math.Max(GroupsAtLeast, Math.Min(GroupsForRow * Columns.Count, Math.Max(GroupsAtMost, Columns.Count)));
        Totals? totals = isSparse ? null : new Totals((int)Groups, Slots.Count, IsNarrow, lease);
        SparseTotals? sparse = isSparse ? new SparseTotals(Slots.Count) : null;
        int next = 0;
        if (threads == 1 || chunks < ChunksForThreads)
            Work();
        else
            Parallel.For(0, Math.Min(threads, chunks), _ => Work());

        // Memory that is not the runtime's own is given back when nobody refers to it, and a span into it is no such reference.
        GC.KeepAlive(Columns);
        return totals is null ? sparse!.Result(this) : Compaction.Of(this, totals);

        void Work()
        {
            var worker = new ScanWorker(this, totals, sparse, lease);
            for (int chunk = Interlocked.Increment(ref next) - 1; chunk < chunks; chunk = Interlocked.Increment(ref next) - 1)
                worker.Add(chunk);
            worker.Finish();
        }
    }

    /// <summary>The keys in the order of the result: of a balance the day first, so that it is added up from day to day, else as the query has them.</summary>
    public Dimension[] ResultOrder() => [.. QueryShape.KeysOf(Query).Select(key => Dimensions.Single(dimension => dimension.Key == key))];

    /// <summary>The sums that make up a figure of a column, and whether each is taken off.</summary>
    public IReadOnlyList<(int Index, bool IsLeft)> SlotsOf(Column column, Figure figure) => [.. Enumerable.Range(0, Slots.Count)
        .Where(index => Slots[index].Column == column && (Slots[index].Figure == Figure.Exact || Slots[index].Figure == figure))
        .Select(index => (index, Slots[index].Side == Side.From && !Query.IsLeft))];

    /// <summary>The columns of figures that a column of the query has.</summary>
    public IReadOnlyList<ExactNumbers> Figures(Column column, Func<Figure, ExactNumbers> of)
    {
        ExactNumbers best = of(Figure.Best);
        return column == Column.Amount ? [best] : IsExact ? [best, best, best] : [of(Figure.Low), best, of(Figure.High)];
    }

    /// <summary>The figure of a transfer that goes into a figure of a sum: of what is taken off, the most is taken from the least, and the least from the most.</summary>
    public Figure SourceOf(Side side, Figure figure) => side == Side.To || Query.IsLeft ? figure : Opposite(figure);

    private static Figure Opposite(Figure figure) => figure switch
    {
        Figure.Low => Figure.High,
        Figure.High => Figure.Low,
        _ => figure,
    };

    private List<Dimension> DimensionsOf()
    {
        IEnumerable<Key> keys = QueryShape.KeysOf(Query).OrderBy(key => !Aggregation.Query.IsTime(key));
        DaySpan during = Query.IsBalance ? new(Day.Beginning, Query.Days.Last) : Query.Days;
        List<Dimension> dimensions = [.. keys.Select(key => Dimension.Of(key, Columns, during, Query.IsBalance))];
        long weight = 1;
        for (int index = dimensions.Count - 1; index >= 0; weight = checked(weight * dimensions[index--].Size))
            dimensions[index] = dimensions[index] with { Weight = weight };
        return dimensions;
    }

    private (IReadOnlyList<Slot> Slots, IReadOnlyList<Pass> Exact, IReadOnlyList<Pass> Shared, IReadOnlyList<Pass> Bounds) PassesOf()
    {
        var slots = new List<Slot>();
        var (exact, shared, bounds) = (new List<Pass>(), new List<Pass>(), new List<Pass>());
        Side[] sides = Query.IsLeft ? [Side.From] : (Query.IsBalance || Query.IsNet) && Columns.FromParty is not null ? [Side.To, Side.From] : [Side.To];
        foreach (Side side in sides)
        {
            exact.Add(PassOf(side, Figure.Exact, slots));
            if (IsExact)
                continue;
            bounds.AddRange(Bounds.Select(figure => PassOf(side, figure, slots)));
            shared.Add(exact[^1] with { Slots = [.. bounds.TakeLast(Bounds.Length).SelectMany(pass => pass.Slots)] });
        }

        return (slots, exact, shared, bounds);
    }

    private Pass PassOf(Side side, Figure figure, List<Slot> slots)
    {
        Figure source = SourceOf(side, figure);
        bool isCounting = source is Figure.Exact or Figure.High;
        var indexes = new List<int>();
        foreach (Column column in Query.Columns)
        {
            if (column != Column.Amount)
                Add(new(column, figure, side, Of(Columns.Quantities!, source), column == Column.Value ? Columns.UnitPrice : null, isCounting && indexes.Count == 0));
            else if (isCounting)
                Add(new(column, Figure.Exact, side, Columns.Amount, null, indexes.Count == 0));
        }

        if (Query.Columns.Count == 0 && isCounting)
            Add(new(null, Figure.Exact, side, null, null, true));
        NumberColumn? day = NeedsDays ? Of(Columns.Days!, Opposite(source)) : null;
        return new(side, figure, TestsOf(side, source), Dimensions.Any(dimension => dimension.Buckets is not null) ? day : null, [.. indexes]);

        void Add(Slot slot)
        {
            int same = slots.FindIndex(other => other.Column == slot.Column && other.Figure == slot.Figure && other.Side == slot.Side);
            if (same < 0)
                slots.Add(slot);
            indexes.Add(same < 0 ? slots.Count - 1 : same);
        }
    }

    private RowTest[] TestsOf(Side side, Figure source)
    {
        var tests = new List<RowTest>();
        if (Query.Kinds.Count > 0 && Columns.Kind is not null)
            tests.Add(RowTest.OneOf(Columns.Kind!, [.. Query.Kinds.Select(kind => (int)kind)]));
        if (Query.Parties is not null)
            tests.Add(RowTest.OneOf(side == Side.To ? Columns.Party! : Columns.FromParty!, CodesOf(Columns.Parties, Query.Parties)));
        if (Query.Products is not null)
            tests.Add(RowTest.OneOf(Columns.Product!, CodesOf(Columns.Products, Query.Products)));
        if (Query.Stages.Count > 0)
            tests.Add(RowTest.OneOf(side == Side.To ? Columns.Stage! : Columns.FromStage!, [.. Query.Stages.Select(stage => (int)stage)]));
        if (Query.KnownDay is { } known)
        {
            if (Columns.KnownFrom is not null)
                tests.Add(new(Columns.KnownFrom, int.MinValue, known));
            if (Columns.KnownUntil is not null)
                tests.Add(new(Columns.KnownUntil, known + 1, int.MaxValue));
        }

        if (Query.IsWithoutNetted && Columns.Netted is not null)
            tests.Add(new(Columns.Netted, 0, 0));
        if (NeedsDays)
            AddDays(tests, source);
        return [.. tests];
    }

    /// <summary>
    /// In which windows units of a figure count: the least only where all of a window is inside, the most where any day is, the best where its middle is. A
    /// balance asks only whether the day has come.
    /// </summary>
    private void AddDays(List<RowTest> tests, Figure source)
    {
        BoundedColumn days = Columns.Days!;
        (long first, long last) = (Query.IsBalance ? int.MinValue : Query.Days.First, Query.Days.Last);

        // An open end never comes.
        last = Query.IsBalance || Dimensions.Any(dimension => dimension.Buckets is not null) ? Math.Min(last, Day.End - 1) : last;
        switch (source)
        {
            case Figure.Low:
                tests.Add(new(days.High, int.MinValue, last));
                if (!Query.IsBalance)
                    tests.Add(new(days.Low, first, int.MaxValue));
                break;
            case Figure.High:
                tests.Add(new(days.Low, int.MinValue, last));
                if (!Query.IsBalance)
                    tests.Add(new(days.High, first, int.MaxValue));
                break;
            default:
                tests.Add(new(days.Best, first, last));
                break;
        }
    }

    private void RequireColumns()
    {
        if (Query.Columns.Contains(Column.Amount) && Columns.Amount is null)
            throw Missing("amounts", "WithAmounts");
        if (Query.Columns.Contains(Column.Value) && Columns.UnitPrice is null)
            throw Missing("unit prices", "WithUnitPrices");

        // Columns without kinds have what their parties received.
        if (Query.Kinds.Count > 0 && !Query.Kinds.Contains(RecordKind.Receipt) && Columns.Kind is null)
            throw Missing("kinds, and so all are receipts", "WithKinds");
        if (Query.Stages.Count > 0 && Columns.Stage is null)
            throw Missing("stages", "WithStages");
        if (Query.IsLeft && Columns.FromParty is null)
            throw new ArgumentException("The columns have one end of each transfer alone: what left is below zero there.", "columns");
        if (Query.KnownDay is not null && Columns.KnownFrom is null)
            throw Missing("days on which rows became known", "WithKnownFrom");

        static ArgumentException Missing(string what, string method) => new($"The columns have no {what}: give them with {method}.", "columns");
    }

    private static NumberColumn Of(BoundedColumn column, Figure figure) => figure switch
    {
        Figure.Low => column.Low,
        Figure.High => column.High,
        _ => column.Best,
    };

    private static int[] CodesOf<T>(T[] names, IReadOnlyList<T> some)
        where T : IEquatable<T> => [.. Enumerable.Range(0, names.Length).Where(code => some.Contains(names[code]))];
}
