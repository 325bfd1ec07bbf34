namespace GpuSupply;

/// <summary>Records that contradict each other, or themselves. Findings are data about data: nothing is thrown.</summary>
public sealed class Finding
{
    private readonly Func<string>? _message;

    internal Finding(FindingCode code, Record record, string message)
    {
        Code = code;
        Record = record;
        Message = OneLine.OfWords(message);
    }

    /// <summary>A finding whose sentence is put together when somebody reads it: a large case can have many of them.</summary>
    internal Finding(FindingCode code, Record record, Func<string> message)
    {
        Code = code;
        Record = record;
        _message = message;
    }

    /// <summary>What is contradicted.</summary>
    public FindingCode Code { get; }

    /// <summary>The record that the finding is about.</summary>
    public Record Record { get; }

    /// <summary>What was found, in a sentence.</summary>
    public string Message { get => field ??= OneLine.OfWords(_message!()); }

    /// <summary>The id of a party, a product or a source whose coming may end what is found; <see langword="null"/>: no such coming does.</summary>
    internal string? Missing { get; init; }

    /// <summary>The id of what a statement names that is not on record; <see langword="null"/>: none.</summary>
    internal string? Unknown { get; init; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Code is FindingCode.UnbalancedSwap or FindingCode.SourcesDiffer or FindingCode.OutOfOrder or FindingCode.PossibleDuplicate
        or FindingCode.ConfusableId or (>= FindingCode.MaybeOverShipped and <= FindingCode.MaybeOverReallocated) ? Severity.Warning : Severity.Error;

    /// <summary>
    /// Whether something is kept out of the ledger because it has no meaning there: the record, or of a reference record, a statement or a commitment
    /// that names an unknown one or stands on a circle that reference alone.
    /// </summary>
    public bool IsLeftOut => Code is FindingCode.DuplicateId or FindingCode.UnknownReference or FindingCode.CyclicReference
        or FindingCode.AmbiguousHolder or FindingCode.CurrencyMismatch or FindingCode.KnownBeforeHappened;

    /// <summary>Code, record and message.</summary>
    public override string ToString() => $"{Kebab.Of(Code)} {Record}: {Message}";
}
