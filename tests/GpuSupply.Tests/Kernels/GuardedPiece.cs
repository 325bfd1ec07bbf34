using System.ComponentModel;
using System.Runtime.InteropServices;

namespace GpuSupply.Tests.Kernels;

/// <summary>
/// Memory between two pages that nobody may read or write: whoever does ends the process. Parts end where it ends, or begin where it begins. For Linux alone.
/// </summary>
internal sealed unsafe class GuardedPiece : Piece
{
    private const int None = 0;
    private const int ReadAndWrite = 3;
    private const int PrivateAndAnonymous = 0x22;

    private readonly bool _isAtEnd;
    private readonly nint _start;

    public GuardedPiece(bool isAtEnd)
    {
        (_isAtEnd, _start) = (isAtEnd, Map(0, All, None, PrivateAndAnonymous, -1, 0));
        if (_start == -1 || Protect(_start + Guard, Bytes, ReadAndWrite) != 0)
            throw new Win32Exception("There is no memory with guards.");
    }

    protected override byte* First => (byte*)_start + Guard;

    public override void Dispose() => _ = Unmap(_start, All);

    protected override int PlaceOf(int size, int width) => _isAtEnd ? Bytes - size : 0;

    private static int Guard => Environment.SystemPageSize;

    private static nint All => Guard + Bytes + Guard;

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(nint address, nint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(nint address, nint length);
}
