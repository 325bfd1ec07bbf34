using System.Runtime.InteropServices;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Reads a value that a serializer's reader stands on, as strictly as a document is read.</summary>
internal static class ConverterInput
{
    /// <summary>The value.</summary>
    /// <exception cref="JsonException">
    /// It can't be read. The serializer adds path, line and byte; what is wrong, and where inside of the value, says the inner
    /// <see cref="CaseFormatException"/>.
    /// </exception>
    public static T Read<T>(ref Utf8JsonReader reader, JsonReading<T> read)
    {
        Utf8JsonReader start = reader;
        // The text as it stands there: what the options of the caller would let pass, such as comments, is still in it.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return JsonInput.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), new JsonSetting(null), read);
        }
        catch (CaseFormatException wrong)
        {
            reader = TokenAt(start, wrong.ByteOffset);
            throw new JsonException(null, wrong);
        }
    }

    // The serializer takes line and byte from where its reader stands: on what is wrong, rather than behind the value.
    private static Utf8JsonReader TokenAt(Utf8JsonReader start, long byteOffset)
    {
        long wanted = start.TokenStartIndex + byteOffset;
        while (start.BytesConsumed <= wanted && start.Read())
        {
        }
        return start;
    }
}
