using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace GpuSupply.Internals.Kernels;

/// <summary>Asks for memory before it is read, so that many pieces of it are on their way together.</summary>
internal static class Prefetch
{
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
