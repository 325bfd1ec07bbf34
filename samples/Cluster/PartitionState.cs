namespace Cluster;

/// <summary>What of a partition is saved: its ledger, and how far it has read its journal. Both together, so that they never disagree.</summary>
[GenerateSerializer]
public sealed class PartitionState
{
    /// <summary>The ledger, as <see cref="SupplyLedger.Save(Stream)"/> writes it; empty: there is none yet.</summary>
    [Id(0)]
    public byte[] Ledger { get; set; } = [];

    /// <summary>Up to where the journal was read.</summary>
    [Id(1)]
    public JournalPosition Position { get; set; }

    /// <summary>How many lines became records.</summary>
    [Id(2)]
    public long Accepted { get; set; }

    /// <summary>How many lines could not be read.</summary>
    [Id(3)]
    public long SetAside { get; set; }
}
