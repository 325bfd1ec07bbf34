namespace GpuSupply.TestKit;

/// <summary>A law that does not hold for a case, or whose cases lack what it is about.</summary>
public sealed class LawFailedException(string message, Exception? cause = null) : Exception(message, cause);
