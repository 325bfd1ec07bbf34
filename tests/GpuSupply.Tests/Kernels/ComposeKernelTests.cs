using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Codes are put together as one row after the other would be.</summary>
public class ComposeKernelTests
{
    private delegate bool TimesRun<T>(Span<uint> codes, ReadOnlySpan<T> column, uint times, uint add);

    private delegate bool KeepRun(Span<uint> codes, ReadOnlySpan<ulong> mask, uint other);

    [Theory, EachWidth]
    public void AddTimes_AnyLengthAndStart_AddsToEachRow(int bits) => AddTimes(bits, Room.InArrays);

    [Theory, EachWidth]
    public void AddTimes_BesideGuardPages_AddsToEachRow_SkippedElsewhereThanOnLinux(int bits) => AddTimes(bits, Room.BesideGuards);

    [Theory, EachWidth]
    public void Keep_AnyLengthAndStart_LeavesTheRowsInTheMask(int bits) => Keep(bits, Room.InArrays);

    [Theory, EachWidth]
    public void Keep_BesideGuardPages_LeavesTheRowsInTheMask_SkippedElsewhereThanOnLinux(int bits) => Keep(bits, Room.BesideGuards);

    [Fact]
    public void AddTimesAndKeepAndGreatest_WithTheWidestVectors_AreTheSame() => Room.InArrays(room =>
    {
        Span<uint> codes = room.Take<uint>(room.Length);
        ReadOnlySpan<ushort> column = room.Numbers<ushort>();
        ReadOnlySpan<ulong> mask = room.Mask();
        uint[] expected = new uint[codes.Length];
        uint greatest = 0;
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = (uint)room.Random.Next(1_000_000);
            expected[row] = Any.IsIn(mask, row) ? codes[row] + (column[row] * 40_000u) + 7 : 3_000_000_000;
            greatest = Math.Max(greatest, expected[row]);
        }

        ComposeKernel.AddTimes(codes, column, 40_000, 7);
        ComposeKernel.Keep(codes, mask, 3_000_000_000);
        Assert.True(codes.SequenceEqual(expected), "other codes");
        Assert.Equal(greatest, ComposeKernel.Greatest(codes));
    });

    [Fact]
    public void LookUp_AnyLengthAndStart_IsWhatTheTableHas() => Room.InArrays(LookUp);

    [Fact]
    public void LookUp_BesideGuardPages_IsWhatTheTableHas_SkippedElsewhereThanOnLinux() => Room.BesideGuards(LookUp);

    /// <summary>Whoever said that all numbers are within the table may be wrong, since the memory is somebody else's: then nothing outside of it is read.</summary>
    [Theory]
    [InlineData(18_999)]
    [InlineData(19_100)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public void LookUp_ANumberOutsideAfterAll_Throws(int outside)
    {
        uint[] codes = new uint[11], table = new uint[100];
        for (int row = 0; row < codes.Length; row++)
        {
            int[] days = [.. Enumerable.Repeat(19_050, codes.Length)];
            days[row] = outside;
            Assert.Throws<IndexOutOfRangeException>(() => ComposeKernel.LookUp<int>(codes, days, 19_000, table, isWithin: true));
        }
    }

    private static void AddTimes(int bits, Action<Action<Room>> rooms)
    {
        TimesRun<byte> bytes = TimesOf<byte>(bits);
        TimesRun<ushort> shorts = TimesOf<ushort>(bits);
        TimesRun<uint> uints = TimesOf<uint>(bits);
        rooms(room =>
        {
            AddTimes(room, bytes);
            AddTimes(room, shorts);
            AddTimes(room, uints);
        });
    }

    private static TimesRun<T> TimesOf<T>(int bits)
        where T : unmanaged => PrivateKernel.Of<TimesRun<T>>(typeof(ComposeKernel), "TimesKernel", bits, typeof(T));

    /// <summary>Codes up to the greatest of 32 bits, and never more.</summary>
    private static void AddTimes<T>(Room room, TimesRun<T> run)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Span<uint> codes = room.Numbers<uint>();
        Span<T> column = room.Numbers<T>();
        uint times = room.Random.Next(4) switch { 0 => 0, 1 => 1, 2 => (uint)room.Random.Next(1 << 16), _ => uint.MaxValue / 3 };
        uint add = room.Random.Next(3) switch { 0 => 0, 1 => (uint)room.Random.Next(1 << 20), _ => 0x7FFF_FFFF };
        uint[] expected = new uint[codes.Length];
        for (int row = 0; row < codes.Length; row++)
        {
            uint most = times == 0 ? uint.MaxValue : (uint.MaxValue - add) / times, number = uint.CreateTruncating(column[row]);
            number = most == uint.MaxValue ? number : Math.Min(number, most);
            column[row] = T.CreateTruncating(number);
            uint rest = uint.MaxValue - add - (number * times);
            codes[row] = room.Random.Next(3) == 0 ? rest : Math.Min(codes[row], rest);
            expected[row] = codes[row] + (number * times) + add;
        }

        run(codes, column, times, add);
        Assert.True(codes.SequenceEqual(expected), $"other codes of {typeof(T).Name}, {times} times and {add}");
    }

    private static void Keep(int bits, Action<Action<Room>> rooms)
    {
        KeepRun run = PrivateKernel.Of<KeepRun>(typeof(ComposeKernel), "KeepKernel", bits);
        rooms(room =>
        {
            Span<uint> codes = room.Numbers<uint>();
            ReadOnlySpan<ulong> mask = room.Mask();
            uint other = Any.Of<uint>(room.Random);
            uint[] expected = new uint[codes.Length];
            for (int row = 0; row < codes.Length; row++)
                expected[row] = Any.IsIn(mask, row) ? codes[row] : other;
            run(codes, mask, other);
            Assert.True(codes.SequenceEqual(expected), "other codes");
        });
    }

    private static void LookUp(Room room)
    {
        LookUp<byte>(room, 0, 255);
        LookUp<ushort>(room, 0, ushort.MaxValue);
        LookUp<int>(room, int.MinValue, int.MaxValue);
    }

    private static void LookUp<T>(Room room, int least, int greatest)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Span<uint> table = room.Numbers<uint>(1 + room.Random.Next(256)), codes = room.Take<uint>(room.Length);
        long last = table.Length - 1, first = room.Random.NextInt64(least, greatest - last + 1L);
        Span<T> within = room.Take<T>(room.Length), any = room.Take<T>(room.Length);
        for (int row = 0; row < within.Length; row++)
        {
            within[row] = T.CreateChecked(first + (room.Random.Next(4) switch { 0 => 0, 1 => last, _ => room.Random.NextInt64(last + 1) }));
            any[row] = room.Random.Next(2) == 0 ? within[row] : T.CreateTruncating(room.Random.NextInt64(least, greatest + 1L));
        }

        ComposeKernel.LookUp<T>(codes, within, first, table, isWithin: true);
        RequireLookedUp<T>(codes, within, first, table);
        codes.Clear();
        ComposeKernel.LookUp<T>(codes, any, first, table, isWithin: false);
        RequireLookedUp<T>(codes, any, first, table);

        // A table that begins before or behind all numbers.
        codes.Clear();
        ComposeKernel.LookUp<T>(codes, any, long.MinValue / 2, table, isWithin: false);
        RequireLookedUp<T>(codes, any, long.MinValue / 2, table);
        ComposeKernel.LookUp<T>(codes, any, long.MaxValue / 2, table, isWithin: false);
        RequireLookedUp<T>(codes, any, long.MaxValue / 2, table);
    }

    private static void RequireLookedUp<T>(ReadOnlySpan<uint> codes, ReadOnlySpan<T> column, long first, ReadOnlySpan<uint> table)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int row = 0; row < codes.Length; row++)
        {
            Int128 place = Int128.Clamp(Int128.CreateChecked(column[row]) - first, 0, table.Length - 1);
            if (codes[row] != table[(int)place])
                Assert.Fail($"row {row} has {codes[row]}, and {column[row]} stands for {table[(int)place]}");
        }
    }
}
