namespace GpuSupply.Fuzz.Targets;

/// <summary>The bug that was planted.</summary>
internal sealed class CanaryFoundException() : Exception("The bug that was planted.");
