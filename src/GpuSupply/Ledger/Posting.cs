namespace GpuSupply.Ledger;

/// <summary>A transfer before it stands in columns: what one version of a record means while what it names stays the same.</summary>
internal readonly record struct Posting(Account From, Account To, Quantity Quantity, DaySpan On)
{
    /// <summary>Of a plan: the order's line, by which plan transfers are netted; the line is null where the record leaves open which.</summary>
    public (RecordId Order, string? Line)? Plan { get; init; }

    /// <summary>
    /// Of a plan: the stated quantity that these units are, by record and part of it; the same wherever it counts, however uncertain it is. Null: the
    /// number is certain, or counts here alone.
    /// </summary>
    public (RecordId Record, int Part)? Units { get; init; }

    /// <summary>The supplier of the order that the units belong to; null: not on record.</summary>
    public PartyId? Supplier { get; init; }
}
