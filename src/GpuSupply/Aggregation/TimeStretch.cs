namespace GpuSupply.Aggregation;

/// <summary>Some rows of a chunk that follow each other.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The first after them.</param>
/// <param name="Bucket">The bucket of time that all of them are in; null: they may be in several, or there are none.</param>
internal readonly record struct TimeStretch(int From, int Until, uint? Bucket);
