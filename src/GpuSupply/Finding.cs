namespace GpuSupply;

/// <summary>Records that contradict each other, or themselves. Findings are data about data: nothing is thrown.</summary>
public sealed class Finding
{
    private readonly bool _staysIn;

    internal Finding(FindingCode code, Record record, string message, bool staysIn = false)
    {
        _staysIn = staysIn;
        Code = code;
        Record = record;
        Message = message;
    }

    /// <summary>What is contradicted.</summary>
    public FindingCode Code { get; }

    /// <summary>The record that the finding is about.</summary>
    public Record Record { get; }

    /// <summary>What was found, in a sentence.</summary>
    public string Message { get; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Code is FindingCode.UnbalancedSwap or FindingCode.SourcesDiffer or FindingCode.OutOfOrder or FindingCode.PossibleDuplicate
        or FindingCode.ConfusableId or (>= FindingCode.MaybeOverShipped and <= FindingCode.MaybeOverReallocated) ? Severity.Warning : Severity.Error;

    /// <summary>
    /// Whether the record, or its reference on a circle, is kept out of the ledger because it has no meaning there. A statement that names an unknown
    /// one stays, without that reference.
    /// </summary>
    public bool IsLeftOut => !_staysIn && Code is FindingCode.DuplicateId or FindingCode.UnknownReference or FindingCode.CyclicReference
        or FindingCode.AmbiguousHolder or FindingCode.CurrencyMismatch or FindingCode.KnownBeforeHappened;

    /// <summary>Code, record and message.</summary>
    public override string ToString() => $"{Kebab.Of(Code)} {Record}: {Message}";
}
