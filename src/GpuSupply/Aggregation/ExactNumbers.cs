namespace GpuSupply.Aggregation;

/// <summary>Whole numbers of up to 192 bits, 64 bits of each side by side: those that none needs are not there.</summary>
/// <param name="Lower">The lowest 64 bits.</param>
/// <param name="Middle">The next; null: all are the sign of the ones below.</param>
/// <param name="Upper">The highest; null: all are the sign of the ones below.</param>
internal sealed record ExactNumbers(long[] Lower, long[]? Middle = null, long[]? Upper = null)
{
    public int Count => Lower.Length;

    public Int192 this[int index]
    {
        get
        {
            long middle = Middle is null ? Lower[index] >> 63 : Middle[index];
            return new(new UInt128(unchecked((ulong)middle), unchecked((ulong)Lower[index])), Upper is null ? middle >> 63 : Upper[index]);
        }
    }

    /// <summary>Numbers in as many bits as they need.</summary>
    public static ExactNumbers Of(int count, Func<int, Int192> number)
    {
        long[] lower = new long[count];
        long[]? middles = null, uppers = null;
        for (int index = 0; index < count; index++)
        {
            Int192 one = number(index);
            (lower[index], long middle) = unchecked(((long)(ulong)one.Lower, (long)(ulong)(one.Lower >> 64)));
            if (middles is null && middle != lower[index] >> 63)
                middles = Signs(lower, index);
            if (uppers is null && one.Upper != middle >> 63)
                uppers = Signs(middles ??= Signs(lower, index), index);
            if (middles is not null)
                middles[index] = middle;
            if (uppers is not null)
                uppers[index] = one.Upper;
        }

        return new(lower, middles, uppers);
    }

    private static long[] Signs(long[] numbers, int count)
    {
        long[] signs = new long[numbers.Length];
        for (int index = 0; index < count; index++)
            signs[index] = numbers[index] >> 63;
        return signs;
    }
}
