namespace GpuSupply.Aggregation;

/// <summary>Whole numbers of up to 192 bits, 64 bits of each side by side: those that none needs are not there.</summary>
internal sealed class ExactNumbers
{
    private readonly Memory<long> _lower;
    private readonly long[]? _middle;
    private readonly long[]? _upper;

    /// <summary>Numbers of 64 bits.</summary>
    /// <param name="numbers">The numbers.</param>
    public ExactNumbers(Memory<long> numbers) => _lower = numbers;

    /// <summary>Numbers of up to 192 bits, of which some needs the highest that are given.</summary>
    /// <param name="lower">The lowest 64 bits of each.</param>
    /// <param name="middle">The next; null: they are all sign.</param>
    /// <param name="upper">The highest; null: they are all sign.</param>
    public ExactNumbers(Memory<long> lower, long[]? middle, long[]? upper) => (_lower, _middle, _upper) = (lower, middle, upper);

    public int Count => _lower.Length;

    /// <summary>How many times 64 bits each takes: 1, 2 or 3.</summary>
    public int Words => _middle is null ? 1 : _upper is null ? 2 : 3;

    /// <summary>Whether all fit in 64 bits.</summary>
    public bool AreShort => _middle is null;

    public Int192 this[int index]
    {
        get
        {
            long lower = _lower.Span[index], middle = _middle is null ? lower >> 63 : _middle[index];
            return new(new UInt128(unchecked((ulong)middle), unchecked((ulong)lower)), _upper is null ? middle >> 63 : _upper[index]);
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

    /// <summary>The lowest 64 bits of each (0), the next (1), or the highest (2).</summary>
    public ReadOnlySpan<long> Word(int word) => word switch { 0 => _lower.Span, 1 => _middle, _ => _upper };

    public bool IsZero(int index) => _lower.Span[index] == 0 && (_middle is null || _middle[index] == 0) && (_upper is null || _upper[index] == 0);

    public bool IsNegative(int index) => Word(Words - 1)[index] < 0;

    /// <summary>Whether some number needs as many bits as all take.</summary>
    public bool AreOfFewestWords()
    {
        if (Words == 1)
            return true;
        ReadOnlySpan<long> highest = Word(Words - 1), next = Word(Words - 2);
        for (int index = 0; index < Count; index++)
        {
            if (highest[index] != next[index] >> 63)
                return true;
        }

        return false;
    }

    public bool AreSame(ExactNumbers other) => ReferenceEquals(this, other) || (Words == other.Words
        && _lower.Span.SequenceEqual(other._lower.Span) && Word(1).SequenceEqual(other.Word(1)) && Word(2).SequenceEqual(other.Word(2)));

    /// <summary>The same as another object.</summary>
    public ExactNumbers Apart() => new(_lower, _middle, _upper);

    /// <summary>The numbers at some places.</summary>
    public ExactNumbers Picked(int[] places)
    {
        if (AreShort)
        {
            long[] picked = new long[places.Length];
            ReadOnlySpan<long> numbers = _lower.Span;
            for (int index = 0; index < picked.Length; index++)
                picked[index] = numbers[places[index]];
            return new(picked);
        }

        return Of(places.Length, index => this[places[index]]);
    }

    /// <summary>Each number at a place, and zeros between them.</summary>
    public ExactNumbers Spread(long[] places, int count)
    {
        return new(All(_lower.Span), _middle is null ? null : All(_middle), _upper is null ? null : All(_upper));

        long[] All(ReadOnlySpan<long> word)
        {
            long[] all = new long[count];
            for (int index = 0; index < places.Length; index++)
                all[places[index]] = word[index];
            return all;
        }
    }

    private static long[] Signs(long[] numbers, int count)
    {
        long[] signs = new long[numbers.Length];
        for (int index = 0; index < count; index++)
            signs[index] = numbers[index] >> 63;
        return signs;
    }
}
