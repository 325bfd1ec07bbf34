namespace GpuSupply.Ledger;

/// <summary>Units to take one by one, each for its own price: the cheapest first.</summary>
internal sealed class Slopes
{
    private readonly (Rational Slope, Int128 Count, int Index)[] _segments;
    private readonly Int128[] _taken;
    private int _next;

    public Slopes(IEnumerable<(Rational Slope, Int128 Count)> segments)
    {
        _segments = [.. segments.Select((segment, index) => (segment.Slope, segment.Count, index)).OrderBy(segment => segment.Slope)];
        _taken = new Int128[_segments.Length];
    }

    /// <summary>How many units there are up to the end of each segment, the cheapest first, before any were taken.</summary>
    public IEnumerable<Int128> Ends
    {
        get
        {
            Int128 sum = 0;
            foreach ((_, Int128 count, _) in _segments)
                yield return sum += count;
        }
    }

    private bool IsEmpty => _next == _segments.Length;

    private Rational Slope => _segments[_next].Slope;

    private Int128 Available => _segments[_next].Count - _taken[_segments[_next].Index];

    /// <summary>How many units of a segment, by the order in which the segments were given, have been taken.</summary>
    public Int128 TakenOf(int index) => _taken[index];

    /// <summary>Takes so many units and says what they cost together.</summary>
    /// <exception cref="InvalidOperationException">There are not so many.</exception>
    public Rational Take(Int128 count)
    {
        Rational cost = 0;
        while (count > 0)
        {
            if (IsEmpty)
                throw new InvalidOperationException($"{count} units more than there are.");
            Int128 part = Int128.Min(count, Available);
            cost += Slope * Rational.FromBigInteger(part);
            TakeOfNext(part);
            count -= part;
        }

        return cost;
    }

    /// <summary>Takes one unit of each of two, again and again, as long as both together cost less than nothing.</summary>
    public static (Int128 Count, Rational Cost) TakeWhilePaying(Slopes one, Slopes other)
    {
        Int128 count = 0;
        Rational cost = 0;
        while (!one.IsEmpty && !other.IsEmpty && one.Slope + other.Slope < 0)
        {
            Int128 part = Int128.Min(one.Available, other.Available);
            cost += (one.Slope + other.Slope) * Rational.FromBigInteger(part);
            one.TakeOfNext(part);
            other.TakeOfNext(part);
            count += part;
        }

        return (count, cost);
    }

    private void TakeOfNext(Int128 count)
    {
        _taken[_segments[_next].Index] += count;
        SkipEmpty();
    }

    private void SkipEmpty()
    {
        while (!IsEmpty && Available == 0)
            _next++;
    }
}
