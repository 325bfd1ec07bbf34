namespace GpuSupply.Fuzz;

/// <summary>What must hold does not, for an input.</summary>
internal sealed class FuzzFailedException(string message, Exception? inner = null) : Exception(message, inner);
