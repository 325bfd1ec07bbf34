namespace GpuSupply.TestKit.Verdicts;

/// <summary>What worlds say of a verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Contradiction">Why the worlds contradict it; null: they don't.</param>
/// <param name="Sharper">What the worlds decide and the verdict leaves open; null: nothing.</param>
/// <param name="IsUnclear">Whether a search for worlds gave up.</param>
/// <param name="HasWorlds">Whether a world agrees with all that was said.</param>
public sealed record VerdictComparison(Verdict Verdict, string? Contradiction, string? Sharper, bool IsUnclear, bool HasWorlds);
