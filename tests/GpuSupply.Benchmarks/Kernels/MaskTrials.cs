using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Masks of ranges, of what two have in common, of what counts; how many rows they have, and which.</summary>
internal static class MaskTrials
{
    // Places of more rows have no number.
    private const int PlacesBits = 16;

    public static IEnumerable<Trial> All =>
    [
        Range<byte>(), Range<ushort>(), Range<uint>(), Range<ulong>(), LookedUp<byte>(), LookedUp<ushort>(), LookedUp<uint>(), new("masks", 2, Combine),
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
        Span<byte> mask = noise.Room<byte>(count);
        Widest.Run<RangeKernel<T>, T, bool>(new(values, first, unchecked(last - first), mask));
        Span<ushort> places = noise.Room<ushort>(count);
        places = places[..Widest.Run<RangePlacesKernel<T>, T, int>(new(values, first, unchecked(last - first), places))];
        var expected = new List<ushort>(count);
        for (int row = 0; row < values.Length; row++)
        {
            T value = values[row];
            bool isInside = first <= last ? first <= value && value <= last : first <= value || value <= last;
            if (mask[row] != (isInside ? byte.MaxValue : 0))
            {
                contradict($"{value} in row {row} of {count}, from {first} to {last}: {mask[row]}");
                break;
            }

            if (isInside)
                expected.Add((ushort)row);
        }

        if (!places.SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(expected)))
            contradict($"{places.Length} places of {count}, from {first} to {last}, for {expected.Count}");
        return 2L * count;
    }

    private static long Counting<T>(Noise noise, Action<string> contradict)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        (int count, int below) = (noise.Length(), (int)Math.Min(1 + noise.Length(17), long.CreateTruncating(T.MaxValue) + 1));
        ReadOnlySpan<T> codes = noise.Codes<T>(count, below);
        ReadOnlySpan<byte> counting = noise.Mask(below);
        Span<byte> mask = noise.Mask(count);
        byte[] expected = new byte[count];
        for (int row = 0; row < expected.Length; row++)
            expected[row] = mask[row] != 0 && counting[int.CreateTruncating(codes[row])] != 0 ? byte.MaxValue : (byte)0;
        Masks.AndLookedUp(mask, codes, counting);
        if (!mask.SequenceEqual(expected))
            contradict($"{count} codes below {below}");
        return count;
    }

    private static long Combine(Noise noise, Action<string> contradict)
    {
        int count = noise.Length(PlacesBits);
        Span<byte> mask = noise.Mask(count), other = noise.Mask(count);
        byte[] expected = new byte[count];
        var places = new List<ushort>(count);
        for (int row = 0; row < expected.Length; row++)
        {
            expected[row] = mask[row] != 0 && other[row] != 0 ? byte.MaxValue : (byte)0;
            if (expected[row] != 0)
                places.Add((ushort)row);
        }

        Masks.And(mask, other);
        Span<ushort> found = noise.Room<ushort>(places.Count);
        if (!mask.SequenceEqual(expected))
            contradict($"what two masks of {count} rows have in common");
        else if (Masks.Count(mask) != places.Count)
            contradict($"{Masks.Count(mask)} rows of {count} for {places.Count}");
        else if (Masks.Places(mask, found) != places.Count || !found.SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places)))
            contradict($"the places of {places.Count} rows of {count}");
        return 3L * count;
    }
}
