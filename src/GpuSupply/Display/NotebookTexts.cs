namespace GpuSupply.Display;

/// <summary>Formatters of values, which are shown as they are written.</summary>
internal sealed class NotebookTexts
{
    /// <summary>The formatters.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new NotebookFormatter("text/html", value => HtmlSheet.Escaped(value.ToString()!)),
        new NotebookFormatter("text/plain", value => value.ToString()),
    ];
}
