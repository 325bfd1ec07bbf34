namespace GpuSupply.Ledger;

/// <summary>The rows that a sum is made of, on any day.</summary>
internal interface ISummedRows
{
    /// <summary>The records of those that are visible on a day, in the order of their places.</summary>
    IEnumerable<RecordId> RecordsOn(int day);

    /// <summary>The records of those that are visible from a day on, or no more.</summary>
    IEnumerable<RecordId> RecordsMovingOn(int day);
}
