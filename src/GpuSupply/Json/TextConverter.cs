using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Values that are a text, also as keys of a dictionary: ids, windows, units, currencies, money, reading policies.</summary>
/// <typeparam name="T">The type, whose <c>ToString</c> writes what its <c>Parse</c> reads.</typeparam>
public sealed class TextConverter<T> : WireConverter<T>
    where T : IParsable<T>
{
    /// <summary>Reads the name of a property.</summary>
    /// <param name="reader">The reader, on the name.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="JsonException">The name is not allowed; the inner exception, a <see cref="CaseFormatException"/>, says why.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PropertyNames.Read(ref reader, static (ref cursor) => cursor.Parsed<T>());

    /// <summary>Writes the value as the name of a property.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="InvalidOperationException">The value is a <c>default</c> that has no text.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(TextOf(value));

    private protected override T FromWire(ref JsonCursor cursor) => cursor.Parsed<T>();

    private protected override void ToWire(Utf8JsonWriter writer, T value) => writer.WriteStringValue(TextOf(value));

    // A default that is no value shows a text that can't be read.
    private static string TextOf(T value)
    {
        string text = value.ToString()!;
        return T.TryParse(text, null, out _)
            ? text
            : throw new InvalidOperationException($"default({typeof(T).Name}) is no value and can't be written: it shows itself as \"{text}\".");
    }
}
