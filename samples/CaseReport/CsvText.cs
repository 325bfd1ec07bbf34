using System.Globalization;
using System.Text;

namespace CaseReport;

/// <summary>
/// Comma-separated values as RFC 4180 has them: lines end in CR LF, and quotes stand around a cell that needs them. A text that a
/// spreadsheet would take for a formula gets an apostrophe before it; numbers stay as they are, being nothing but digits, sign and point.
/// </summary>
internal sealed class CsvText
{
    // The full-width forms begin a formula where a spreadsheet is set to East Asian text.
    private const string FormulaStarts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StringBuilder _text = new();
    private bool _isInRow;

    public CsvText(params IEnumerable<string> columns)
    {
        foreach (string column in columns)
            Cell(column);
        EndRow();
    }

    public void Cell(string? text) => Put(text is null ? "" : IsLikeAFormula(text) ? $"'{text}" : text);

    public void Cell(Rational? number) => Put(number?.ToString() ?? "");

    public void Cell(bool? yes) => Put(yes switch { null => "", true => "true", false => "false" });

    public void EndRow()
    {
        _text.Append("\r\n");
        _isInRow = false;
    }

    public override string ToString() => _text.ToString();

    private void Put(string cell)
    {
        if (_isInRow)
            _text.Append(',');
        _isInRow = true;
        bool needsQuotes = cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell != cell.Trim();
        _text.Append(needsQuotes ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
    }

    /// <summary>Whether a text begins like a formula, or with what an importer may drop so that it does.</summary>
    private static bool IsLikeAFormula(string text) =>
        text is ['\t' or '\r' or '\n', ..] || FormulaStarts.Contains(text.FirstOrDefault(IsSeen), StringComparison.Ordinal);

    private static bool IsSeen(char letter) => !char.IsWhiteSpace(letter)
        && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
