using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>Transfers of which any part can be asked.</summary>
/// <param name="pieces">How many pieces there are, which are in one part each; at most 31.</param>
/// <param name="isOfLedger">Whether they have both ends and windows.</param>
/// <param name="columns">The columns of some pieces, by a bit for each.</param>
public sealed class MergeSource(int pieces, bool isOfLedger, Func<uint, TransferColumns> columns)
{
    /// <summary>How many pieces there are.</summary>
    public int Pieces => pieces;

    /// <summary>Whether they have both ends and windows.</summary>
    public bool IsOfLedger => isOfLedger;

    /// <summary>The columns of some pieces.</summary>
    /// <param name="some">A bit for each piece that is there.</param>
    public TransferColumns Columns(uint some) => columns(some);
}
