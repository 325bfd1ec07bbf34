using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace GpuSupply.Internals.Kernels;

/// <summary>Asks for memory before it is read, so that many pieces of it are on their way together.</summary>
internal static class Prefetch
{
    // The processor brings what is read in order as far as the second cache by itself. So far ahead of reading, it is brought into the nearest one in time, and not so early that it is gone again.
    private const int Ahead = 512;

    /// <summary>Asks for what is read next of values that are read in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Next<T>(ref T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref value) + Ahead);
    }

    /// <summary>Asks for one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void At<T>(ref T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
    }

    /// <summary>Asks for some of the values of a span, all of which are within it.</summary>
    public static unsafe void At<T>(ReadOnlySpan<T> values, ReadOnlySpan<ushort> places)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        ref T first = ref MemoryMarshal.GetReference(values);
        foreach (ushort place in places)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, place)));
    }
}
