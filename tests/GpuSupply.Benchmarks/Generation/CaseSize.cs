namespace GpuSupply.Benchmarks.Generation;

/// <summary>How large a generated case is.</summary>
/// <param name="Records">Its records, but for claims.</param>
/// <param name="Claims">How many claims there are beside them.</param>
/// <param name="Days">Over how many days all of it is learned; three years unless said otherwise.</param>
internal readonly record struct CaseSize(int Records, int Claims = 0, int Days = Calendar.Days);
