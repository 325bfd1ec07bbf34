namespace GpuSupply.Aggregation;

/// <summary>Sums of groups while rows are added to them.</summary>
internal interface IGroupSums : IDisposable
{
    /// <summary>Adds some rows of a block.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="pass">What is done with them.</param>
    /// <param name="codes">Says which group each is of.</param>
    /// <param name="bucket">The bucket of time that all are in; null: they may be in several, or there are none.</param>
    void Add(in ChosenRows rows, Pass pass, RowCodes codes, uint? bucket);

    /// <summary>Moves what was added up to the totals, whose lock is held; nothing is added afterwards.</summary>
    void Finish();
}
