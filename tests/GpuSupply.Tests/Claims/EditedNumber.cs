using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GpuSupply.Tests.Claims;

/// <summary>
/// A number in a record, found by the path that a flip gives, and the record with another one there, made from its JSON as a program would make it.
/// </summary>
internal sealed partial class EditedNumber
{
    private readonly SourcedRecord _record;
    private readonly string[] _path;
    private readonly string? _end;
    private readonly Bounds _bounds;

    public EditedNumber(SourcedRecord record, string path)
    {
        _record = record;
        string[] parts = path.Split('.');
        _end = parts[^1] is "low" or "high" ? parts[^1] : null;
        _path = _end is null ? parts : parts[..^1];
        _bounds = BoundsAt(record, string.Join('.', _path));
        Value = (_end == "high" ? _bounds.High : _bounds.Low)!.Value;
    }

    /// <summary>The number on record.</summary>
    public Rational Value { get; }

    /// <summary>The record with another number.</summary>
    public SourcedRecord With(Rational value)
    {
        // A record that a correction gives need not name its source.
        bool isGiven = _record.KnownOn is null;
        JsonNode written = JsonNode.Parse(JsonSerializer.Serialize(isGiven ? new Correction("correction", _record) { Source = "source" } : (Record)_record))!;
        JsonNode? at = isGiven ? written["record"] : written;
        foreach (string name in _path[..^1])
            at = Index().Match(name) is { Success: true } found ? at![found.Groups["name"].Value]![int.Parse(found.Groups["index"].Value)] : at![name];
        at![_path[^1]] = Written(value);
        Record read = JsonSerializer.Deserialize<Record>(written.ToJsonString())!;
        return (SourcedRecord)(isGiven ? ((Correction)read).Record! : read);
    }

    private JsonNode Written(Rational value)
    {
        Rational? low = _end == "high" ? _bounds.Low is { } bottom ? Rational.Min(bottom, value) : null : value;
        Rational? high = _end == "low" ? _bounds.High is { } top ? Rational.Max(top, value) : null : value;
        bool isQuantity = _path[^1] == "quantity";
        if (_bounds.LowOpen || _bounds.HighOpen)
            return $"{(_bounds.LowOpen ? '>' : '<')}{value}{(_bounds.Unit == Unit.Percent ? "%" : $" {_bounds.Unit}")}";
        var ends = new JsonObject();
        if (low is { } from)
            ends["low"] = isQuantity ? long.Parse($"{from}") : $"{from}";
        if (high is { } to)
            ends["high"] = isQuantity ? long.Parse($"{to}") : $"{to}";
        if (_path[^1] is "amount" or "unitPrice")
            ends["currency"] = _bounds.Unit.ToString();
        else if (!isQuantity)
            ends["unit"] = _bounds.Unit.ToString();
        return ends;
    }

    private static Bounds BoundsAt(SourcedRecord record, string path) => (record, path) switch
    {
        (Shipment one, "quantity") => one.Quantity.ToBounds(),
        (Receipt one, "quantity") => one.Quantity.ToBounds(),
        (Movement one, "quantity") => one.Quantity.ToBounds(),
        (Cancellation one, "quantity") => one.Quantity.ToBounds(),
        (Reschedule one, "quantity") => one.Quantity!.Value.ToBounds(),
        (Order one, "unitPrice") => one.UnitPrice!.Value.ToBounds(),
        (Order one, _) => one.Schedule[IndexIn(path)].Quantity.ToBounds(),
        (Reallocation one, _) => one.Legs[IndexIn(path)].Quantity.ToBounds(),
        (Commitment one, "amount") => one.Amount.ToBounds(),
        (Commitment one, _) => one.Parts[IndexIn(path)] is { Amount: { } amount } ? amount.ToBounds() : one.Parts[IndexIn(path)].Share!.Value.ReadAsClaim(ReadingPolicy.Strict, true),
        (Observation one, "value") => one.Bounds,
        (Claim { Measure: DivertedValueMeasure measure }, "measure.unitPrice") => measure.UnitPrice!.Value.ToBounds(),
        _ => throw new ArgumentException($"{record} has no number at {path}"),
    };

    private static int IndexIn(string path) => int.Parse(Index().Match(path).Groups["index"].Value);

    [GeneratedRegex(@"(?<name>\w+)\[(?<index>\d+)\]")]
    private static partial Regex Index();
}
