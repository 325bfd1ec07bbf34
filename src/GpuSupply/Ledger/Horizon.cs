namespace GpuSupply.Ledger;

/// <summary>
/// Until when the answers stand that a view of a ledger gave: the first day after it on which something that it was asked for is another because of what was
/// learned, and the first that is another kind of day to it, as the day on which a flow is due. On the days before these it answers the same.
/// </summary>
internal sealed class Horizon
{
    /// <summary>The first day on which what is learned changes something that was asked for; <see cref="Day.End"/>: there is none.</summary>
    public int Learned { get; private set; } = Day.End;

    /// <summary>The first day whose coming changes something; <see cref="Day.End"/>: there is none.</summary>
    public int Come { get; private set; } = Day.End;

    /// <summary>Something that was asked for is another from a day on, because of what is learned then.</summary>
    public void IsLearned(int day) => Learned = Math.Min(Learned, day);

    /// <summary>Something that was asked for is another from a day on, because that has come.</summary>
    public void Comes(int day) => Come = Math.Min(Come, day);

    /// <summary>Works something out, and says until when that stands by itself. It is not heard by this horizon until it is used.</summary>
    public Dated<T> Date<TState, TKey, T>(TState state, TKey key, Func<TState, TKey, T> work)
    {
        (int learned, int come) = (Learned, Come);
        (Learned, Come) = (Day.End, Day.End);
        T value = work(state, key);
        var dated = new Dated<T>(value, Learned, Come);
        (Learned, Come) = (learned, come);
        return dated;
    }
}
