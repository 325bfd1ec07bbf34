namespace GpuSupply.Benchmarks.Compare;

/// <summary>A query that is timed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it asks for.</param>
/// <param name="Bytes">The bytes of a row that have to be read; <see langword="null"/>: most rows need not be read.</param>
/// <param name="Plain">The query that asks the same of columns that aren't compressed.</param>
internal sealed record Query(string Name, string Meaning, int? Bytes = null, string? Plain = null)
{
    /// <summary>What is asked, from whatever columns: compression is our library's own, so others do what they do for the plain query.</summary>
    public string Question => Plain ?? Name;

    /// <summary>What its time is divided by.</summary>
    public long Rows(LedgerData data) => Question == "Q8" ? (long)PartialData.Partials * PartialData.Groups : data.Rows;
}
