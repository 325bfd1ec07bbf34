namespace GpuSupply;

/// <summary>That a record which is about the same thing was not used, and why.</summary>
/// <param name="Record">The record.</param>
/// <param name="Why">Why it was not used.</param>
/// <remarks><c>default</c> names no record.</remarks>
public readonly record struct LeftAside(RecordId Record, LeftAsideReason Why)
{
    /// <summary>Record and reason: <c>ob2 (self-reported)</c>.</summary>
    public override string ToString() => $"{Record} ({Kebab.Of(Why)})";
}
