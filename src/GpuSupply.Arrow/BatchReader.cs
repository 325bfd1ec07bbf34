using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Reads a batch as columns.</summary>
internal sealed class BatchReader
{
    private readonly RecordBatch _batch;
    private readonly string _which;

    /// <param name="batch">The batch.</param>
    /// <param name="index">Its index among several; null: it is the only one.</param>
    public BatchReader(RecordBatch batch, int? index) => (_batch, _which) = (batch, index is null ? "" : $" in batch {index}");

    public TransferColumns Read(ArrowFields? given)
    {
        ArrowFields fields = given ?? OwnFields();
        if (fields.QuantityLow is null != fields.QuantityHigh is null)
            throw new ArgumentException($"\"{fields.QuantityLow ?? fields.QuantityHigh}\"{_which} is one bound of units: give both, or none.", "fields");
        BatchColumn day = Column(fields.Day);
        ReadOnlyMemory<int> days = NumberReader.Days(day);
        ReadOnlyMemory<long> units = NumberReader.Units(Column(fields.Quantity));
        Coded<PartyId> parties = TextReader.Ids<PartyId>(Column(fields.Party));
        Coded<ProductId> products = TextReader.Ids<ProductId>(Column(fields.Product));
        TransferColumns columns = day.Named(() => TransferColumns.Over(parties, products, days, units));
        if (fields is { QuantityLow: { } least, QuantityHigh: { } most })
        {
            BatchColumn low = Column(least), high = Column(most);
            columns = low.Named(() => columns.WithBounds(NumberReader.Units(low), NumberReader.Units(high)));
        }

        if (fields.Kind is { } kinds)
            columns = columns.WithKinds(TextReader.Members<RecordKind>(Column(kinds)));
        if (fields.Stage is { } stages)
            columns = columns.WithStages(TextReader.Members<Stage>(Column(stages)));
        if (fields.UnitPrice is { } prices)
            columns = WithMoney(columns, Column(prices), fields.Currency, columns.WithUnitPrices);
        if (fields.Amount is { } amounts)
            columns = WithMoney(columns, Column(amounts), fields.Currency, columns.WithAmounts);
        return fields.KnownFrom is { } known ? columns.WithKnownFrom(NumberReader.Days(Column(known))) : columns;
    }

    private static TransferColumns WithMoney(TransferColumns columns, BatchColumn column, Currency? given, Func<ReadOnlyMemory<long>, Currency, TransferColumns> with)
    {
        Currency currency = NumberReader.CurrencyOf(column, given);
        return column.Named(() => with(NumberReader.MinorUnits(column, currency), currency));
    }

    private BatchColumn Column(string name)
    {
        int[] places = [.. _batch.Schema.FieldsList.Index().Where(one => one.Item.Name == name).Select(one => one.Index)];
        return places switch
        {
            [int place] => new(_batch.Schema.FieldsList[place], _batch.Column(place), _batch.Length, _which),
            [] => throw new ArgumentException(
                $"There is no field \"{name}\"{_which}; its fields are {string.Join(", ", _batch.Schema.FieldsList.Select(field => $"\"{field.Name}\""))}.", "batch"),
            _ => throw new ArgumentException($"There are {places.Length} fields \"{name}\"{_which}: give each a name of its own.", "batch"),
        };
    }

    private ArrowFields OwnFields()
    {
        return new()
        {
            Party = FieldNames.Party,
            Product = FieldNames.Product,
            Day = FieldNames.Day,
            Quantity = FieldNames.Quantity,
            QuantityLow = WhereThere(FieldNames.QuantityLow),
            QuantityHigh = WhereThere(FieldNames.QuantityHigh),
            Kind = WhereThere(FieldNames.Kind),
            Stage = WhereThere(FieldNames.Stage),
            UnitPrice = WhereThere(FieldNames.UnitPrice),
            Amount = WhereThere(FieldNames.Amount),
            KnownFrom = WhereThere(FieldNames.KnownFrom),
        };

        string? WhereThere(string name) => _batch.Schema.FieldsLookup.Contains(name) ? name : null;
    }
}
