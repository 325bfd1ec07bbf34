using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Masks hold the rows that one look after the other finds in them.</summary>
public class MasksTests
{
    private delegate bool AndRun(Span<byte> mask, ReadOnlySpan<byte> other);

    private delegate int PlacesRun(ReadOnlySpan<byte> mask, Span<ushort> places);

    [Theory, EachWidth]
    public void And_AnyLengthAndStart_LeavesWhatIsInBoth(int bits) => And(bits, Room.InArrays);

    [Theory, EachWidth]
    public void And_BesideGuardPages_LeavesWhatIsInBoth_SkippedElsewhereThanOnLinux(int bits) => And(bits, Room.BesideGuards);

    [Theory, EachWidth]
    public void Places_AnyLengthAndStart_AreThoseOfTheRowsInTheMask(int bits) => Places(bits, Room.InArrays);

    [Theory, EachWidth]
    public void Places_BesideGuardPages_AreThoseOfTheRowsInTheMask_SkippedElsewhereThanOnLinux(int bits) => Places(bits, Room.BesideGuards);

    /// <summary>The last place that 16 bits can name.</summary>
    [Theory, EachWidth]
    public void Places_AsManyRowsAsAChunkHas_AreAllNamed(int bits)
    {
        byte[] mask = new byte[1 << 16];
        Array.Fill(mask, byte.MaxValue);
        ushort[] places = new ushort[mask.Length];
        Assert.Equal(mask.Length, PrivateKernel.Of<PlacesRun>(typeof(Masks), "PlacesKernel", bits)(mask, places));
        Assert.Equal(Enumerable.Range(0, mask.Length).Select(row => (ushort)row), places);
    }

    [Fact]
    public void AndAndCountAndPlaces_WithTheWidestVectors_AreTheSame() => Room.InArrays(room =>
    {
        Span<byte> mask = room.Mask(), other = room.Mask();
        List<ushort> both = RowsOf(mask, other);
        Masks.And(mask, other);
        Assert.Equal(both, RowsOf(mask, mask));
        Assert.Equal(both.Count, Masks.Count(mask));
        ushort[] places = new ushort[both.Count];
        Assert.Equal(both.Count, Masks.Places(mask, places));
        Assert.Equal(both, places);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(16_384)]
    [InlineData(1_000_003)]
    public void Count_AllRows_IsHowManyThereAre(int rows)
    {
        byte[] mask = new byte[rows];
        Array.Fill(mask, byte.MaxValue);
        Assert.Equal(rows, Masks.Count(mask));
    }

    [Fact]
    public void AndLookedUp_AnyLengthAndStart_LeavesWhatCounts() => Room.InArrays(AndLookedUp);

    [Fact]
    public void AndLookedUp_BesideGuardPages_LeavesWhatCounts_SkippedElsewhereThanOnLinux() => Room.BesideGuards(AndLookedUp);

    private static void And(int bits, Action<Action<Room>> rooms)
    {
        AndRun run = PrivateKernel.Of<AndRun>(typeof(Masks), "AndKernel", bits);
        rooms(room =>
        {
            Span<byte> mask = room.Mask(), other = room.Take<byte>(room.Length);
            Any.FillMask(other, 4, room.Random);
            byte[] expected = new byte[mask.Length];
            for (int row = 0; row < mask.Length; row++)
                expected[row] = mask[row] == 255 && other[row] == 255 ? byte.MaxValue : (byte)0;
            run(mask, other);
            Assert.True(mask.SequenceEqual(expected), "another mask");
        });
    }

    private static void Places(int bits, Action<Action<Room>> rooms)
    {
        PlacesRun run = PrivateKernel.Of<PlacesRun>(typeof(Masks), "PlacesKernel", bits);
        rooms(room =>
        {
            Span<byte> mask = room.Mask();
            List<ushort> expected = RowsOf(mask, mask);
            Span<ushort> places = room.Take<ushort>(expected.Count);
            Assert.Equal(expected.Count, run(mask, places));
            Assert.True(places.SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(expected)), "other places");
        });
    }

    private static void AndLookedUp(Room room)
    {
        AndLookedUp<byte>(room, 256);
        AndLookedUp<ushort>(room, 3_000);
        AndLookedUp<uint>(room, 3_000);
    }

    private static void AndLookedUp<T>(Room room, int codes)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        Span<byte> mask = room.Mask(), counting = room.Take<byte>(codes);
        Span<T> rows = room.Take<T>(room.Length);
        Any.FillMask(counting, 4, room.Random);
        byte[] expected = new byte[mask.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            int code = room.Random.Next(4) == 0 ? codes - 1 : room.Random.Next(codes);
            rows[row] = T.CreateChecked(code);
            expected[row] = mask[row] == 255 && counting[code] == 255 ? byte.MaxValue : (byte)0;
        }

        Masks.AndLookedUp<T>(mask, rows, counting);
        Assert.True(mask.SequenceEqual(expected), "another mask");
    }

    private static List<ushort> RowsOf(ReadOnlySpan<byte> mask, ReadOnlySpan<byte> other)
    {
        var rows = new List<ushort>();
        for (int row = 0; row < mask.Length; row++)
        {
            if (mask[row] == 255 && other[row] == 255)
                rows.Add((ushort)row);
        }

        return rows;
    }
}
