namespace GpuSupply.TestKit;

/// <summary>Ends the test of a law that held for the few cases for which it was tried where laws are tried very often: what the test counts besides would be too little.</summary>
public sealed class LawShortenedException(string name, int cases) : Exception($"{name} holds for the first {cases} cases; no more were tried.");
