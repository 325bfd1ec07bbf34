namespace GpuSupply.Reporting;

/// <summary>A picture of numbers, with the numbers themselves beside it: what is drawn can be read, too. In a notebook it shows itself.</summary>
[TypeFormatterSource(typeof(NotebookPictures))]
public sealed class Picture
{
    private readonly string _drawing;
    private readonly int _width;
    private readonly int _height;

    /// <param name="title">What it shows, in a few words.</param>
    /// <param name="description">What can be seen in it, in a sentence.</param>
    /// <param name="table">The numbers that it is drawn from.</param>
    /// <param name="drawing">What is drawn, in SVG.</param>
    /// <param name="width">How wide that is.</param>
    /// <param name="height">How high.</param>
    internal Picture(string title, string description, ReportTable table, string drawing, int width, int height) =>
        (Title, Description, Table, _drawing, _width, _height) = (title, description, table, drawing, width, height);

    /// <summary>What it shows, in a few words.</summary>
    public string Title { get; }

    /// <summary>What can be seen in it, in a sentence.</summary>
    public string Description { get; }

    /// <summary>The numbers that it is drawn from, exactly.</summary>
    public ReportTable Table { get; }

    /// <summary>The picture as an SVG document that stands alone: light or dark as the reader has it, with title and description, and nothing that is loaded.</summary>
    public string ToSvg() => Svg(Styles.OfPictures);

    /// <summary>The picture as a piece of HTML, with its numbers in a table that opens under it.</summary>
    public string ToHtml()
    {
        var html = new HtmlText();
        html.Raw("<div class=\"gpusupply\">").Raw($"<style>{Styles.OfPictures}</style>");
        AddTo(html);
        return html.Raw("</div>").ToString();
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    /// <summary>The picture in a page that has the styles.</summary>
    internal void AddTo(HtmlText html)
    {
        html.Raw("<figure><div class=\"gs-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").Text(Title).Raw("\">").Raw(Svg(null)).Raw("</div><figcaption dir=\"ltr\">").Text(Title).Raw("</figcaption><details><summary>Numbers</summary>");
        html.Table(Table).Raw("</details></figure>");
    }

    private string Svg(string? styles)
    {
        var svg = new HtmlText();
        svg.Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gs-picture\" viewBox=\"0 0 {_width} {_height}\" role=\"img\" aria-label=\"").Text($"{Title}. {Description}").Raw("\">");
        if (styles is not null)
            svg.Raw($"<style>{styles}</style>");
        return svg.Raw("<title>").Text(Title).Raw("</title><desc>").Text(Description).Raw("</desc>").Raw(_drawing).Raw("</svg>").ToString();
    }
}
