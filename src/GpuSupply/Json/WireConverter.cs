using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply.Json;

/// <summary>
/// Reads and writes a type as the case format does, whatever the options of the serializer are. Types name their converter by attribute, so that
/// nobody needs to add one.
/// </summary>
/// <typeparam name="T">What is read and written.</typeparam>
public abstract class WireConverter<T> : JsonConverter<T>
{
    private readonly JsonReading<T> _read;

    private protected WireConverter() => _read = FromWire;

    /// <summary>Reads a value as strictly as a case is read.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="JsonException">
    /// The value is not allowed. The inner exception, a <see cref="CaseFormatException"/>, says what was found and what is allowed; its place counts
    /// from the beginning of the value.
    /// </exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ConverterInput.Read(ref reader, _read);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="InvalidOperationException">The value is a <c>default</c> that has no written form, or has a number without an exact decimal.</exception>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ToWire(writer, value);

    private protected abstract T FromWire(ref JsonCursor cursor);

    private protected abstract void ToWire(Utf8JsonWriter writer, T value);
}
