namespace GpuSupply.Aggregation;

/// <summary>
/// A column of names whose numbers are a span: <see cref="Coded{T}"/> for memory that is native, on the stack, or another library's. <c>default</c> has no rows.
/// </summary>
/// <remarks>The numbers are not copied. They must stay as they are as long as columns over them are used.</remarks>
/// <typeparam name="T">What is named: <see cref="PartyId"/> or <see cref="ProductId"/>.</typeparam>
public readonly ref struct CodedSpan<T>
    where T : struct, IComparable<T>
{
    private CodedSpan(Coded<T> coded, SpanColumn column)
    {
        Coded = coded;
        Column = column;
    }

    /// <summary>The names, by their numbers; of <c>default</c> none.</summary>
    public IReadOnlyList<T> Names => Coded.Names;

    /// <summary>How many rows there are.</summary>
    public long Count => Coded.Count;

    internal Coded<T> Coded { get; }

    internal SpanColumn Column { get; }

    /// <summary>Names and the number of a name for each row. Linear in the rows: each number is looked at once.</summary>
    /// <param name="names">The names, each once.</param>
    /// <param name="codes">For each row the index of its name.</param>
    /// <exception cref="ArgumentException">A name is <c>default</c> or there twice, or a number is that of no name; the message says which and where.</exception>
    public static CodedSpan<T> Of(IReadOnlyList<T> names, ReadOnlySpan<byte> codes)
    {
        var column = SpanColumn.Of(codes, out ReadOnlyMemory<byte> memory);
        return new(column.Pinned(() => Coded<T>.Of(names, memory)), column);
    }

    /// <inheritdoc cref="Of(IReadOnlyList{T}, ReadOnlySpan{byte})"/>
    public static CodedSpan<T> Of(IReadOnlyList<T> names, ReadOnlySpan<ushort> codes)
    {
        var column = SpanColumn.Of(codes, out ReadOnlyMemory<ushort> memory);
        return new(column.Pinned(() => Coded<T>.Of(names, memory)), column);
    }

    /// <inheritdoc cref="Of(IReadOnlyList{T}, ReadOnlySpan{byte})"/>
    public static CodedSpan<T> Of(IReadOnlyList<T> names, ReadOnlySpan<int> codes)
    {
        var column = SpanColumn.Of(codes, out ReadOnlyMemory<int> memory);
        return new(column.Pinned(() => Coded<T>.Of(names, memory)), column);
    }

    /// <summary>How many rows and names.</summary>
    public override string ToString() => Coded.ToString();
}
