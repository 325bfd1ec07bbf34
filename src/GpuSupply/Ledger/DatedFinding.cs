namespace GpuSupply.Ledger;

/// <summary>A finding and the days as known on which it stands: from the first, until before the second.</summary>
internal readonly record struct DatedFinding(Finding Finding, int From, int Until)
{
    /// <summary>Whether it is about one of some records.</summary>
    public bool IsAbout(IReadOnlySet<RecordId> ids) => Finding.Record is SourcedRecord record && ids.Contains(record.Id);

    public bool StandsOn(int day) => From <= day && day < Until;
}
