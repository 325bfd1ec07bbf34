using System.Runtime.InteropServices;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Memory outside of the collector's, in large pages where the system has them: only from these does a processor read as fast as the memory can.</summary>
internal sealed unsafe class NativeBuffer : IDisposable
{
    private const int LargePage = 2 << 20;
    private const int AdviseHugePages = 14;

    private readonly long _bytes;
    private byte* _start;

    /// <param name="bytes">How many bytes; each is set, so that there is memory behind all of them.</param>
    public NativeBuffer(long bytes)
    {
        _bytes = bytes;
        nuint size = (nuint)(bytes + LargePage - 1) / LargePage * LargePage;
        _start = (byte*)NativeMemory.AlignedAlloc(size, LargePage);
        if (OperatingSystem.IsLinux())
            HasLargePages = Advise(_start, size, AdviseHugePages) == 0;
        NativeMemory.Fill(_start, size, 0x5A);
    }

    /// <summary>Whether the system was willing to give large pages.</summary>
    public bool HasLargePages { get; }

    /// <summary>Some of the bytes.</summary>
    public NativeBytes Range(long start, long end)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, _bytes);
        return new(_start + start, _start + end);
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_start);
        _start = null;
    }

    [DllImport("libc", EntryPoint = "madvise")]
    private static extern int Advise(void* start, nuint size, int advice);
}
