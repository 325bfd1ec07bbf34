using System.Globalization;
using System.Text.Json;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>
/// Writes claims, each said by some party in a statement of its own: two thirds about units received, the others about units in service or held, on order or sent,
/// by a buyer and all its sites, or one of them; now and then of a whole family of products.
/// </summary>
internal sealed class ClaimWriter(Utf8JsonWriter writer, Cast cast, CaseSize size)
{
    private const int Seed = 20240605;

    private readonly Random _random = new(Seed);

    public void WriteAll()
    {
        for (int index = 1; index <= size.Claims; index++)
            Write(index, _random.Next(size.Days));
    }

    private void Write(int index, int day)
    {
        (string id, string speaker) = (string.Create(CultureInfo.InvariantCulture, $"{index:000000}"), cast.Buyer(_random));
        writer.WriteStartObject();
        writer.WriteString("type", "source");
        writer.WriteString("id", $"talk-{id}");
        writer.WriteString("publishedOn", Calendar.Day(day));
        writer.WriteString("issuer", speaker);
        writer.WriteString("kind", "statement");
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("type", "claim");
        writer.WriteString("id", $"claim-{id}");
        writer.WriteString("speaker", speaker);
        writer.WriteString("source", $"talk-{id}");
        writer.WriteStartObject("measure");
        WriteMeasure(day);
        writer.WriteEndObject();
        writer.WriteString("value", _random.Next(3) switch { 0 => ">=50k", 1 => "~120k", _ => "10k..400k" });
        writer.WriteEndObject();
    }

    private void WriteMeasure(int day)
    {
        int choice = _random.Next(12);
        bool isFlow = choice < 9;
        writer.WriteString("kind", isFlow ? choice == 8 ? "shipped" : "received" : choice == 9 ? "in-service" : choice == 10 ? "held" : "on-order");
        writer.WriteString("party", cast.Buyer(_random));
        writer.WriteString("product", _random.Next(10) == 0 ? cast.Family(_random) : cast.Product(_random));
        if (isFlow)
            writer.WriteString("during", Calendar.Day(day)[..4]);
        else
            writer.WriteString("at", Calendar.Day(Math.Min(size.Days - 1, day + _random.Next(400))));
    }
}
