using System.Text;

namespace GpuSupply.Display;

/// <summary>Writes a sheet as Markdown with tables, as GitHub reads it; every text is escaped.</summary>
internal static class MarkdownSheet
{
    public static string Of(Sheet sheet) => string.Join("\n", sheet.Parts.Select(Of));

    /// <summary>A text in Markdown, where nothing in it begins anything.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char letter in ShownText.Of(text))
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '#' or '>' or '!' => escaped.Append('\\').Append(letter),
                '+' or '-' or '=' when escaped.Length == 0 => escaped.Append('\\').Append(letter),
                '.' or ')' when escaped.Length > 0 && AreDigits(escaped) => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private static bool AreDigits(StringBuilder text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsAsciiDigit(text[index]))
                return false;
        }

        return true;
    }

    private static string Of(SheetPart part) => part switch
    {
        SheetHeading heading => $"### {Escaped(heading.Text)}\n",
        SheetParagraph paragraph => $"{Escaped(paragraph.Text)}\n",
        SheetTable table => Of(table),
        _ => "",
    };

    private static string Of(SheetTable table)
    {
        var text = new StringBuilder();
        if (table.Caption is { } caption)
            text.Append($"**{Escaped(caption)}**\n\n");
        (string Head, bool IsNumber)[] columns = table.Columns.Length > 0 ? table.Columns : [("", false), ("", false)];
        Row(columns.Select(column => Escaped(column.Head)));
        Row(columns.Select(column => column.IsNumber ? "--:" : "---"));
        foreach (string[] row in table.Rows)
            Row(row.Select(Escaped));
        if (table.Rest is { } rest)
            text.Append($"\n{Escaped(rest)}\n");
        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append($"| {string.Join(" | ", cells)} |\n");
    }
}
