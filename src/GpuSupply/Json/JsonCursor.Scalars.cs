using System.Text.Json;
using NodaTime;

namespace GpuSupply.Json;

/// <summary>Texts, and what is written as a text.</summary>
internal ref partial struct JsonCursor
{
    public readonly string Text() => Token == JsonTokenType.String ? _reader.GetString()! : throw WrongType("a text");

    public readonly bool Boolean() => Token is JsonTokenType.True or JsonTokenType.False ? _reader.GetBoolean() : throw WrongType("true or false");

    /// <summary>A text that is parsed: ids, windows, units.</summary>
    public readonly T Parsed<T>()
        where T : IParsable<T>
    {
        string text = Text();
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException wrong)
        {
            throw Invalid(wrong);
        }
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

    public readonly LocalDate Date() =>
        DateText.TryRead(Text(), out LocalDate date, out string? problem) ? date : throw Invalid($"is not a date: {problem}", DateText.Allowed);

    /// <summary>The name of a member, but for some that are not written here.</summary>
    public readonly T Name<T>(params ReadOnlySpan<T> except)
        where T : struct, Enum =>
        TryName(out T member, except) ? member : throw Invalid("is none of the names", AllowedNames(except));

    /// <summary>Reads the name of a member, but for some that are not written here; false: it is another text.</summary>
    public readonly bool TryName<T>(out T member, params ReadOnlySpan<T> except)
        where T : struct, Enum => Kebab.TryParse(Text(), out member) && !except.Contains(member);

    public static string AllowedNames<T>(params ReadOnlySpan<T> except)
        where T : struct, Enum
    {
        var names = new List<string>(Kebab.All<T>());
        foreach (T member in except)
            names.Remove(Kebab.Of(member));
        return string.Join(", ", names);
    }
}
