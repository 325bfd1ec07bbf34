namespace GpuSupply.Claims;

/// <summary>A number in a record that can be changed: where it stands, its value in its smallest step, and the record with another value there.</summary>
internal sealed record RecordNumber(string Path, long Value, long Least, long Most, Rational Step, Func<long, SourcedRecord> With)
{
    /// <summary>The greatest value that is tried.</summary>
    public long Most { get; } = Math.Max(Most, Value);

    /// <summary>A value as it is shown: in units, or in major units of money.</summary>
    public Rational Shown(long value) => value * Step;
}
