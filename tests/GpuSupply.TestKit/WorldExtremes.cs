namespace GpuSupply.TestKit;

/// <summary>The least and the most of a delay over all worlds; null: without end.</summary>
public sealed class WorldExtremes
{
    /// <summary>Ends so far away come from windows that are open.</summary>
    public const int Far = 10_000;

    private (long Total, long Units)? _least;
    private (long Total, long Units)? _most;
    private bool _isOpen;

    public Rational? Least => NearOrNone(_least);

    public Rational? Most => _isOpen ? null : NearOrNone(_most);

    public int WorldCount { get; private set; }

    /// <summary>Adds a world.</summary>
    /// <param name="total">Its unit-days, without end where units have no partner.</param>
    /// <param name="units">The units to share them among.</param>
    /// <param name="isOpen">Whether there is no end to the delay of some unit.</param>
    public void Add(long total, long units, bool isOpen)
    {
        if (_least is not { } least || total * least.Units < least.Total * units)
            _least = (total, units);
        if (_most is not { } most || total * most.Units > most.Total * units)
            _most = (total, units);
        _isOpen |= isOpen;
        WorldCount++;
    }

    private static Rational? NearOrNone((long Total, long Units)? end) =>
        end is { } known && Math.Abs(known.Total) <= Far * known.Units ? Rational.FromFraction(known.Total, known.Units) : null;
}
