using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace GpuSupply.Json;

/// <summary>
/// Days as <c>2024-04-28</c>, also as keys of a dictionary. Without a converter a serializer writes a <see cref="LocalDate"/> as an object that can't be
/// read back. It writes what <c>NodaTime.Serialization.SystemTextJson</c> writes.
/// </summary>
public sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    private const string Allowed = "a day such as 2024-04-28";

    /// <summary>Reads a day.</summary>
    /// <param name="reader">The reader, on a text.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="JsonException">There is no text, or it is no day; the inner exception says why.</exception>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterInput.Read(ref reader, static (ref cursor) => DayAt(cursor));

    /// <summary>Writes a day.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The day.</param>
    /// <param name="options">Not looked at.</param>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));

    /// <summary>Reads the name of a property.</summary>
    /// <param name="reader">The reader, on the name.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="JsonException">The name is no day; the inner exception says why.</exception>
    public override LocalDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PropertyNames.Read(ref reader, static (ref cursor) => DayAt(cursor));

    /// <summary>Writes a day as the name of a property.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The day.</param>
    /// <param name="options">Not looked at.</param>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WritePropertyName(LocalDatePattern.Iso.Format(value));

    // Any year: a day of a program's own need not be one that a case can name.
    private static LocalDate DayAt(in JsonCursor cursor) =>
        LocalDatePattern.Iso.Parse(cursor.Text()) is { Success: true } read ? read.Value : throw cursor.Invalid("is no day", Allowed);
}
