using System.Globalization;
using System.Text.Json;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>
/// Writes what is learned, record by record: units are ordered, sent, received, switched on, and now and then go to somebody else on the way.
/// The mix, about: 28 % receipts, 27 % shipments, 14 % orders, 14 % movements, 9 % observations, 5 % reallocations, 3 % commitments.
/// </summary>
internal sealed partial class EventWriter
{
    private const int Seed = 20240604;

    private readonly Random _random = new(Seed);
    private readonly Utf8JsonWriter _writer;
    private readonly Cast _cast;
    private readonly Pool<OpenOrder> _orders;
    private readonly Pool<OpenShipment> _shipments;
    private readonly Pool<OnHand> _onHand;
    private int _day;
    private int _sources;
    private int _lastId;

    /// <param name="writer">Stands in the array of records.</param>
    /// <param name="cast">Who and what there is.</param>
    /// <param name="lag">How much always waits for its next event.</param>
    public EventWriter(Utf8JsonWriter writer, Cast cast, int lag)
    {
        (_writer, _cast) = (writer, cast);
        (_orders, _shipments, _onHand) = (new(_random, lag), new(_random, lag), new(_random, lag));
    }

    /// <summary>Begins a day and writes its sources.</summary>
    public void BeginDay(int day, int sources)
    {
        (_day, _sources) = (day, sources);
        for (int index = 0; index < sources; index++)
        {
            Begin("source", SourceId(index));
            _writer.WriteString("title", "What was learned on that day");
            _writer.WriteString("publisher", "A newspaper");
            _writer.WriteString("publishedOn", Calendar.Day(day));
            _writer.WriteString("kind", index % 2 == 0 ? "press" : "document");
            _writer.WriteEndObject();
        }
    }

    /// <summary>Writes one record.</summary>
    public void WriteOne()
    {
        int choice = _random.Next(100);
        if (choice < 28 && _shipments.IsReady)
            WriteReceipt(_shipments.Take());
        else if (choice is >= 28 and < 56 && _orders.IsReady)
            WriteShipment(_orders.Take());
        else if (choice is >= 56 and < 72 && _onHand.IsReady)
            WriteMovement(_onHand.Take());
        else if (choice is >= 72 and < 77 && _orders.IsReady && _shipments.IsReady)
            WriteReallocation(_orders.Take(), _shipments.Take());
        else if (choice is >= 77 and < 86)
            WriteObservation();
        else if (choice is >= 86 and < 89)
            WriteCommitment();
        else
            WriteOrder();
    }

    private void Begin(string type, string id)
    {
        _writer.WriteStartObject();
        _writer.WriteString("type", type);
        _writer.WriteString("id", id);
    }

    private string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++_lastId:000000}");

    private string SourceId(int index) => string.Create(CultureInfo.InvariantCulture, $"press-{Calendar.Day(_day)}-{index}");

    private void End()
    {
        _writer.WriteString("source", SourceId(_random.Next(_sources)));
        if (_random.Next(100) < 10)
            _writer.WriteString("knownOn", Calendar.Day(_day + _random.Next(1, 15)));
        if (_random.Next(100) < 4)
            _writer.WriteString("note", "Entered by hand from the printed page.");
        if (_random.Next(100) < 2)
            _writer.WriteString("quote", "“We have taken delivery of these systems.”");
        _writer.WriteEndObject();
    }
}
