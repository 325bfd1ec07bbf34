using System.Globalization;
using System.Text;

namespace GpuSupply.Display;

/// <summary>Writes a sheet as Markdown with tables, as GitHub reads it; every text is escaped.</summary>
internal static class MarkdownSheet
{
    public static string Of(Sheet sheet) => string.Join("\n", sheet.Parts.Select(Of));

    /// <summary>A text inside a line, where nothing in it begins anything.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char letter in ShownText.Of(text))
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '#' or '>' or '!' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A text that is a paragraph, which could begin as a list or a line does.</summary>
    private static string Paragraph(string text)
    {
        string escaped = Escaped(text);
        int mark = escaped.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return mark >= 0 && escaped[mark] is '+' or '-' or '=' or '.' or ')' ? escaped.Insert(mark, "\\") : escaped;
    }

    private static string Of(SheetPart part) => part switch
    {
        SheetHeading heading => $"### {Escaped(heading.Text)}\n",
        SheetParagraph paragraph => $"{Paragraph(paragraph.Text)}\n",
        SheetTable table => Of(table),
        _ => "",
    };

    private static string Of(SheetTable table)
    {
        var text = new StringBuilder();
        if (table.Caption is { } caption)
            text.Append(CultureInfo.InvariantCulture, $"**{Escaped(caption)}**\n\n");
        (string Head, bool IsNumber)[] columns = table.Columns.Length > 0 ? table.Columns : [("", false), ("", false)];
        Row(columns.Select(column => Escaped(column.Head)));
        Row(columns.Select(column => column.IsNumber ? "--:" : "---"));
        foreach (string[] row in table.Rows)
            Row(row.Select(Escaped));
        if (table.Rest is { } rest)
            text.Append(CultureInfo.InvariantCulture, $"\n{Escaped(rest)}\n");
        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
    }
}
