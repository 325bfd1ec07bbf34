using System.Runtime.Intrinsics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Kernels run with the widest vectors that the processor has.</summary>
public class WidestTests
{
    private static int Expected => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;

    [Fact]
    public void Bits_AreWhatTheFrameworkReports() => Assert.Equal(Expected, Widest.Bits);

    [Fact]
    public void Run_AKernel_HasThatWidth()
    {
        Assert.Equal(Expected / 64, Widest.Run<LanesKernel, int>(default));
        Assert.Equal(Expected == 64 ? 1 : Expected / 16, Widest.Run<CellsKernel, ushort, int>(default));
    }

    private readonly struct LanesKernel : IKernel<int>
    {
        public int Run<TLanes>()
            where TLanes : struct, ILanes<TLanes> => TLanes.Count;
    }

    private readonly struct CellsKernel : ICellKernel<ushort, int>
    {
        public int Run<TCells>()
            where TCells : struct, ICells<TCells, ushort> => TCells.Count;
    }
}
