namespace GpuSupply.Ledger;

/// <summary>
/// Gives what a version of a record means, one meaning after the other, each with the days as known on which it is meant. It works in place, so that
/// a meaning is gone when the next one is asked for.
/// </summary>
internal sealed class Meanings(NamedRecords named, Poster poster)
{
    private readonly List<int> _days = [];
    private Meaning _meaning = new();
    private Meaning _next = new();

    /// <summary>Takes a meaning, and the days on which it is meant: from the first, until before the second.</summary>
    public delegate void Taker(in RecordVersion version, Meaning meaning, int from, int until);

    public void Of(in RecordVersion version, Taker take)
    {
        poster.Post(version, version.From, _meaning);
        int from = version.From;
        if (!_meaning.IsSettled)
        {
            _days.Clear();
            named.AddChangesOf(version, _days);
            _days.Sort();
            int before = from;
            foreach (int day in _days)
            {
                if (day <= before || day >= version.Until)
                    continue;
                before = day;
                poster.Post(version, day, _next);
                if (_next.IsSameAs(_meaning))
                    continue;
                take(version, _meaning, from, day);
                (_meaning, _next) = (_next, _meaning);
                from = day;
            }
        }

        take(version, _meaning, from, version.Until);
    }
}
