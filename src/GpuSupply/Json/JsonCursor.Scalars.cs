using System.Text.Json;
using NodaTime;

namespace GpuSupply.Json;

/// <summary>Texts, and what is written as a text.</summary>
internal ref partial struct JsonCursor
{
    public readonly string Text()
    {
        if (!MayBeKnown)
            return Token == JsonTokenType.String ? _reader.GetString()! : throw WrongType("a text");
        if (_texts.Texts.TryFind(_reader.ValueSpan, out string? known))
            return known;
        string text = _reader.GetString()!;
        return _texts.Texts.Set(_reader.ValueSpan, text, text);
    }

    public readonly bool Boolean() => Token is JsonTokenType.True or JsonTokenType.False ? _reader.GetBoolean() : throw WrongType("true or false");

    /// <summary>A text that is parsed: ids, windows, units.</summary>
    public readonly T Parsed<T>()
        where T : IParsable<T>
    {
        if (!MayBeKnown || _texts.Parsed<T>() is not { } cache)
            return Parse<T>(Text());
        if (cache.TryFind(_reader.ValueSpan, out T? known))
            return known;
        string text = _reader.GetString()!;
        return cache.Set(_reader.ValueSpan, text, Parse<T>(text));
    }

    /// <summary>A record's own id, which is new: it is not looked for, and kept for those that will name it.</summary>
    public readonly RecordId OwnId()
    {
        if (!MayBeKnown)
            return Parse<RecordId>(Text());
        string text = _reader.GetString()!;
        return _texts.RecordIds.Set(_reader.ValueSpan, text, Parse<RecordId>(text));
    }

    /// <summary>An id that has no type of its own.</summary>
    public readonly string LocalId(string wanted)
    {
        try
        {
            return IdText.Checked(Text(), wanted);
        }
        catch (FormatException wrong)
        {
            throw Invalid(wrong);
        }
    }

    public readonly LocalDate Date()
    {
        if (!MayBeKnown)
            return ParseDate(Text());
        if (_texts.Days.TryFind(_reader.ValueSpan, out LocalDate known))
            return known;
        string text = _reader.GetString()!;
        return _texts.Days.Set(_reader.ValueSpan, text, ParseDate(text));
    }

    /// <summary>The name of a member, but for some that are not written here.</summary>
    public readonly T Name<T>(params ReadOnlySpan<T> except)
        where T : struct, Enum =>
        TryName(out T member, except) ? member : throw Invalid("is none of the names", AllowedNames(except));

    /// <summary>Reads the name of a member, but for some that are not written here; false: it is another text.</summary>
    public readonly bool TryName<T>(out T member, params ReadOnlySpan<T> except)
        where T : struct, Enum =>
        (_reader.ValueIsEscaped || Token != JsonTokenType.String ? Kebab.TryParse(Text(), out member) : Kebab.TryParse(_reader.ValueSpan, out member))
        && !except.Contains(member);

    public static string AllowedNames<T>(params ReadOnlySpan<T> except)
        where T : struct, Enum
    {
        var names = new List<string>(Kebab.All<T>());
        foreach (T member in except)
            names.Remove(Kebab.Of(member));
        return string.Join(", ", names);
    }

    // Whether it is a text that may have been read before.
    private readonly bool MayBeKnown => Token == JsonTokenType.String && !_reader.ValueIsEscaped && _reader.ValueSpan.Length <= ReadTexts.MaxLength;

    private readonly T Parse<T>(string text)
        where T : IParsable<T>
    {
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException wrong)
        {
            throw Invalid(wrong);
        }
    }

    private readonly LocalDate ParseDate(string text) =>
        DateText.TryRead(text, out LocalDate date, out string? problem) ? date : throw Invalid($"is not a date: {problem}", DateText.Allowed);
}
