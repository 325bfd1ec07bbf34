namespace GpuSupply;

/// <summary>A field of a record that is written in one way here and in another way there.</summary>
/// <remarks><c>default</c> names no field.</remarks>
public readonly record struct FieldDifference
{
    internal FieldDifference(string path, string? here, string? there) => (Path, Here, There) = (path, here, there);

    /// <summary>Where in the record: <c>value</c>, <c>schedule[0].due</c>; properties whose names begin with <c>x-</c> as a whole.</summary>
    public string Path { get => field ?? ""; }

    /// <summary>What is written in the case that was asked, as JSON; <see langword="null"/>: the field is not there.</summary>
    public string? Here { get; }

    /// <summary>What is written in the other case, as JSON; <see langword="null"/>: the field is not there.</summary>
    public string? There { get; }

    /// <summary>The field and both writings: <c>value "50k" → "48k"</c>.</summary>
    public override string ToString() => $"{Path} {Here ?? "(none)"} → {There ?? "(none)"}";
}
