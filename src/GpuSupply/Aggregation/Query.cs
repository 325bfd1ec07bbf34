using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>
/// What is asked of transfers: which count, how they are grouped, and what is added up. Immutable; every method gives another query. What comes out is exact,
/// and the same in whatever order the rows stand, on any number of threads and on any processor.
/// </summary>
/// <remarks>
/// A transfer that happened in a window rather than on a day counts as far as is certain: in the least number of units where all of its window is inside of what
/// is asked for, in the most where any day of it is, and in the best figure where its middle day is.
/// </remarks>
public sealed class Query
{
    private Query(IReadOnlyList<Column> columns) => Columns = columns;

    private Query(Query other) =>
        (Columns, IsBalance, IsNet, IsLeft, Kinds, Parties, Products, Stages, Keys, Days, KnownDay, IsWithoutNetted) =
        (other.Columns, other.IsBalance, other.IsNet, other.IsLeft, other.Kinds, other.Parties, other.Products, other.Stages, other.Keys, other.Days, other.KnownDay, other.IsWithoutNetted);

    /// <summary>What is added up, in this order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Whether what left is added up, and not what came.</summary>
    public bool IsLeft { get; private init; }

    /// <summary>Whether what left is taken from what came.</summary>
    public bool IsNet { get; private init; }

    /// <summary>Whether that is done from day to day.</summary>
    public bool IsBalance { get; private init; }

    /// <summary>The kinds of records that count; empty: all do.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; private init; } = [];

    /// <summary>The parties that count; <see langword="null"/>: all do.</summary>
    public IReadOnlyList<PartyId>? Parties { get; private init; }

    /// <summary>The products that count; <see langword="null"/>: all do.</summary>
    public IReadOnlyList<ProductId>? Products { get; private init; }

    /// <summary>The stages that count; empty: all do.</summary>
    public IReadOnlyList<Stage> Stages { get; private init; } = [];

    /// <summary>By what the transfers are grouped, in this order; empty: all are one group.</summary>
    public IReadOnlyList<Key> Keys { get; private init; } = [];

    /// <summary>The window in which they count.</summary>
    public DateWindow Window => DateWindow.Between(Day.DateOrOpen(Days.First), Day.DateOrOpen(Days.Last));

    /// <summary>The day as known on which they count; <see langword="null"/>: on any.</summary>
    public LocalDate? KnownOnDay => KnownDay is { } day ? Day.Date(day) : null;

    internal DaySpan Days { get; private init; } = DaySpan.Always;

    internal int? KnownDay { get; private init; }

    /// <summary>Whether transfers that the ledger nets do not count.</summary>
    internal bool IsWithoutNetted { get; private init; }

    /// <summary>Adds up what came, and counts the transfers.</summary>
    /// <param name="columns">What is added up; none: transfers are counted alone.</param>
    /// <exception cref="ArgumentException">A column is there twice.</exception>
    public static Query Sum(params Column[] columns) => new(Distinct(columns, nameof(columns)));

    /// <summary>Counts the transfers.</summary>
    public static Query Count() => new([]);

    /// <summary>Adds up what left, and counts the transfers; parties and stages are those that the units left.</summary>
    /// <param name="columns">What is added up; none: transfers are counted alone.</param>
    /// <exception cref="ArgumentException">A column is there twice.</exception>
    public static Query SumLeft(params Column[] columns) => new(Distinct(columns, nameof(columns))) { IsLeft = true };

    /// <summary>Adds up what came less what left, and counts the ends of transfers.</summary>
    /// <param name="columns">What is added up.</param>
    /// <exception cref="ArgumentException">A column is there twice.</exception>
    public static Query Net(params Column[] columns) => new(Distinct(columns, nameof(columns))) { IsNet = true };

    /// <summary>
    /// Adds up units that came less units that left, from day to day: the balance at the end, and the least that it was at the end of a day. By day, month or quarter,
    /// it has both of each in which something changed; what there was before counts on the first days of it.
    /// </summary>
    public static Query Balance() => new([Column.Quantity]) { IsBalance = true };

    /// <summary>Of records of some kinds alone; columns without kinds have receipts, and can't be asked for others.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <exception cref="ArgumentException">There is none, or one twice.</exception>
    public Query Where(params RecordKind[] kinds) => new(this) { Kinds = Some(kinds, nameof(kinds)) };

    /// <summary>Of some parties alone: those that the units came to, or, of a balance, left.</summary>
    /// <param name="parties">The parties.</param>
    /// <exception cref="ArgumentException">There is none, or one twice.</exception>
    public Query WhereParty(params PartyId[] parties) => new(this) { Parties = Some(parties, nameof(parties)) };

    /// <summary>Of some products alone.</summary>
    /// <param name="products">The products.</param>
    /// <exception cref="ArgumentException">There is none, or one twice.</exception>
    public Query WhereProduct(params ProductId[] products) => new(this) { Products = Some(products, nameof(products)) };

    /// <summary>Of some stages alone: those that the units came to, or, of a balance, left.</summary>
    /// <param name="stages">The stages.</param>
    /// <exception cref="ArgumentException">There is none, or one twice.</exception>
    public Query WhereStage(params Stage[] stages) => new(this) { Stages = Some(stages, nameof(stages)) };

    /// <summary>In a window alone. Of a balance: at the end of it, and the least on a day of it; what came and went before counts.</summary>
    /// <param name="window">The window, in days.</param>
    /// <exception cref="ArgumentException">The window is that of a fiscal period, whose days are not said.</exception>
    public Query During(DateWindow window) => window.IsFiscal && !window.IsResolved
        ? throw new ArgumentException($"\"{window}\" is a fiscal period: give its days.", nameof(window))
        : new(this) { Days = window.ToSpan() };

    /// <summary>As known on a day alone.</summary>
    /// <param name="day">The day, as written: <c>2024-06-05</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is no day.</exception>
    public Query KnownOn(string day) => KnownOn(Check.ParsedDay(day));

    /// <inheritdoc cref="KnownOn(string)"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is outside of the years 1990 to 2199.</exception>
    public Query KnownOn(LocalDate day) => new(this) { KnownDay = CalendarRange.Checked(day, nameof(day)) };

    /// <summary>In groups.</summary>
    /// <param name="keys">By what, in this order.</param>
    /// <exception cref="ArgumentException">A key is there twice, or two keys are both of time.</exception>
    public Query GroupBy(params Key[] keys)
    {
        IReadOnlyList<Key> distinct = Distinct(keys, nameof(keys));
        return distinct.Count(IsTime) > 1
            ? throw new ArgumentException($"Only one of day, month and quarter can be a key; these are {string.Join(", ", distinct.Where(IsTime))}.", nameof(keys))
            : new(this) { Keys = distinct };
    }

    /// <summary>Without transfers that the ledger nets.</summary>
    internal Query WithoutNetted() => new(this) { IsWithoutNetted = true };

    /// <summary>As known on a day, in some days.</summary>
    internal Query In(int knownOn, DaySpan during) => new(this) { KnownDay = knownOn, Days = during };

    /// <summary>What the query comes to on no transfers at all: merged with anything, it changes nothing.</summary>
    public PartialResult None() => new(QueryShape.Of(this, default), GroupTable.Of(
        [.. QueryShape.KeysOf(this).Select(KeyValues.None)], [], [.. Enumerable.Repeat(new ExactNumbers(Array.Empty<long>()), 1 + Columns.Sum(QueryShape.FiguresOf))]));

    /// <summary>Asks columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="threads">At most so many threads work on it; 0: as many as the machine has processors. What comes out is the same.</param>
    /// <exception cref="ArgumentException">The columns lack something that is asked for; the message says what.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 0.</exception>
    public PartialResult Run(TransferColumns columns, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new Scan(this, columns).Run(Checked(threads));
    }

    /// <summary>Asks columns that are spans. They are pinned for the time of the call and not copied, and what comes out refers to none of them.</summary>
    /// <inheritdoc cref="Run(TransferColumns, int)"/>
    public PartialResult Run(TransferSpans columns, int threads = 0) => columns.Pinned(pinned => Run(pinned, threads));

    /// <inheritdoc cref="Run(TransferColumns, int)"/>
    /// <param name="transfers">The transfers of a ledger, as known on any day.</param>
    /// <param name="threads">At most so many threads work on it; 0: as many as the machine has processors. What comes out is the same.</param>
    public PartialResult Run(TransferList transfers, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        return Run(transfers.Columns, threads);
    }

    /// <summary>
    /// Asks columns, and makes rows of what the query comes to: the same as <see cref="PartialResult.Finish()"/> of <see cref="Run(TransferColumns, int)"/>, for who
    /// has nothing to merge it with, and sooner, since it needs no memory that lasts.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="threads">At most so many threads work on it; 0: as many as the machine has processors.</param>
    /// <exception cref="ArgumentException">The columns lack something that is asked for; the message says what.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 0.</exception>
    /// <exception cref="OverflowException">A sum does not fit in 128 bits; the message names it.</exception>
    public QueryResult Answer(TransferColumns columns, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(columns);
        using var lease = new ScratchLease(columns.Scratch);
        return new Scan(this, columns).Run(Checked(threads), lease).Finish(Checked(threads));
    }

    /// <summary>Asks columns that are spans, and makes rows of what the query comes to. They are pinned for the time of the call and not copied.</summary>
    /// <inheritdoc cref="Answer(TransferColumns, int)"/>
    public QueryResult Answer(TransferSpans columns, int threads = 0) => columns.Pinned(pinned => Answer(pinned, threads));

    /// <inheritdoc cref="Answer(TransferColumns, int)"/>
    /// <param name="transfers">The transfers of a ledger, as known on any day.</param>
    /// <param name="threads">At most so many threads work on it; 0: as many as the machine has processors.</param>
    public QueryResult Answer(TransferList transfers, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        return Answer(transfers.Columns, threads);
    }

    /// <summary>Reads a query from its words, exactly as <see cref="ToString"/> writes them, so that it can be asked somewhere else. Linear.</summary>
    /// <param name="words">The words.</param>
    /// <exception cref="FormatException">They are no query; the message says from which character on, and what is allowed.</exception>
    public static Query Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return QueryReader.TryRead(words, out Query? query, out int at, out string? problem)
            ? query
            : throw new FormatException($"{Throw.Quote(words)} {(at == 0 ? problem : $"is no query from character {at} on: there it {problem}")}. Allowed: {QueryReader.Allowed}.");
    }

    /// <summary>Reads a query from its words, where they may be none. Linear.</summary>
    /// <param name="words">The words.</param>
    /// <param name="query">The query.</param>
    /// <returns>Whether they are a query.</returns>
    public static bool TryParse(string? words, [NotNullWhen(true)] out Query? query)
    {
        query = null;
        return words is not null && QueryReader.TryRead(words, out query, out _, out _);
    }

    /// <summary>The query in words: <c>sum of quantity where kind is receipt by party, month</c>.</summary>
    public override string ToString() => QueryText.Of(this);

    internal static bool IsTime(Key key) => key is Key.Day or Key.Month or Key.Quarter;

    private static int Checked(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return threads == 0 ? Environment.ProcessorCount : threads;
    }

    private static IReadOnlyList<T> Some<T>(T[] given, string argument) => Distinct(given, argument) is { Count: > 0 } some
        ? some
        : throw new ArgumentException("Name one or more.", argument);

    private static IReadOnlyList<T> Distinct<T>(T[] given, string argument)
    {
        ArgumentNullException.ThrowIfNull(given, argument);
        var seen = new HashSet<T>();
        foreach (T one in given)
        {
            if (!seen.Add(one))
                throw new ArgumentException($"{one} is there twice.", argument);
        }

        return Check.Copied(given);
    }
}
