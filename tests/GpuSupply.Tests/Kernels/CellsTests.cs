using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>What is done to stored numbers side by side is done to each of them.</summary>
public class CellsTests
{
    private const int Tries = 100;

    [Theory, EachWidth]
    public void Operators_OnAnyNumbers_WorkOnEach(int bits)
    {
        for (int count = 0; count < Tries; count++)
        {
            Try<byte>(bits, count);
            Try<ushort>(bits, count);
            Try<uint>(bits, count);
            Try<int>(bits, count);
            Try<long>(bits, count);
            Try<ulong>(bits, count);
        }
    }

    [Theory, EachWidth]
    public void StoreAtMost_BesideGuardPages_WritesAByteForEach_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room =>
    {
        AtWidth.Run<AtMostKernel<byte>, byte, bool>(bits, new(room));
        AtWidth.Run<AtMostKernel<ushort>, ushort, bool>(bits, new(room));
        AtWidth.Run<AtMostKernel<uint>, uint, bool>(bits, new(room));
        AtWidth.Run<AtMostKernel<ulong>, ulong, bool>(bits, new(room));
    });

    private static void Try<T>(int bits, int seed)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var random = new Random(seed);
        T[] left = new T[64], right = new T[64];
        Any.Fill<T>(left, random);
        Any.Fill<T>(right, random);
        left.AsSpan(0, random.Next(65)).CopyTo(right);
        AtWidth.Run<OperatorsKernel<T>, T, bool>(bits, new(left, right));
    }

    private readonly struct OperatorsKernel<T>(T[] left, T[] right) : ICellKernel<T, bool>
        where T : unmanaged, IBinaryInteger<T>
    {
        public bool Run<TCells>()
            where TCells : struct, ICells<TCells, T>
        {
            TCells one = TCells.Load(ref left[0]), other = TCells.Load(ref right[0]);
            Check(one - other, (a, b) => unchecked(a - b));
            Check(TCells.Min(one, other), (a, b) => a < b ? a : b);
            Check(TCells.Max(one, other), (a, b) => a > b ? a : b);
            T all = right[0];
            Check(TCells.Create(all), (_, _) => all);
            bool areAll = true;
            ulong bits = TCells.BitsAtMost(one, other);
            for (int cell = 0; cell < TCells.Count; cell++)
            {
                areAll &= left[cell] <= right[cell];
                Assert.Equal(left[cell] <= right[cell], ((bits >> cell) & 1) == 1);
            }

            Assert.Equal(0UL, TCells.Count == 64 ? 0 : bits >> TCells.Count);
            Assert.Equal(areAll, TCells.AllAtMost(one, other));
            Assert.True(TCells.AllAtMost(one, one));

            // One that is greater, at each place.
            for (int cell = 0; cell < TCells.Count; cell++)
            {
                T[] numbers = new T[TCells.Count];
                numbers[cell] = T.One;
                Assert.False(TCells.AllAtMost(TCells.Load(ref numbers[0]), TCells.Create(T.Zero)));
                Assert.True(TCells.AllAtMost(TCells.Create(T.Zero), TCells.Load(ref numbers[0])));
            }

            return true;
        }

        private void Check<TCells>(TCells cells, Func<T, T, T> expected)
            where TCells : struct, ICells<TCells, T>
        {
            T[] to = new T[TCells.Count];
            TCells.Store(cells, ref to[0]);
            for (int cell = 0; cell < to.Length; cell++)
                Assert.Equal(expected(left[cell], right[cell]), to[cell]);
        }
    }

    private readonly struct AtMostKernel<T>(Room room) : ICellKernel<T, bool>
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        public bool Run<TCells>()
            where TCells : struct, ICells<TCells, T>
        {
            Span<T> left = room.Numbers<T>(TCells.Count), right = room.Numbers<T>(TCells.Count);
            right[room.Random.Next(right.Length)] = left[^1];
            right[^1] = left[^1];
            ulong expected = 0;
            for (int cell = 0; cell < left.Length; cell++)
                expected |= left[cell] <= right[cell] ? 1UL << cell : 0;
            Assert.Equal(expected, TCells.BitsAtMost(TCells.Load(ref left[0]), TCells.Load(ref right[0])));
            return true;
        }
    }
}
