namespace GpuSupply.Ledger;

/// <summary>The versions of one record, one after the other. Days on which none holds are days on which the record is not known, or void.</summary>
internal sealed class RecordHistory(RecordId id, RecordVersion[] versions)
{
    public RecordId Id { get; } = id;

    public IReadOnlyList<RecordVersion> Versions { get; } = versions;

    /// <summary>The day on which the record was first known.</summary>
    public int KnownFrom => Versions.Count == 0 ? Day.End : Versions[0].From;

    /// <summary>The first day after one on which a version begins or ends; <see cref="Day.End"/>: there is none.</summary>
    public int NextChange(int day) =>
        Versions.SelectMany(version => new[] { version.From, version.Until }).Where(change => change > day).DefaultIfEmpty(Day.End).Min();

    /// <summary>The version that holds on a day; null: none. Logarithmic in the number of versions.</summary>
    public RecordVersion? At(int day)
    {
        int low = 0, high = Versions.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            RecordVersion version = Versions[middle];
            if (day < version.From)
                high = middle - 1;
            else if (day >= version.Until)
                low = middle + 1;
            else
                return version;
        }

        return null;
    }
}
