using System.Xml.Linq;

namespace GpuSupply.Notebooks.Tests;

/// <summary>What a cell shows, as a reader sees it.</summary>
internal sealed class Shown
{
    private readonly XElement _html;

    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    public Shown(string html) => _html = XElement.Parse(html);

    public string? Heading => _html.Element("h3")?.Value;

    /// <summary>The rows of the table with a caption; null: of the one without.</summary>
    public string[][] Rows(string? caption = null) =>
    [
        .. _html.Descendants("table").Single(table => table.Element("caption")?.Value == caption).Element("tbody")!.Elements("tr")
            .Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
    ];
}
