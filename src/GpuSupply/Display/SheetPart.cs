namespace GpuSupply.Display;

/// <summary>A part of a sheet.</summary>
internal abstract record SheetPart;

/// <summary>A heading.</summary>
internal sealed record SheetHeading(string Text) : SheetPart;

/// <summary>Sentences.</summary>
internal sealed record SheetParagraph(string Text) : SheetPart;

/// <summary>A table.</summary>
/// <param name="Caption">What it is a table of; null: nothing says so.</param>
/// <param name="Columns">The heads of its columns, and whether numbers stand in them; none: the first cell of each row is its head.</param>
/// <param name="Rows">The rows.</param>
/// <param name="LeftOut">How many rows more there are.</param>
internal sealed record SheetTable(string? Caption, (string Head, bool IsNumber)[] Columns, List<string[]> Rows, int LeftOut) : SheetPart
{
    /// <summary>What is said of rows that are not there; null: all are.</summary>
    public string? Rest => LeftOut > 0 ? $"… and {ShownText.Number(LeftOut)} more" : Rows.Count == 0 ? "none" : null;
}
