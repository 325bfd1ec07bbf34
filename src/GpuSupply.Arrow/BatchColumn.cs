using System.Runtime.CompilerServices;
using Apache.Arrow;

namespace GpuSupply.Arrow;

/// <summary>A column of somebody's batch that has no null.</summary>
internal sealed class BatchColumn
{
    private const string Argument = "batch";

    private readonly string _batch;

    /// <param name="field">The field.</param>
    /// <param name="array">What is in it.</param>
    /// <param name="rows">How many rows the batch has.</param>
    /// <param name="batch">Which batch, as messages name it.</param>
    public BatchColumn(Field field, IArrowArray array, int rows, string batch)
    {
        (Field, Array, _batch) = (field, array, batch);
        if (array.Length != rows)
            throw Refused($"has {array.Length} rows, but the batch has {rows}");
        for (int row = 0; array.NullCount > 0 && row < array.Length; row++)
        {
            if (array.IsNull(row))
                throw IsNull(row);
        }
    }

    public Field Field { get; }

    public IArrowArray Array { get; }

    /// <summary>The numbers where they lie. The memory has a share in the buffer.</summary>
    public ReadOnlyMemory<T> Memory<T>()
        where T : unmanaged
    {
        ArrayData data = Array.Data;
        int size = Unsafe.SizeOf<T>();
        ArrowBuffer buffer = data.Buffers[1];
        if (buffer.Length < ((long)data.Offset + data.Length) * size)
            throw Refused($"has {buffer.Length} bytes, and {data.Offset} + {data.Length} numbers of {size} need more");
        return data.Length == 0 ? default : new RetainedMemory<T>(buffer.Retain(), data.Offset * size, data.Length * size).Memory;
    }

    public ArgumentException IsNull(int row) => Wrong(row, "is null, and every row must have a value");

    public ArgumentException Wrong(int row, string problem) => new($"Row {row} of \"{Field.Name}\"{_batch} {problem}.", Argument);

    public ArgumentException Refused(string problem) => new($"\"{Field.Name}\"{_batch} {problem}.", Argument);

    /// <summary>What is said of a type that is not read.</summary>
    public ArgumentException OtherType(string wanted, string allowed) => Refused($"is {TypeText.Of(Field.DataType)}, which is not read as {wanted}; allowed is {allowed}");

    /// <summary>Does something with the column, and says which it is where the library refuses it.</summary>
    public T Named<T>(Func<T> with)
    {
        try
        {
            return with();
        }
        catch (ArgumentException wrong) when (wrong.ParamName != Argument)
        {
            string message = wrong.Message;
            if (wrong.ParamName is { } argument && message.IndexOf($" (Parameter '{argument}')", StringComparison.Ordinal) is var end and >= 0)
                message = message[..end];
            throw new ArgumentException($"\"{Field.Name}\"{_batch}: {message}", Argument, wrong);
        }
    }
}
