using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GpuSupply.Json;

/// <summary>
/// Stands on a token of a document and reads what is there. A value that was read leaves it on its last token. Errors are exceptions that
/// carry a byte; <see cref="Explained"/> makes one shape of them all.
/// </summary>
internal ref partial struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly ReadTexts _texts;
    private readonly JsonReaderOptions _options;
    private Utf8JsonReader _reader;

    // Where the innermost object begins whose properties are being read: what a constructor refuses is one of them.
    private int _object;

    /// <param name="json">The document.</param>
    /// <param name="texts">The texts that were read before it.</param>
    /// <param name="maxDepth">How many levels it may have.</param>
    public JsonCursor(ReadOnlySpan<byte> json, ReadTexts texts, int maxDepth)
    {
        _json = json;
        _texts = texts;
        _options = new() { MaxDepth = maxDepth };
        _reader = new Utf8JsonReader(json, _options);
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>The byte at which the token begins.</summary>
    public readonly int Offset => (int)_reader.TokenStartIndex;

    /// <summary>Goes to the first token.</summary>
    public void Start()
    {
        if (!Utf8.IsValid(_json))
            throw NotUtf8();
        Read();
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End() => _reader.Read();

    /// <summary>Makes sure that an array begins here.</summary>
    public readonly void BeginArray(string allowed)
    {
        if (Token != JsonTokenType.StartArray)
            throw WrongType(allowed);
    }

    /// <summary>Goes to the next item of an array; false: there is none.</summary>
    public bool NextItem()
    {
        Read();
        return Token != JsonTokenType.EndArray;
    }

    /// <summary>The items of an array of texts that are parsed.</summary>
    public List<T> Items<T>(string allowed)
        where T : IParsable<T>
    {
        var items = new List<T>();
        BeginArray(allowed);
        while (NextItem())
            items.Add(Parsed<T>());
        return items;
    }

    /// <summary>
    /// The text of the first property of the object that begins here, where it is written without spaces and escapes: a look at the bytes, which
    /// spares the way <see cref="Ahead"/>. Empty: it is written otherwise, or is another property.
    /// </summary>
    /// <param name="beginning">How the object begins: a brace, the name, a colon, a quotation mark.</param>
    public readonly ReadOnlySpan<byte> FirstText(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> rest = _json[Offset..];
        if (!rest.StartsWith(beginning))
            return default;
        rest = rest[beginning.Length..];
        int end = rest[..Math.Min(rest.Length, ReadTexts.MaxLength)].IndexOfAny((byte)'"', (byte)'\\');
        return end < 0 || rest[end] != '"' ? default : rest[..end];
    }

    /// <summary>Whether the object that begins here has a property.</summary>
    public readonly bool Has(ReadOnlySpan<byte> name)
    {
        JsonCursor ahead = this;
        while (true)
        {
            ahead.Read();
            if (ahead.Token == JsonTokenType.EndObject)
                return false;
            if (ahead._reader.ValueTextEquals(name))
                return true;
            ahead._reader.Skip();
        }
    }

    /// <summary>A cursor on the value of a property of the object that begins here; the object must have it.</summary>
    public readonly JsonCursor Ahead(ReadOnlySpan<byte> name)
    {
        if (Token != JsonTokenType.StartObject)
            throw WrongType($"an object with \"{Encoding.UTF8.GetString(name)}\"");
        JsonCursor ahead = this;
        while (true)
        {
            ahead.Read();
            if (ahead.Token == JsonTokenType.EndObject)
                throw Missing(Offset, Encoding.UTF8.GetString(name), $"an object with \"{Encoding.UTF8.GetString(name)}\"");
            bool isFound = ahead._reader.ValueTextEquals(name);
            ahead.Read();
            if (isFound)
                return ahead;
            ahead._reader.Skip();
        }
    }

    // The texts that are passed have no lone surrogates, so that nothing that takes their text can fail.
    private void Read()
    {
        _reader.Read();
        if (_reader.ValueIsEscaped && SurrogateEscapes.FirstLone(_reader.ValueSpan) is var index and >= 0)
            throw LoneSurrogate(index);
    }

    private JsonElement Extension()
    {
        JsonCursor check = this;
        int depth = check._reader.CurrentDepth;
        if (check.Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            do
                check.Read();
            while (check._reader.CurrentDepth > depth);
        }
        return JsonElement.ParseValue(ref _reader);
    }
}
