using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// A fact that was learned. Records are never edited: what was wrong is corrected by a <see cref="Correction"/>, what changed is a new
/// record. Equality is by reference; two records with the same id and the same content are one fact delivered twice.
/// </summary>
[JsonConverter(typeof(Json.RecordConverter<Record>))]
public abstract class Record
{
    private protected Record()
    {
    }

    /// <summary>What the record is.</summary>
    public abstract RecordKind Kind { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions
    {
        get => Extras.Extensions;
        init => Extras = Check.Extensions(value) is var given && given.Count == 0 ? Extras : Extras with { Extensions = given };
    }

    /// <summary>What few records have.</summary>
    private protected Extras Extras { get; init; } = Extras.None;

    /// <summary>The id as text, whatever its type.</summary>
    internal abstract string IdAsText { get; }

    /// <summary>The kind as it is written on the wire, and the id: <c>order o1</c>.</summary>
    public override string ToString() => $"{Kebab.Of(Kind)} {IdAsText}";
}
