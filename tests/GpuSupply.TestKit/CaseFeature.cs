namespace GpuSupply.TestKit;

/// <summary>What a case can contain that makes a law worth holding.</summary>
public enum CaseFeature
{
    Reallocation,
    Swap,
    Correction,
    BoundedQuantity,
    NewDue,
    NeverHappened,
    SeveralLines,
    WideWindow,
    OpenWindow,
    Group,
    LargeQuantity,
    LateReference,
    Mistake,
}
