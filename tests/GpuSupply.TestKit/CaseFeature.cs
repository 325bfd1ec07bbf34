namespace GpuSupply.TestKit;

/// <summary>What a case can contain, beside records of each type, that makes a law worth holding.</summary>
public enum CaseFeature
{
    Swap,
    NewDue,
    NeverHappened,
    CorrectionOfCorrection,
    CorrectedReference,
    Group,
    GroupThatChanges,
    BoundedQuantity,
    WideWindow,
    OpenWindow,
    SeveralLines,
    OpenLine,
    SharedShipment,
    SwitchedOff,
    LargeQuantity,
    LateReference,
    Mistake,
}
