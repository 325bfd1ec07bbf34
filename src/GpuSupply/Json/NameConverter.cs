using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>
/// Members of an enum by their names in kebab case, <c>not-enough-evidence</c>, also as keys of a dictionary. Exactly these letters are read: no
/// numbers, no other case, no lists.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class NameConverter<TEnum> : WireConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Reads the name of a property.</summary>
    /// <param name="reader">The reader, on the name.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="JsonException">The name is no member's; the inner exception, a <see cref="CaseFormatException"/>, says which are.</exception>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PropertyNames.Read(ref reader, static (ref cursor) => cursor.Name<TEnum>());

    /// <summary>Writes the member as the name of a property.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The member.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(Kebab.Of(value));

    private protected override TEnum FromWire(ref JsonCursor cursor) => cursor.Name<TEnum>();

    private protected override void ToWire(Utf8JsonWriter writer, TEnum value) => writer.WriteStringValue(Kebab.Of(value));
}
