using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>A column that is a span: where it begins, and the place at which its memory is found while it is pinned. <c>default</c> is none.</summary>
internal readonly ref struct SpanColumn
{
    private readonly ref readonly byte _first;

    private SpanColumn(ref readonly byte first, SpanPlace place)
    {
        _first = ref first;
        Place = place;
    }

    public SpanPlace? Place { get; }

    /// <summary>The column of a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="memory">The same as memory, which can be read as long as the span is pinned, and the place knows where.</param>
    public static SpanColumn Of<T>(ReadOnlySpan<T> span, out ReadOnlyMemory<T> memory)
        where T : unmanaged
    {
        var place = new SpanPlace();
        memory = new SpanMemory<T>(place, span.Length).Memory;
        return new(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(span)), place);
    }

    /// <summary>What <c>fixed</c> pins.</summary>
    public ref readonly byte GetPinnableReference() => ref _first;

    /// <summary>Does something while the span is pinned, and its memory can be read.</summary>
    public unsafe T Pinned<T>(Func<T> use)
    {
        fixed (byte* first = this)
        {
            try
            {
                Place!.Address = (nint)first;
                return use();
            }
            finally
            {
                Place!.Address = 0;
            }
        }
    }
}
