using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>What is left in masks of ranges and of what counts; how many rows that is, and which.</summary>
internal static class MaskTrials
{
    // Places of more rows have no number.
    private const int PlacesBits = 16;

    public static IEnumerable<Trial> All =>
    [
        Range<byte>(), Range<ushort>(), Range<uint>(), Range<ulong>(), LookedUp<byte>(), LookedUp<ushort>(), LookedUp<uint>(), new("places in masks", 1, Places),
    ];

    private static Trial Range<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => new($"range of {typeof(T).Name}", 1, InRange<T>);

    private static Trial LookedUp<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => new($"{typeof(T).Name} that count", 1, Counting<T>);

    private static long InRange<T>(Noise noise, Action<string> contradict)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int count = noise.Length(PlacesBits);
        ReadOnlySpan<T> values = noise.Numbers<T>(count);
        T first = T.CreateTruncating(noise.Next()), last = noise.OneIn(4) ? first : noise.OneIn(4) ? T.MaxValue : T.CreateTruncating(noise.Next());
        Span<ulong> mask = noise.Mask(count);
        ulong[] before = mask.ToArray();
        int left = Widest.Run<RangeKernel<T>, T, int>(new(values, first, unchecked(last - first), mask));
        Span<ushort> places = noise.Room<ushort>(count);
        places = places[..Widest.Run<RangePlacesKernel<T>, T, int>(new(values, first, unchecked(last - first), places))];
        var expected = new List<ushort>(count);
        int both = 0;
        for (int row = 0; row < values.Length; row++)
        {
            T value = values[row];
            bool isInside = first <= last ? first <= value && value <= last : first <= value || value <= last, isLeft = isInside && Noise.IsIn(before, row);
            if (Noise.IsIn(mask, row) != isLeft)
            {
                contradict($"{value} in row {row} of {count}, from {first} to {last}: {!isLeft}");
                break;
            }

            both += isLeft ? 1 : 0;
            if (isInside)
                expected.Add((ushort)row);
        }

        if (left != both)
            contradict($"{left} rows of {count} for {both}, from {first} to {last}");

        if (!places.SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(expected)))
            contradict($"{places.Length} places of {count}, from {first} to {last}, for {expected.Count}");
        return 2L * count;
    }

    private static long Counting<T>(Noise noise, Action<string> contradict)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        (int count, int below) = (noise.Length(), (int)Math.Min(1 + noise.Length(17), long.CreateTruncating(T.MaxValue) + 1));
        ReadOnlySpan<T> codes = noise.Codes<T>(count, below);
        ReadOnlySpan<ulong> some = noise.Mask(below);
        byte[] counting = new byte[below];
        for (int code = 0; code < below; code++)
            counting[code] = Noise.IsIn(some, code) ? (byte)1 : (byte)0;
        Span<ulong> mask = noise.Mask(count);
        ulong[] expected = new ulong[mask.Length];
        int left = 0;
        for (int row = 0; row < count; row++)
        {
            if (!Noise.IsIn(mask, row) || counting[int.CreateTruncating(codes[row])] == 0)
                continue;
            expected[row / 64] |= 1UL << (row % 64);
            left++;
        }

        if (Masks.AndLookedUp(mask, codes, counting) != left || !mask.SequenceEqual(expected))
            contradict($"{count} codes below {below}");
        return count;
    }

    private static long Places(Noise noise, Action<string> contradict)
    {
        int count = noise.Length(PlacesBits);
        ReadOnlySpan<ulong> mask = noise.Mask(count);
        var places = new List<ushort>(count);
        for (int row = 0; row < count; row++)
        {
            if (Noise.IsIn(mask, row))
                places.Add((ushort)row);
        }

        Span<ushort> found = noise.Room<ushort>(places.Count);
        if (Masks.Places(mask, found) != places.Count || !found.SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places)))
            contradict($"the places of {places.Count} rows of {count}");
        return count;
    }
}
