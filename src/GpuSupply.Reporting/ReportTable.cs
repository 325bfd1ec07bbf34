namespace GpuSupply.Reporting;

/// <summary>A table in a report, whatever it is written in.</summary>
public sealed class ReportTable
{
    internal ReportTable(string title, IReadOnlyList<ReportColumn> keys, IReadOnlyList<ReportColumn> columns) => (Title, Keys, Columns) = (title, keys, columns);

    /// <summary>What it is a table of; empty: what stands around it says that.</summary>
    public string Title { get; }

    /// <summary>The columns that say what each row is of: they come first, and again wherever the table has to go on.</summary>
    public IReadOnlyList<ReportColumn> Keys { get; }

    /// <summary>The other columns.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int RowCount => Keys[0].Cells.Count;

    /// <summary>Title and size.</summary>
    public override string ToString() => $"{(Title.Length == 0 ? "table" : Title)}: {RowCount} rows";
}
