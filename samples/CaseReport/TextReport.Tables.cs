using Spectre.Console;
using Spectre.Console.Rendering;

namespace CaseReport;

/// <content>Tables, and how they fit the width.</content>
internal sealed partial class TextReport
{
    // What a column takes beside its cells, and a table beside its columns.
    private const int Between = 2;
    private const int Edge = 1;

    /// <summary>A table; a column whose title begins with <c>&gt;</c> is for numbers.</summary>
    private static Table TableOf(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple).BorderStyle(Styles.Faint);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Ink.Text(TitleOf(column), Styles.Strong))
            {
                Alignment = TitleOf(column) == column ? Justify.Left : Justify.Right,
                Padding = new Padding(0, 0, 1, 0),
            });
        }

        return table;
    }

    private static string TitleOf(string column) => column.StartsWith("> ", StringComparison.Ordinal) ? column[2..] : column;

    private void Add(ReportTable table)
    {
        foreach (Table part in WideTable([.. table.Keys.Select(Of)], [.. table.Columns.Select(Of)]))
            _paper.Add(part);

        static Column Of(ReportColumn column) => new($"{(column.IsNumber ? "> " : "")}{column.Head}", column.Cells);
    }

    /// <summary>
    /// A table that goes on below itself with further columns where they do not fit side by side; every part repeats the first ones.
    /// </summary>
    private IEnumerable<Table> WideTable(IReadOnlyList<Column> first, IReadOnlyList<Column> others)
    {
        int left = Edge + first.Sum(column => column.Width + Between);
        for (int done = 0, next; done < others.Count; done = next)
        {
            int width = left;
            for (next = done; next < others.Count && (next == done || width + others[next].Width + Between <= _paper.Width); next++)
                width += others[next].Width + Between;
            Column[] part = [.. others.Take(done..next)];
            Table table = TableOf([.. first.Concat(part).Select(column => column.Head)]);
            for (int row = 0; row < first[0].Cells.Count; row++)
                table.AddRow([.. first.Concat(part).Select(column => Ink.Text(column.Cells[row]))]);
            yield return table;
        }
    }

    /// <summary>A column of a table: its title and a text for each row.</summary>
    private sealed record Column(string Head, params IReadOnlyList<string> Cells)
    {
        public int Width => Cells.Append(TitleOf(Head)).Max(text => new Segment(text).CellCount());
    }
}
