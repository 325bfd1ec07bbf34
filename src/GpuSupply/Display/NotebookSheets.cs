namespace GpuSupply.Display;

/// <summary>Formatters of what has a sheet.</summary>
internal sealed class NotebookSheets
{
    /// <summary>The formatters.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new NotebookFormatter("text/html", thing => Sheets.Of(thing, NotebookFormatter.MostRows) is { } sheet ? HtmlSheet.Of(sheet) : null),
        new NotebookFormatter("text/markdown", thing => Sheets.Of(thing, NotebookFormatter.MostRows) is { } sheet ? MarkdownSheet.Of(sheet) : null),
        new NotebookFormatter("text/plain", thing => thing.ToString()),
    ];
}
