using System.Numerics;
using System.Runtime.CompilerServices;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Loads take exactly the numbers that they are for, without a sign.</summary>
public class WideningTests
{
    private const int Tries = 200;

    [Theory, EachWidth]
    public void Load_NumbersOfEachWidth_TakesThemWithoutASign(int bits)
    {
        for (int count = 0; count < Tries; count++)
        {
            Try<byte>(bits);
            Try<ushort>(bits);
            Try<uint>(bits);
            Try<long>(bits);
        }
    }

    /// <summary>A load of a byte too many ends the process.</summary>
    [Theory, EachWidth]
    public void Load_BesideGuardPages_TakesNoByteTooMany_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room =>
    {
        AtWidth.Run<LoadKernel<byte>, bool>(bits, new(room));
        AtWidth.Run<LoadKernel<ushort>, bool>(bits, new(room));
        AtWidth.Run<LoadKernel<uint>, bool>(bits, new(room));
        AtWidth.Run<LoadKernel<long>, bool>(bits, new(room));
    });

    private static void Try<T>(int bits)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Room.Once(room => AtWidth.Run<LoadKernel<T>, bool>(bits, new(room)));

    private readonly struct LoadKernel<T>(Room room) : IKernel<bool>
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            int width = Unsafe.SizeOf<T>();
            Widened<TLanes>(room.Numbers<T>(TLanes.Count));
            if (width < 8)
                Halves<TLanes>(room.Numbers<T>(2 * TLanes.Count));
            Mask<TLanes>(room.Numbers<ulong>(3), 8 * TLanes.Count / width);
            Bytes<TLanes>(room.Numbers<byte>(8 * TLanes.Count));
            return true;
        }

        private static void Widened<TLanes>(Span<T> from)
            where TLanes : struct, ILanes<TLanes>
        {
            long[] to = Stored(TLanes.LoadWidened(ref from[0]));
            for (int lane = 0; lane < to.Length; lane++)
                Assert.Equal(long.CreateChecked(from[lane]), to[lane]);
        }

        private static void Halves<TLanes>(Span<T> from)
            where TLanes : struct, ILanes<TLanes>
        {
            long[] to = Stored(TLanes.LoadHalves(ref from[0]));
            for (int lane = 0; lane < to.Length; lane++)
                Assert.Equal(uint.CreateChecked(from[2 * lane]) + ((ulong)uint.CreateChecked(from[(2 * lane) + 1]) << 32), unchecked((ulong)to[lane]));
        }

        private static void Mask<TLanes>(Span<ulong> mask, int rows)
            where TLanes : struct, ILanes<TLanes>
        {
            int width = Unsafe.SizeOf<T>();
            for (int first = 0; first < 64 * mask.Length; first += rows)
            {
                long[] to = Stored(TLanes.LoadMask<T>(ref Unsafe.As<ulong, byte>(ref mask[0]), first));
                ReadOnlySpan<byte> bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>(to);
                for (int index = 0; index < bytes.Length; index++)
                    Assert.Equal(Any.IsIn(mask, first + (index / width)) ? byte.MaxValue : 0, bytes[index]);
            }
        }

        private static void Bytes<TLanes>(Span<byte> from)
            where TLanes : struct, ILanes<TLanes>
        {
            long[] to = Stored(TLanes.Load(ref from[0]));
            Assert.True(System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>(to).SequenceEqual(from), "other bytes");
        }

        private static long[] Stored<TLanes>(TLanes lanes)
            where TLanes : struct, ILanes<TLanes>
        {
            long[] to = new long[TLanes.Count];
            TLanes.Store(lanes, ref to[0]);
            return to;
        }
    }
}
