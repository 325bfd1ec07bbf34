namespace GpuSupply;

/// <summary>Why a record was corrected.</summary>
public enum CorrectionReason
{
    /// <summary>It said something wrong.</summary>
    IncorrectData,

    /// <summary>What it said did not happen at all.</summary>
    DidNotOccur,
}
