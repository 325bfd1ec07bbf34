namespace GpuSupply.Aggregation;

/// <summary>A column of names: the names, each once, and for each row the number of its name, from 0. <c>default</c> has no rows.</summary>
/// <remarks>The numbers are not copied. They must stay as they are as long as columns over them are used.</remarks>
/// <typeparam name="T">What is named: <see cref="PartyId"/> or <see cref="ProductId"/>.</typeparam>
public readonly struct Coded<T>
    where T : struct, IComparable<T>
{
    private Coded(IReadOnlyList<T> names, NumberColumn codes) => (Names, Codes) = (names, codes);

    /// <summary>The names, by their numbers; of <c>default</c> none.</summary>
    public IReadOnlyList<T> Names => field ?? [];

    /// <summary>How many rows there are.</summary>
    public long Count => Codes.Count;

    internal NumberColumn Codes => field ?? new([]);

    /// <summary>Names and the number of a name for each row. Linear in the rows.</summary>
    /// <param name="names">The names, each once.</param>
    /// <param name="codes">For each row the index of its name.</param>
    /// <exception cref="ArgumentException">A name is <c>default</c> or there twice, or a number is that of no name; the message says which and where.</exception>
    public static Coded<T> Of(IReadOnlyList<T> names, ReadOnlyMemory<byte> codes) => new(Checked(names), CodesOf(names, codes));

    /// <inheritdoc cref="Of(IReadOnlyList{T}, ReadOnlyMemory{byte})"/>
    public static Coded<T> Of(IReadOnlyList<T> names, ReadOnlyMemory<ushort> codes) => new(Checked(names), CodesOf(names, codes));

    /// <inheritdoc cref="Of(IReadOnlyList{T}, ReadOnlyMemory{byte})"/>
    public static Coded<T> Of(IReadOnlyList<T> names, ReadOnlyMemory<int> codes) => new(Checked(names), CodesOf(names, codes));

    /// <summary>Names and the number of a name for each row.</summary>
    public static implicit operator Coded<T>((T[] Names, byte[] Codes) column) => Of(column.Names, column.Codes);

    /// <summary>Names and the number of a name for each row.</summary>
    public static implicit operator Coded<T>((T[] Names, ushort[] Codes) column) => Of(column.Names, column.Codes);

    /// <summary>Names and the number of a name for each row.</summary>
    public static implicit operator Coded<T>((T[] Names, int[] Codes) column) => Of(column.Names, column.Codes);

    /// <summary>How many rows and names.</summary>
    public override string ToString() => $"{Count} rows of {Names.Count} names";

    private static IReadOnlyList<T> Checked(IReadOnlyList<T> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var seen = new Dictionary<T, int>();
        for (int index = 0; index < names.Count; index++)
        {
            if (names[index].Equals(default(T)))
                throw new ArgumentException($"Name {index} is default({typeof(T).Name}), which is no name.", nameof(names));
            if (!seen.TryAdd(names[index], index))
                throw new ArgumentException($"\"{names[index]}\" is there twice, as name {seen[names[index]]} and as name {index}.", nameof(names));
        }

        return Check.Copied(names);
    }

    private static NumberColumn CodesOf<TCode>(IReadOnlyList<T> names, ReadOnlyMemory<TCode> codes)
        where TCode : unmanaged, System.Numerics.IBinaryInteger<TCode>
    {
        var column = NumberColumn.Over(codes);
        if (column.Count == 0 || (column.Least >= 0 && column.Greatest < names.Count))
            return column;
        for (int row = 0; ; row++)
        {
            if (codes.Span[row] is var code && (code < TCode.Zero || long.CreateChecked(code) >= names.Count))
                throw new ArgumentException($"Row {row} has the number {code}, but there are {names.Count} names, with numbers from 0.", nameof(codes));
        }
    }
}
