using System.Globalization;
using System.Net;
using System.Text;

namespace GpuSupply.Display;

/// <summary>Writes a sheet as a piece of HTML that stands in any page: no script, no style sheet, and every text escaped.</summary>
internal static class HtmlSheet
{
    public static string Of(Sheet sheet)
    {
        var html = new StringBuilder("<div class=\"gpusupply\">");
        foreach (SheetPart part in sheet.Parts)
            Write(html, part);
        return html.Append("</div>").ToString();
    }

    /// <summary>A text in HTML.</summary>
    public static string Escaped(string text) => WebUtility.HtmlEncode(ShownText.Of(text));

    private static void Write(StringBuilder html, SheetPart part)
    {
        switch (part)
        {
            case SheetHeading heading:
                html.Append("<h3 dir=\"auto\">").Append(Escaped(heading.Text)).Append("</h3>");
                break;
            case SheetParagraph paragraph:
                html.Append("<p dir=\"auto\">").Append(Escaped(paragraph.Text)).Append("</p>");
                break;
            case SheetTable table:
                Write(html, table);
                break;
        }
    }

    private static void Write(StringBuilder html, SheetTable table)
    {
        html.Append("<table>");
        if (table.Caption is { } caption)
            html.Append("<caption dir=\"auto\">").Append(Escaped(caption)).Append("</caption>");
        if (table.Columns.Length > 0)
        {
            html.Append("<thead><tr>");
            foreach ((string head, bool isNumber) in table.Columns)
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Side(isNumber)}>").Append(Escaped(head)).Append("</th>");
            html.Append("</tr></thead>");
        }

        html.Append("<tbody>");
        foreach (string[] row in table.Rows)
        {
            html.Append("<tr>");
            for (int column = 0; column < row.Length; column++)
            {
                bool isHead = table.Columns.Length == 0 && column == 0, isNumber = table.Columns.Length > 0 && table.Columns[column].IsNumber;
                html.Append(isHead ? "<th scope=\"row\" style=\"text-align:start\">" : $"<td dir=\"auto\"{Side(isNumber)}>").Append(Escaped(row[column])).Append(isHead ? "</th>" : "</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody>");
        if (table.Rest is { } rest)
            html.Append(CultureInfo.InvariantCulture, $"<tfoot><tr><td colspan=\"{Math.Max(1, table.Columns.Length)}\">").Append(Escaped(rest)).Append("</td></tr></tfoot>");
        html.Append("</table>");
    }

    private static string Side(bool isNumber) => isNumber ? " style=\"text-align:right\"" : " style=\"text-align:start\"";
}
