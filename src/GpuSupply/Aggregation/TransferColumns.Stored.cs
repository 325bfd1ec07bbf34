namespace GpuSupply.Aggregation;

/// <content>The columns as they are stored, for whoever hands them on.</content>
public sealed partial class TransferColumns
{
    /// <summary>The parties, by the numbers that rows have for them.</summary>
    public IReadOnlyList<PartyId> PartiesByNumber => field ??= Array.AsReadOnly(Parties);

    /// <summary>The products, by the numbers that rows have for them.</summary>
    public IReadOnlyList<ProductId> ProductsByNumber => field ??= Array.AsReadOnly(Products);

    /// <summary>
    /// A column as it is stored, in chunks: each but the last has 65,536 rows, and the chunks of all columns have the same rows. Of columns that are the same
    /// throughout a chunk, as least and best figures mostly are, the chunks have the same memory. Linear in the chunks; no number is copied.
    /// </summary>
    /// <param name="field">Which column.</param>
    /// <returns>The chunks, none where there are no rows; <see langword="null"/>: the columns have no such column.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="field"/> is no column.</exception>
    public IReadOnlyList<StoredNumbers>? Stored(TransferField field)
    {
        NumberColumn? column = field switch
        {
            TransferField.Party => Party,
            TransferField.Stage => Stage,
            TransferField.FromParty => FromParty,
            TransferField.FromStage => FromStage,
            TransferField.Product => Product,
            TransferField.Kind => Kind,
            TransferField.FirstDay => Days!.Low,
            TransferField.MiddleDay => Days!.Best,
            TransferField.LastDay => Days!.High,
            TransferField.QuantityLow => Quantities!.Low,
            TransferField.Quantity => Quantities!.Best,
            TransferField.QuantityHigh => Quantities!.High,
            TransferField.UnitPrice => UnitPrice,
            TransferField.Amount => Amount,
            TransferField.KnownFrom => KnownFrom,
            TransferField.KnownUntil => KnownUntil,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, $"{field} is no {nameof(TransferField)}."),
        };
        return column is null ? null : [.. column.Chunks.Select(chunk => new StoredNumbers(chunk))];
    }
}
