using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// The id of a record that is no party, product or source, unique among all of those.
/// Two ids are equal when they have the same characters, and are ordered by them (ordinal).
/// </summary>
/// <remarks><c>default</c> is no id: reading its <see cref="Value"/> throws. It equals itself alone and comes before all ids.</remarks>
[JsonConverter(typeof(Json.TextConverter<RecordId>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly record struct RecordId : IComparable<RecordId>, IWritten<RecordId>
{
    private const string Noun = "a record id";

    private readonly string? _value;

    private RecordId(string value) => _value = value;

    /// <summary>The id as it was written: 1 to 128 of <c>A-Z a-z 0-9 . _ / : # -</c>, the first of them a letter or a digit.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Value => _value ?? throw IdText.Unset(nameof(RecordId), Noun);

    /// <summary>Whether this is <c>default</c>, which is no id.</summary>
    public bool IsDefault => _value is null;

    /// <summary>The id that a text is.</summary>
    /// <param name="text">The text, taken as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a record id; the message says why.</exception>
    public static implicit operator RecordId(string text) => Parse(text);

    /// <summary>The id that a text is.</summary>
    /// <param name="text">The text, taken as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a record id; the message says why.</exception>
    public static RecordId Parse(string text) => new(IdText.Checked(text, Noun));

    /// <summary>Reads an id without throwing.</summary>
    /// <param name="text">The text, taken as it is.</param>
    /// <param name="id">The id; <c>default</c> where the text is not a record id.</param>
    /// <returns>Whether the text is a record id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Compares character by character (ordinal); <c>default</c> comes first.</summary>
    /// <param name="other">The other id.</param>
    public int CompareTo(RecordId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The id as it was written; of <c>default</c>, <c>(unset RecordId)</c>.</summary>
    public override string ToString() => _value ?? "(unset RecordId)";
}
