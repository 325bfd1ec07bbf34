using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Names of properties that are values: the keys of dictionaries.</summary>
internal static class PropertyNames
{
    /// <summary>The value that a name is, read as a text is.</summary>
    /// <exception cref="JsonException">The name is not allowed; the inner exception says why.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, JsonReading<T> read)
    {
        JsonEncodedText name = JsonEncodedText.Encode(reader.GetString()!, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        try
        {
            return JsonInput.Read(Encoding.UTF8.GetBytes($"\"{name}\""), new JsonSetting(null), read);
        }
        catch (CaseFormatException wrong)
        {
            throw new JsonException(null, wrong);
        }
    }
}
