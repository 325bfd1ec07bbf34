namespace GpuSupply.Ledger;

/// <summary>A finding and the days as known on which it stands: from the first, until before the second.</summary>
internal readonly record struct DatedFinding(Finding Finding, int From, int Until)
{
    public bool StandsOn(int day) => From <= day && day < Until;
}
