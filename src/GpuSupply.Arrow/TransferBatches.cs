using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Makes batches of columns, one for each chunk.</summary>
internal sealed class TransferBatches
{
    private readonly TransferColumns _columns;
    private readonly List<Field> _fields = [];
    private readonly List<Func<int, IArrowArray>> _arrays = [];

    /// <param name="columns">The columns.</param>
    /// <param name="transfers">The ledger's transfers that they are of, for their records; null: they are somebody's.</param>
    public TransferBatches(TransferColumns columns, TransferList? transfers)
    {
        _columns = columns;
        bool hasTwoEnds = columns.Stored(TransferField.FromParty) is not null;
        ArrayData parties = FieldArrays.Texts([.. columns.PartiesByNumber.Select(party => party.Value)]);
        ArrayData products = FieldArrays.Texts([.. columns.ProductsByNumber.Select(product => product.Value)]);
        ArrayData stages = FieldArrays.Texts(WireNames<Stage>.ByNumber);
        if (transfers is not null)
            AddCoded(FieldNames.Record, transfers.RecordNumbers, FieldArrays.Texts([.. transfers.RecordsByNumber.Select(record => record.Value)]));
        AddCoded(FieldNames.Kind, columns.Stored(TransferField.Kind), FieldArrays.Texts(WireNames<RecordKind>.ByNumber));
        AddCoded(FieldNames.FromParty, columns.Stored(TransferField.FromParty), parties);
        AddCoded(FieldNames.FromStage, columns.Stored(TransferField.FromStage), stages);
        AddCoded(hasTwoEnds ? FieldNames.ToParty : FieldNames.Party, columns.Stored(TransferField.Party), parties);
        AddCoded(hasTwoEnds ? FieldNames.ToStage : FieldNames.Stage, columns.Stored(TransferField.Stage), stages);
        AddCoded(FieldNames.Product, columns.Stored(TransferField.Product), products);
        if (hasTwoEnds)
        {
            AddDays(FieldNames.FirstDay, TransferField.FirstDay, int.MinValue);
            AddDays(FieldNames.LastDay, TransferField.LastDay, int.MaxValue);
        }
        else
        {
            AddDays(FieldNames.Day, TransferField.MiddleDay, null);
        }

        bool hasBounds = hasTwoEnds || Differ(TransferField.QuantityLow) || Differ(TransferField.QuantityHigh);
        if (hasBounds)
            AddUnits(FieldNames.QuantityLow, TransferField.QuantityLow);
        AddUnits(FieldNames.Quantity, TransferField.Quantity);
        if (hasBounds)
            AddUnits(FieldNames.QuantityHigh, TransferField.QuantityHigh);
        AddMoney(FieldNames.UnitPrice, TransferField.UnitPrice);
        AddMoney(FieldNames.Amount, TransferField.Amount);
        AddDays(FieldNames.KnownFrom, TransferField.KnownFrom, null);
        AddDays(FieldNames.KnownUntil, TransferField.KnownUntil, int.MaxValue);
    }

    public IReadOnlyList<RecordBatch> Make()
    {
        var schema = new Schema(_fields, null);
        int chunks = _columns.Stored(TransferField.Quantity)!.Count;

        // Where there is no row, one batch without any says what the fields are.
        return [.. Enumerable.Range(0, Math.Max(1, chunks)).Select(chunk =>
        {
            IArrowArray[] arrays = [.. _arrays.Select(array => array(chunk))];
            return new RecordBatch(schema, arrays, arrays[0].Length);
        })];
    }

    private bool Differ(TransferField bound) =>
        _columns.Stored(bound)!.Zip(_columns.Stored(TransferField.Quantity)!).Any(pair => !pair.First.Bytes.Equals(pair.Second.Bytes));

    private void AddCoded(string name, IReadOnlyList<StoredNumbers>? stored, ArrayData names)
    {
        if (stored is null)
            return;
        DictionaryType type = FieldArrays.TypeOf(stored);
        Add(new(name, type, false), stored, chunk => FieldArrays.Coded(chunk, type, names));
    }

    private void AddUnits(string name, TransferField field) => Add(new(name, Int64Type.Default, false), _columns.Stored(field)!, FieldArrays.Units);

    private void AddDays(string name, TransferField field, int? open)
    {
        if (_columns.Stored(field) is { } stored)
            Add(new(name, Date32Type.Default, open is not null), stored, chunk => FieldArrays.Days(chunk, open));
    }

    private void AddMoney(string name, TransferField field)
    {
        if (_columns.Stored(field) is not { } stored)
            return;
        Field money = MoneyField.Of(name, _columns.Currency, MoneyField.DigitsOfStored);
        Add(money, stored, chunk => FieldArrays.Money(chunk, (Decimal128Type)money.DataType));
    }

    private void Add(Field field, IReadOnlyList<StoredNumbers> stored, Func<StoredNumbers?, IArrowArray> array)
    {
        _fields.Add(field);
        _arrays.Add(chunk => array(chunk < stored.Count ? stored[chunk] : null));
    }
}
