using System.Net;
using System.Text;

namespace GpuSupply.Reporting;

/// <summary>HTML that is put together: markup of ours, and texts, which are escaped here and nowhere else. What comes out is well-formed XML, too.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds markup of ours.</summary>
    public HtmlText Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Adds a text, made fit for one line; what is tied stays so.</summary>
    public HtmlText Text(string text) => Exactly(string.Join(Numbers.Tie, text.Split(Numbers.Tie).Select(Words.OneLine)));

    /// <summary>Adds a table.</summary>
    public HtmlText Table(ReportTable table)
    {
        Raw("<div class=\"gs-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").Text(table.Title.Length > 0 ? table.Title : "Table").Raw("\"><table>");
        if (table.Title.Length > 0)
            Raw("<caption dir=\"auto\">").Text(table.Title).Raw("</caption>");
        Raw("<thead><tr>");
        foreach (ReportColumn column in table.Keys.Concat(table.Columns))
        {
            // A head without a text heads nothing.
            Raw(column.Head.Length == 0 ? "<td>" : $"<th scope=\"col\" dir=\"auto\"{Class(column)}>").Text(column.Head).Raw(column.Head.Length == 0 ? "</td>" : "</th>");
        }

        Raw("</tr></thead><tbody>");
        for (int row = 0; row < table.RowCount; row++)
        {
            Raw("<tr>");
            foreach (ReportColumn column in table.Keys)
                Raw(column.Cells[row].Length == 0 ? "<td>" : "<th scope=\"row\" dir=\"auto\">").Text(column.Cells[row]).Raw(column.Cells[row].Length == 0 ? "</td>" : "</th>");
            foreach (ReportColumn column in table.Columns)
                Raw($"<td dir=\"auto\"{Class(column)}>").Text(column.Cells[row]).Raw("</td>");
            Raw("</tr>");
        }

        return Raw("</tbody></table></div>");
    }

    /// <summary>Adds a line of phrases.</summary>
    public HtmlText Line(IReadOnlyList<Phrase> line)
    {
        foreach (Phrase phrase in line)
        {
            string element = phrase switch { { Kind: PhraseKind.Quote } => "q", { Kind: PhraseKind.Strong } => "strong", _ => "span" };
            string kind = phrase switch { { Label: { } label } => $" class=\"gs-{Words.Kebab(label)}\"", { Kind: PhraseKind.Faint } => " class=\"gs-faint\"", _ => "" };
            // Sentences of ours go from left to right whatever names are in them; what a record says goes as its first letter does.
            string direction = phrase.Kind is PhraseKind.Quote or PhraseKind.Words ? "auto" : "ltr";
            Raw($"<{element}{kind} dir=\"{direction}\">").Exactly(phrase.Text).Raw($"</{element}>");
        }

        return this;
    }

    public override string ToString() => _html.ToString();

    // Phrases are fit for a line, and begin and end with spaces where they are to.
    private HtmlText Exactly(string text)
    {
        _html.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    private static string Class(ReportColumn column) => column.IsNumber ? " class=\"gs-number\"" : "";
}
