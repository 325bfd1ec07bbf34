using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>What is wrong, and where.</summary>
internal ref partial struct JsonCursor
{
    private const string Surrogates = "whole characters: a \\ud800 to \\udbff is followed by a \\udc00 to \\udfff";

    /// <summary>The token is of the wrong JSON type.</summary>
    public readonly JsonRefusal WrongType(string allowed) => new(CaseErrorCode.WrongType, Offset, Shown(_reader), "has the wrong type", allowed);

    /// <summary>The token's value is not allowed.</summary>
    public readonly JsonRefusal Invalid(string why, string allowed, CaseErrorCode code = CaseErrorCode.InvalidValue) =>
        new(code, Offset, Shown(_reader), why, allowed);

    /// <summary>The token's text can't be parsed.</summary>
    public readonly JsonRefusal Invalid(FormatException wrong)
    {
        string text = Token == JsonTokenType.String ? Text() : Digits();
        (string why, string allowed) = Explanation.Of(wrong, Throw.Quote(text));
        return Invalid(why, allowed);
    }

    /// <summary>The value of a property that was already read is not allowed.</summary>
    public readonly JsonRefusal Invalid(in Fields fields, string name, Exception wrong)
    {
        (int offset, string found) = FieldAt(fields.Start, name)!.Value;
        (string why, string allowed) = Explanation.Of(wrong, found);
        return new(CaseErrorCode.InvalidValue, offset, found, why, allowed);
    }

    /// <summary>An object lacks a property.</summary>
    public static JsonRefusal Missing(int offset, string name, string allowed) =>
        new(CaseErrorCode.MissingField, offset, "an object", $"has no \"{name}\"", allowed);

    /// <summary>What any exception says that reading can end in.</summary>
    public readonly JsonRefusal Explained(Exception exception)
    {
        switch (exception)
        {
            case JsonRefusal refusal:
                return refusal;
            case JsonException wrong:
                int offset = IsCutOff() ? _json.Length : JsonPlace.OffsetOf(_json, wrong.LineNumber ?? 0, wrong.BytePositionInLine ?? 0);
                string why = offset >= _json.Length ? "comes too early" : $"is not JSON here: {Explanation.WithoutPlace(wrong)}";
                return new(CaseErrorCode.InvalidJson, offset, CharacterAt(offset), why, $"strict JSON in UTF-8: no comments, no trailing commas, at most {_options.MaxDepth} levels, one value");
            default:
                return Refused(exception, (exception as ArgumentException)?.ParamName);
        }
    }

    private static JsonRefusal Missing(in Fields fields, string name) => Missing(fields.Start, name, $"an object of {fields.Names.Allowed}");

    private static string Shown(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String or JsonTokenType.PropertyName => Throw.Quote(reader.GetString()),
        JsonTokenType.Number when reader.ValueSpan.Length > 100 => Encoding.ASCII.GetString(reader.ValueSpan[..100]) + "…",
        _ => Encoding.ASCII.GetString(reader.ValueSpan),
    };

    // What a constructor refuses is a property: its parameters have the names that the wire has.
    private readonly JsonRefusal Refused(Exception exception, string? name)
    {
        (string why, string allowed) = Explanation.Of(exception);
        if (name is null)
            return new(CaseErrorCode.InvalidValue, _object, "an object", why, allowed);
        return FieldAt(_object, name) is ({ } offset, { } found)
            ? new(CaseErrorCode.InvalidValue, offset, found, why, allowed)
            : Missing(_object, name, allowed);
    }

    private readonly JsonRefusal Duplicate() =>
        new(CaseErrorCode.DuplicateField, Offset, Shown(_reader), "is there a second time", "each property once");

    private readonly JsonRefusal Unknown(in Fields fields) =>
        new(CaseErrorCode.UnknownField, Offset, Shown(_reader), "is no property of this object", fields.Names.Allowed);

    private readonly JsonRefusal Conflict(in Fields fields, string one, string other)
    {
        (int offset, string found) = FieldAt(fields.Start, other)!.Value;
        return new(
            CaseErrorCode.ConflictingFields, offset, found, $"stands as \"{other}\" beside \"{one}\"", $"either \"{one}\" or \"{other}\"");
    }

    private readonly JsonRefusal LoneSurrogate(int index) => new(
        CaseErrorCode.InvalidUnicode,
        Offset + 1 + index,
        Encoding.ASCII.GetString(_reader.ValueSpan.Slice(index, 6)),
        "is one half of a surrogate pair",
        Surrogates);

    private readonly JsonRefusal NotUtf8()
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(_json[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return new(CaseErrorCode.InvalidUnicode, offset, CharacterAt(offset), "is not UTF-8 (of a text in UTF-16: one half of a surrogate pair)", "UTF-8 (RFC 3629)");
    }

    // Whether more could follow that makes it JSON. The reader itself takes the last comma for what is wrong then.
    private readonly bool IsCutOff()
    {
        var reader = new Utf8JsonReader(_json, isFinalBlock: false, new JsonReaderState(_options));
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private readonly string CharacterAt(int offset)
    {
        if (offset >= _json.Length)
            return "the end of the document";
        bool isRune = Rune.DecodeFromUtf8(_json[offset..], out Rune rune, out _) == System.Buffers.OperationStatus.Done;
        return isRune ? $"'{rune}'" : string.Create(CultureInfo.InvariantCulture, $"the byte 0x{_json[offset]:X2}");
    }

    // The value of a property of an object that was read before.
    private readonly (int Offset, string Found)? FieldAt(int start, string name)
    {
        var reader = new Utf8JsonReader(_json[start..], _options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = reader.ValueTextEquals(name);
            reader.Read();
            if (isFound)
                return (start + (int)reader.TokenStartIndex, Shown(reader));
            reader.Skip();
        }
        return null;
    }
}
