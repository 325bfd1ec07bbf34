namespace GpuSupply.Reporting;

/// <summary>A column of a table in a report.</summary>
/// <param name="Head">What stands above it; empty: nothing.</param>
/// <param name="Cells">What stands in it, row by row: plain text, which nothing has been escaped in.</param>
/// <param name="IsNumber">Whether these are numbers, which stand to the right.</param>
public sealed record ReportColumn(string Head, IReadOnlyList<string> Cells, bool IsNumber = false)
{
    /// <summary>Head and number of cells.</summary>
    public override string ToString() => $"{Head} ({Cells.Count} cells)";
}
