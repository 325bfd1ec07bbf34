using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Makes batches of what the library adds up.</summary>
internal static class ResultBatch
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static RecordBatch Of(QueryResult result)
    {
        QueryRow[] rows = [.. result];
        var batch = new RowBatch(row => rows[row].ToString());
        foreach (Key key in result.Keys)
            AddKey(batch, key, rows);
        batch.AddNumbers(FieldNames.Count, [.. result.Counts]);
        Currency currency = result.Currency ?? default;
        if (result.Quantities is { } units)
            batch.AddUnits(FieldNames.Quantity, units);
        if (result.Amounts is { } amounts)
            batch.AddMoney(FieldNames.Amount, [.. amounts], currency);
        if (result.Values is { } values)
            batch.AddMoney(FieldNames.Value, values, currency);
        if (result.Minima is { } minima)
            batch.AddUnits(FieldNames.Minimum, minima);
        return batch.Make();
    }

    public static RecordBatch Of(IReadOnlyList<Balance> balances)
    {
        var batch = new RowBatch(row => balances[row].ToString());
        batch.AddNames(FieldNames.Party, [.. balances.Select(balance => balance.Party.Value)]);
        batch.AddNames(FieldNames.Product, [.. balances.Select(balance => balance.Product.Value)]);
        batch.AddNames(FieldNames.Stage, [.. balances.Select(balance => WireNames<Stage>.Of(balance.Stage))]);
        batch.AddUnits(FieldNames.Quantity, [.. balances.Select(balance => new Total(balance.Low, balance.Best, balance.High))]);
        batch.AddFlags(FieldNames.IsFloored, [.. balances.Select(balance => balance.IsFloored)]);
        return batch.Make();
    }

    public static RecordBatch Of(IReadOnlyList<Flow> flows)
    {
        var batch = new RowBatch(row => flows[row].ToString());
        batch.AddNames(FieldNames.Party, [.. flows.Select(flow => flow.Party.Value)]);
        batch.AddNames(FieldNames.Product, [.. flows.Select(flow => flow.Product.Value)]);
        batch.AddNames(FieldNames.Kind, [.. flows.Select(flow => WireNames<MeasureKind>.Of(flow.Kind))]);
        batch.AddUnits(FieldNames.Quantity, [.. flows.Select(flow => new Total(flow.Low, flow.Best, flow.High))]);
        return batch.Make();
    }

    private static void AddKey(RowBatch batch, Key key, QueryRow[] rows)
    {
        switch (key)
        {
            case Key.Party:
                batch.AddNames(FieldNames.Party, [.. rows.Select(row => row.Party!.Value.Value)]);
                break;
            case Key.Product:
                batch.AddNames(FieldNames.Product, [.. rows.Select(row => row.Product!.Value.Value)]);
                break;
            case Key.Stage:
                batch.AddNames(FieldNames.Stage, [.. rows.Select(row => WireNames<Stage>.Of(row.Stage!.Value))]);
                break;
            case Key.Kind:
                batch.AddNames(FieldNames.Kind, [.. rows.Select(row => WireNames<RecordKind>.Of(row.Kind!.Value))]);
                break;
            default:
                string unit = key switch { Key.Day => FieldNames.Day, Key.Month => FieldNames.Month, _ => FieldNames.Quarter };
                batch.AddDays(unit, [.. rows.Select(row => row.From!.Value.ToDateOnly().DayNumber - Epoch)]);
                break;
        }
    }
}
