using System.Numerics;
using System.Runtime.InteropServices;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Masks hold the rows that one look after the other finds in them.</summary>
public class MasksTests
{
    /// <summary>The last place that 16 bits can name.</summary>
    [Fact]
    public void Places_AsManyRowsAsAChunkHas_AreAllNamed()
    {
        ulong[] mask = new ulong[1 << 10];
        ushort[] places = new ushort[1 << 16];
        Masks.Fill(mask, places.Length);
        Assert.Equal(places.Length, Masks.Places(mask, places));
        Assert.Equal(Enumerable.Range(0, places.Length).Select(row => (ushort)row), places);
    }

    [Fact]
    public void Places_AnyLengthAndStart_AreThoseOfTheRowsInTheMask() => Room.InArrays(Places);

    [Fact]
    public void Places_BesideGuardPages_AreThoseOfTheRowsInTheMask_SkippedElsewhereThanOnLinux() => Room.BesideGuards(Places);

    /// <summary>All rows, and no bit behind the last.</summary>
    [Fact]
    public void Fill_AnyLength_HasAllRowsAndNoMore() => Room.InArrays(room =>
    {
        Span<ulong> mask = room.Mask(), all = room.Mask(0);
        mask.Fill(0x3333_3333_3333_3333);
        Masks.Fill(mask, room.Length);
        Assert.True(mask.SequenceEqual(all), "another mask");
    });

    [Fact]
    public void Has_EachRow_IsWhatTheMaskSays() => Room.InArrays(room =>
    {
        ReadOnlySpan<ulong> mask = room.Mask();
        for (int row = 0; row < room.Length; row++)
            Assert.Equal(Any.IsIn(mask, row), Masks.Has(mask, row));
    });

    [Fact]
    public void AndLookedUp_AnyLengthAndStart_LeavesWhatCounts() => Room.InArrays(AndLookedUp);

    [Fact]
    public void AndLookedUp_BesideGuardPages_LeavesWhatCounts_SkippedElsewhereThanOnLinux() => Room.BesideGuards(AndLookedUp);

    private static void Places(Room room)
    {
        ReadOnlySpan<ulong> mask = room.Mask();
        var expected = new List<ushort>();
        for (int row = 0; row < room.Length; row++)
        {
            if (Any.IsIn(mask, row))
                expected.Add((ushort)row);
        }

        Span<ushort> places = room.Take<ushort>(expected.Count);
        Assert.Equal(expected.Count, Masks.Places(mask, places));
        Assert.True(places.SequenceEqual(CollectionsMarshal.AsSpan(expected)), "other places");
    }

    private static void AndLookedUp(Room room)
    {
        AndLookedUp<byte>(room, 256);
        AndLookedUp<ushort>(room, 3_000);
        AndLookedUp<uint>(room, 3_000);
    }

    private static void AndLookedUp<T>(Room room, int codes)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<ulong> mask = room.Mask();
        Span<byte> counting = room.Take<byte>(codes);
        Span<T> rows = room.Take<T>(room.Length);
        foreach (ref byte code in counting)
            code = (byte)room.Random.Next(2);
        ulong[] expected = new ulong[mask.Length];
        int left = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            int code = room.Random.Next(4) == 0 ? codes - 1 : room.Random.Next(codes);
            rows[row] = T.CreateChecked(code);
            if (!Any.IsIn(mask, row) || counting[code] == 0)
                continue;
            expected[row / 64] |= 1UL << (row % 64);
            left++;
        }

        Assert.Equal(left, Masks.AndLookedUp<T>(mask, rows, counting));
        Assert.True(mask.SequenceEqual(expected), "another mask");
    }
}
