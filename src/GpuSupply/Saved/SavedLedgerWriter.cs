using System.Buffers;
using System.Text;
using System.Text.Json;
using GpuSupply.Aggregation;
using GpuSupply.Json;
using GpuSupply.Ledger;

namespace GpuSupply.Saved;

/// <summary>Writes a ledger: its records, the transfers that they became, and what was left out of these.</summary>
internal sealed class SavedLedgerWriter
{
    private readonly PartWriter _to;
    private readonly SupplyCase _case;
    private readonly KnownLedger _ledger;

    private SavedLedgerWriter(Stream stream, SupplyCase records, KnownLedger ledger) => (_to, _case, _ledger) = (new(stream), records, ledger);

    /// <exception cref="InvalidOperationException">A record can't be written.</exception>
    public static void Write(Stream stream, SupplyCase records, KnownLedger ledger) => new SavedLedgerWriter(stream, records, ledger).Write();

    private void Write()
    {
        WriteCase();
        WriteRecords();
        WriteNames();
        WriteColumns();
        WriteLeft();
        _to.Int64(_to.Written);
        _to.End(SavedForm.End);
    }

    private void WriteCase()
    {
        _to.Int32(_ledger.KnownOn);
        _to.Int32(_case.All.Length);
        _to.Int32(_ledger.Columns.Count);
        _to.Text(_case.Title);
        _to.Text(_case.Source?.Value);
        _to.Text(_case.Extensions.Count == 0 ? null : Extensions());
        _to.End(SavedForm.Case);
    }

    private string Extensions()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, RecordJsonWriter.Options))
        {
            json.WriteStartObject();
            foreach ((string name, JsonElement value) in _case.Extensions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteRecords()
    {
        using var json = new Utf8JsonWriter(_to.Part, RecordJsonWriter.Options);
        foreach (Record record in _case.All)
        {
            RecordJsonWriter.Write(json, record);
            json.Flush();
            json.Reset();
            _to.Part.Write("\n"u8);
            if (_to.PartBytes >= SavedForm.RecordPartBytes)
                _to.End(SavedForm.Records);
        }

        if (_to.PartBytes > 0)
            _to.End(SavedForm.Records);
    }

    private void WriteNames()
    {
        TransferList columns = _ledger.Columns;
        WriteAll(columns.Parties, party => _to.Text(party.Value));
        WriteAll(columns.Products, product => _to.Text(product.Value));
        WriteAll(columns.PlanLines, plan =>
        {
            _to.Text(plan.Order.Value);
            _to.Text(plan.Line);
        });
        WriteAll(columns.UnitParts, units =>
        {
            _to.Text(units.Record.Value);
            _to.Int32(units.Part);
        });
        _to.End(SavedForm.Names);
    }

    private void WriteAll<T>(T[] all, Action<T> write)
    {
        _to.Int32(all.Length);
        foreach (T one in all)
            write(one);
    }

    private void WriteColumns()
    {
        TransferList columns = _ledger.Columns;
        int count = columns.Count;
        Column<RecordKind>(columns.Kind);
        Column<int>(RecordIndexes());
        Column<int>(columns.FromParty);
        Column<Stage>(columns.FromStage);
        Column<int>(columns.ToParty);
        Column<Stage>(columns.ToStage);
        Column<int>(columns.Product);
        Column<int>(columns.Supplier);
        Column<int>(columns.Plan);
        Column<int>(columns.Units);
        Column<long>(columns.Low.ToArray());
        Column<long>(columns.Best.ToArray());
        Column<long>(columns.High.ToArray());
        Column<int>(columns.First.ToArray());
        Column<int>(columns.Last.ToArray());
        Column<int>(columns.KnownFrom);
        Column<int>(columns.KnownUntil);

        void Column<T>(T[] numbers)
            where T : unmanaged
        {
            _to.Numbers<T>(numbers.AsSpan(0, count));
            _to.End(SavedForm.Columns);
        }
    }

    /// <summary>For each transfer the record that it is of, by its place among the records: ledgers number them by how they came.</summary>
    private int[] RecordIndexes()
    {
        int[] indexes = new int[_ledger.Book.Count];
        for (int index = _case.All.Length - 1; index >= 0; index--)
        {
            if (_case.All[index] is SourcedRecord record && _ledger.Book.PlaceOf(record.Id) is >= 0 and var place)
                indexes[place] = index;
        }

        return [.. _ledger.Columns.Record.Take(_ledger.Columns.Count).Select(place => indexes[place])];
    }

    private void WriteLeft()
    {
        var places = new Dictionary<Record, (int Index, int Depth)>(ReferenceEqualityComparer.Instance as IEqualityComparer<Record>);
        for (int index = 0; index < _case.All.Length; index++)
        {
            int depth = 0;
            for (Record? record = _case.All[index]; record is not null; record = (record as Correction)?.Record)
                places.TryAdd(record, (index, depth++));
        }

        IReadOnlyList<DatedFinding> left = _ledger.Fold.Left;
        _to.Int32(left.Count);
        foreach (DatedFinding finding in left)
        {
            (int index, int depth) = places[finding.Finding.Record];
            _to.Text(Kebab.Of(finding.Finding.Code));
            _to.Int32(index);
            _to.Int32(depth);
            _to.Int32(finding.From);
            _to.Int32(finding.Until);
            _to.Text(finding.Finding.Message);
        }

        _to.End(SavedForm.Left);
    }
}
