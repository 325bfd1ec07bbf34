using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>Asks the system for large pages.</summary>
internal static class LargePages
{
    private const int Size = 1 << 21;

    // MADV_HUGEPAGE of Linux.
    private const int HugePage = 14;

    /// <summary>Asks for large pages under a pinned array that nobody has written to yet; where there are none, it stays as it is.</summary>
    public static void AskFor<T>(T[] pinned)
        where T : unmanaged
    {
        long bytes = (long)pinned.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        if (!OperatingSystem.IsLinux() || bytes < Size)
            return;
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), end = start + (nint)bytes;
        (start, end) = ((start + Size - 1) & -Size, end & -Size);
        if (end <= start)
            return;
        try
        {
            _ = Advise(start, end - start, HugePage);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without that call: small pages do.
        }
    }

    [DllImport("libc", EntryPoint = "madvise")]
    private static extern int Advise(nint address, nint length, int advice);
}
