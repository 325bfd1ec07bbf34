using System.Numerics;
using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>
/// Transfers column by column, for queries: those of a ledger (<see cref="TransferList.Columns"/>), or arrays of anybody's, which are not copied. Immutable, and
/// so must be the memory that they stand in: what is written there later is not noticed, or makes answers wrong.
/// </summary>
/// <remarks>
/// A column is looked at in chunks of 65,536 rows, of each of which the least and the greatest number are known, so that a query passes over chunks that it has
/// nothing to do with. Columns over somebody's arrays are read once for that when they are made.
/// </remarks>
public sealed partial class TransferColumns
{
    private TransferColumns(long count, Coded<PartyId> parties, Coded<ProductId> products)
    {
        Count = (int)count;
        (Parties, Products) = ([.. parties.Names], [.. products.Names]);
        (Party, Product) = (parties.Codes, products.Codes);
    }

    private TransferColumns(TransferColumns other)
    {
        (Count, IsOwned, IsBorrowed, Parties, Products, Currency) = (other.Count, other.IsOwned, other.IsBorrowed, other.Parties, other.Products, other.Currency);
        (Party, Product, Stage, FromParty, FromStage, Kind) = (other.Party, other.Product, other.Stage, other.FromParty, other.FromStage, other.Kind);
        (Days, Quantities, KnownFrom, KnownUntil) = (other.Days, other.Quantities, other.KnownFrom, other.KnownUntil);
        (UnitPrice, Amount, Netted, NettedRowNumbers) = (other.UnitPrice, other.Amount, other.Netted, other.NettedRowNumbers);
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The currency of unit prices and amounts; <c>default</c>: there are none.</summary>
    public Currency Currency { get; private init; }

    internal PartyId[] Parties { get; }

    internal ProductId[] Products { get; }

    /// <summary>Whether nobody else can write to the memory.</summary>
    internal bool IsOwned { get; private init; }

    /// <summary>Whether the memory is somebody's for the time of a call alone, so that nothing of it may be kept.</summary>
    internal bool IsBorrowed { get; private init; }

    /// <summary>The party that the units came to; null: there is none.</summary>
    internal NumberColumn? Party { get; private init; }

    internal NumberColumn? Product { get; private init; }

    internal NumberColumn? Stage { get; private init; }

    /// <summary>The party that the units left; null: the rows have one party alone, with units that came or, below zero, left.</summary>
    internal NumberColumn? FromParty { get; private init; }

    internal NumberColumn? FromStage { get; private init; }

    internal NumberColumn? Kind { get; private init; }

    internal BoundedColumn? Days { get; private init; }

    internal BoundedColumn? Quantities { get; private init; }

    internal NumberColumn? KnownFrom { get; private init; }

    internal NumberColumn? KnownUntil { get; private init; }

    internal NumberColumn? UnitPrice { get; private init; }

    internal NumberColumn? Amount { get; private init; }

    /// <summary>1 for transfers that a ledger nets before it takes bounds, 0 for the others; null: there are none.</summary>
    internal NumberColumn? Netted { get; private init; }

    /// <summary>The rows that are 1 in <see cref="Netted"/>.</summary>
    internal int[] NettedRowNumbers { get; private init; } = [];

    /// <summary>Columns over arrays, which are not copied.</summary>
    /// <param name="parties">For each row the party that the units came to.</param>
    /// <param name="products">For each row the product.</param>
    /// <param name="days">For each row the day, as days since 1970-01-01.</param>
    /// <param name="quantities">For each row the units; below zero where they left the party.</param>
    /// <exception cref="ArgumentException">They have not the same number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside of 1990-01-01 to 2199-12-31; the message says which row.</exception>
    public static TransferColumns Over(Coded<PartyId> parties, Coded<ProductId> products, ReadOnlyMemory<int> days, ReadOnlyMemory<long> quantities)
    {
        var columns = new TransferColumns(quantities.Length, parties, products);
        columns.Require(parties.Count, nameof(parties));
        columns.Require(products.Count, nameof(products));
        columns.Require(days.Length, nameof(days));
        var dayNumbers = NumberColumn.Over(days);
        if (quantities.Length > 0 && (dayNumbers.Least < CalendarRange.FirstDay || dayNumbers.Greatest > CalendarRange.LastDay))
            throw OutsideDay(days.Span);
        return new(columns) { Days = new(dayNumbers), Quantities = new(NumberColumn.Over(quantities)) };
    }

    /// <summary>The same with the kind of each row's record.</summary>
    /// <param name="kinds">For each row a kind. Columns without kinds have receipts alone.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or one is no kind; the message says which.</exception>
    public TransferColumns WithKinds(ReadOnlyMemory<RecordKind> kinds) => new(this) { IsOwned = false, Kind = Named(kinds, nameof(kinds)) };

    /// <summary>The same with the stage of each row's units.</summary>
    /// <param name="stages">For each row a stage.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or one is no stage; the message says which.</exception>
    public TransferColumns WithStages(ReadOnlyMemory<Stage> stages) => new(this) { IsOwned = false, Stage = Named(stages, nameof(stages)) };

    /// <summary>The same with bounds: the quantities are the best figures.</summary>
    /// <param name="low">For each row the least number of units.</param>
    /// <param name="high">For each row the greatest.</param>
    /// <exception cref="ArgumentException">
    /// There are more or fewer than rows, or not low ≤ best ≤ high in one; the message says which.
    /// </exception>
    public TransferColumns WithBounds(ReadOnlyMemory<long> low, ReadOnlyMemory<long> high)
    {
        Require(low.Length, nameof(low));
        Require(high.Length, nameof(high));
        NumberColumn best = Quantities!.Best;
        for (int row = 0; row < Count; row++)
        {
            if (low.Span[row] > best[row] || best[row] > high.Span[row])
                throw new ArgumentException($"Row {row} has {low.Span[row]} ≤ {best[row]} ≤ {high.Span[row]}, which is not so.", low.Span[row] > best[row] ? nameof(low) : nameof(high));
        }

        return new(this) { IsOwned = false, Quantities = BoundedColumn.Sharing(NumberColumn.Over(low), best, NumberColumn.Over(high)) };
    }

    /// <summary>The same with what a unit costs in each row.</summary>
    /// <param name="minorUnits">For each row a price in minor units (cents).</param>
    /// <param name="currency">The currency of all of them.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or the currency is <c>default</c> or not that of the amounts.</exception>
    public TransferColumns WithUnitPrices(ReadOnlyMemory<long> minorUnits, Currency currency) =>
        new(this) { IsOwned = false, UnitPrice = Money(minorUnits, currency, nameof(minorUnits)), Currency = currency };

    /// <summary>The same with an amount of money in each row.</summary>
    /// <param name="minorUnits">For each row an amount in minor units (cents).</param>
    /// <param name="currency">The currency of all of them.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or the currency is <c>default</c> or not that of the prices.</exception>
    public TransferColumns WithAmounts(ReadOnlyMemory<long> minorUnits, Currency currency) =>
        new(this) { IsOwned = false, Amount = Money(minorUnits, currency, nameof(minorUnits)), Currency = currency };

    /// <summary>The same with the day on which each row became known.</summary>
    /// <param name="days">For each row a day, as days since 1970-01-01.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows.</exception>
    public TransferColumns WithKnownFrom(ReadOnlyMemory<int> days)
    {
        Require(days.Length, nameof(days));
        return new(this) { IsOwned = false, KnownFrom = NumberColumn.Over(days) };
    }

    /// <summary>The same rows in memory of the library's own, which nobody can write to, on large pages where the system has them. Linear.</summary>
    public TransferColumns Copied() => Copied(isPacked: false);

    /// <summary>
    /// The same rows in memory of the library's own, each chunk of a column in as few bytes (1, 2, 4 or 8) as the distance from its least to its greatest
    /// number needs. Queries read them as they are, and faster for the bytes that they don't read. Linear.
    /// </summary>
    public TransferColumns Compressed() => Copied(isPacked: true);

    /// <summary>How many rows there are, and the bytes that they take.</summary>
    public override string ToString() => $"{Count} transfers in columns of {Bytes} bytes";

    /// <summary>How many bytes the columns take; what is stored once for several is counted once.</summary>
    public long Bytes => All.SelectMany(column => column.Chunks).Distinct<NumberChunk>(ReferenceEqualityComparer.Instance).Sum(chunk => (long)chunk.Data.Length);

    private IEnumerable<NumberColumn> All => new[]
    {
        Party, Product, Stage, FromParty, FromStage, Kind, Days?.Low, Days?.Best, Days?.High, Quantities?.Low, Quantities?.Best, Quantities?.High,
        KnownFrom, KnownUntil, UnitPrice, Amount, Netted,
    }.OfType<NumberColumn>();

    private TransferColumns Copied(bool isPacked)
    {
        var arena = new PageArena(Bytes);
        TransferColumns copied = new(this)
        {
            IsOwned = true,
            IsBorrowed = false,
            Party = Party?.Copied(arena, isPacked),
            Product = Product?.Copied(arena, isPacked),
            Stage = Stage?.Copied(arena, isPacked),
            FromParty = FromParty?.Copied(arena, isPacked),
            FromStage = FromStage?.Copied(arena, isPacked),
            Kind = Kind?.Copied(arena, isPacked),
            Days = Days?.Copied(arena, isPacked),
            Quantities = Quantities?.Copied(arena, isPacked),
            KnownFrom = KnownFrom?.Copied(arena, isPacked),
            KnownUntil = KnownUntil?.Copied(arena, isPacked),
            UnitPrice = UnitPrice?.Copied(arena, isPacked),
            Amount = Amount?.Copied(arena, isPacked),
            Netted = Netted?.Copied(arena, isPacked),
        };

        // A span into memory that is not the runtime's own does not keep that from being given back.
        GC.KeepAlive(this);
        return copied;
    }

    /// <summary>The same over memory that is there for the time of a call alone.</summary>
    internal TransferColumns Borrowed() => new(this) { IsBorrowed = true };

    /// <summary>Memory in which queries work.</summary>
    internal Scratch Scratch => field ?? Interlocked.CompareExchange(ref field, new(), null) ?? field;

    /// <summary>
    /// A code for party and product together, made when first asked for; null: there are too many, or too few rows for it to pay, or nothing may be kept of them.
    /// </summary>
    internal NumberColumn? Series =>
        field is null && !IsBorrowed && Count >= NumberColumn.ChunkRows && (long)Parties.Length * Products.Length <= 1 << 16 ? field = SeriesOf() : field;

    private NumberColumn SeriesOf()
    {
        var arena = new PageArena((long)Count * sizeof(ushort));
        var chunks = new NumberChunk[Party!.Chunks.Count];
        uint[] composed = new uint[NumberColumn.ChunkRows];
        for (int index = 0; index < chunks.Length; index++)
        {
            Memory<byte> data = arena.Take(Party.Chunks[index].Count * sizeof(ushort));
            Span<ushort> codes = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(data.Span);
            Span<uint> some = composed.AsSpan(0, codes.Length);
            some.Clear();
            RowCodes.AddTimes(some, Party.Chunks[index], 0, (uint)Products.Length);
            RowCodes.AddTimes(some, Product!.Chunks[index], 0, 1);
            for (int row = 0; row < codes.Length; row++)
                codes[row] = (ushort)some[row];
            chunks[index] = NumberColumn.Chunk<ushort>(data, codes, 0);
        }

        return new(chunks);
    }

    /// <summary>From the first day that any row names to the last, open sides aside.</summary>
    internal DaySpan DaysNamed => (_daysNamed ??= new(Named(Days!))).Value;

    // In a box, since threads that ask at once must not see half of it.
    private System.Runtime.CompilerServices.StrongBox<DaySpan>? _daysNamed;

    private static DaySpan Named(BoundedColumn days)
    {
        DaySpan? named = null;
        foreach (NumberChunk chunk in new[] { days.Low, days.High }.SelectMany(column => column.Chunks))
        {
            if (chunk.Least != Day.Beginning && chunk.Greatest != Day.End)
            {
                Name((int)chunk.Least, (int)chunk.Greatest);
                continue;
            }

            for (int row = 0; row < chunk.Count; row++)
            {
                if (chunk[row] is not (Day.Beginning or Day.End) and var day)
                    Name((int)day, (int)day);
            }
        }

        return named ?? new(CalendarRange.FirstDay, CalendarRange.FirstDay);

        void Name(int first, int last) => named = named is { } all ? all.Hull(new(first, last)) : new(first, last);
    }

    private NumberColumn Named<T>(ReadOnlyMemory<T> members, string argument)
        where T : unmanaged, Enum
    {
        Require(members.Length, argument);
        for (int row = 0; row < members.Length; row++)
        {
            if (!Enum.IsDefined(members.Span[row]))
                throw new ArgumentException($"Row {row} has {members.Span[row]}, which is no {typeof(T).Name}.", argument);
        }

        return NumberColumn.Over<byte>(new MemoryBytes<T>(members).Memory);
    }

    private NumberColumn Money(ReadOnlyMemory<long> minorUnits, Currency currency, string argument)
    {
        Require(minorUnits.Length, argument);
        if (currency.IsUnset)
            throw new ArgumentException("default(Currency) is no currency. Use a code of ISO 4217, such as \"USD\".", nameof(currency));
        if (!Currency.IsUnset && Currency != currency)
            throw new ArgumentException($"The columns have money in {Currency}, and this is in {currency}: two currencies never add.", nameof(currency));
        return NumberColumn.Over(minorUnits);
    }

    private void Require(long rows, string argument)
    {
        if (rows != Count)
            throw new ArgumentException($"There are {rows} rows of {argument}, but {Count} of quantities.", argument);
    }

    private static ArgumentOutOfRangeException OutsideDay(ReadOnlySpan<int> days)
    {
        int row = days.IndexOfAnyExceptInRange(CalendarRange.FirstDay, CalendarRange.LastDay);
        return new(nameof(days), days[row], $"Row {row} has a day that is outside of 1990-01-01 to 2199-12-31, {CalendarRange.FirstDay} to {CalendarRange.LastDay} as days since 1970-01-01.");
    }
}
