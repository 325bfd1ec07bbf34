using Spectre.Console;
using Spectre.Console.Rendering;

namespace CaseReport;

/// <summary>A list of terms, with what belongs to each beside it.</summary>
internal sealed class Entries
{
    private const int TermWidth = 12;

    private readonly Grid _grid = new Grid()
        .AddColumn(new GridColumn().Width(TermWidth).NoWrap().Padding(0, 0, 1, 0))
        .AddColumn(new GridColumn().Padding(0, 0, 0, 0));

    /// <summary>Adds a term; nothing where nothing belongs to it.</summary>
    public void Add(string term, params IEnumerable<Paragraph> lines)
    {
        IRenderable[] all = [.. lines];
        if (all.Length > 0)
            _grid.AddRow(Ink.Text(term, Styles.Faint), new Rows(all));
    }

    public void Add(string term, string? line)
    {
        if (line is not null)
            Add(term, Ink.Paragraph(line));
    }

    public IRenderable ToBlock() => _grid;
}
