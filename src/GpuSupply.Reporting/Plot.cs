using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using OxyPlot;
using OxyPlot.Axes;

namespace GpuSupply.Reporting;

/// <summary>
/// A plot over days. OxyPlot scales, draws the axes and plots; what it draws is given classes in place of colours, so that it looks as the page does.
/// </summary>
internal static class Plot
{
    public const int Width = 600;

    // Colours that stand for classes, by the last number.
    public static readonly OxyColor Ink = OxyColor.FromRgb(1, 1, 1);
    public static readonly OxyColor Axis = OxyColor.FromRgb(1, 1, 2);
    public static readonly OxyColor Grid = OxyColor.FromRgb(1, 1, 3);
    public static readonly OxyColor Open = OxyColor.FromRgb(1, 1, 4);

    /// <summary>The colour that stands for a kind of curve or band.</summary>
    public static OxyColor ColorOf(int curve) => OxyColor.FromRgb(1, 2, (byte)curve);

    /// <summary>A plot with days from left to right.</summary>
    /// <param name="left">How much room the axis to the left has.</param>
    public static PlotModel OverDays(int left)
    {
        var model = new PlotModel { Culture = CultureInfo.InvariantCulture, PlotAreaBorderThickness = new OxyThickness(0), PlotMargins = new OxyThickness(left, double.NaN, double.NaN, double.NaN), TextColor = Ink, Background = OxyColors.Undefined };
        model.Axes.Add(new DateTimeAxis { Position = AxisPosition.Bottom, StringFormat = "yyyy-MM-dd", AxislineStyle = LineStyle.Solid, AxislineColor = Axis, TicklineColor = Axis, MinorTickSize = 0, IntervalLength = 120 });
        return model;
    }

    /// <summary>Where the beginning of a day lies.</summary>
    public static double X(LocalDate day) => DateTimeAxis.ToDouble(day.ToDateTimeUnspecified());

    /// <summary>What OxyPlot drew, with classes in place of colours and fonts, and without ids, which a page could have twice.</summary>
    /// <param name="model">The plot.</param>
    /// <param name="height">How high it is.</param>
    /// <param name="top">How much is above it.</param>
    public static string Drawn(PlotModel model, int height, int top = 0)
    {
        string svg = new SvgExporter { Width = Width, Height = height }.ExportToString(model);
        var drawn = XElement.Parse(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]);
        var shapes = new HtmlText().Raw($"<g transform=\"translate(0 {top})\">");
        foreach (XElement shape in drawn.Descendants().Where(element => !element.HasElements))
        {
            string? kind = ClassOf($"{shape.Attribute("style")?.Value}{shape.Attribute("fill")?.Value}");
            if (kind is null)
                continue;
            shapes.Raw($"<{shape.Name.LocalName} class=\"{kind}\"");
            foreach (XAttribute attribute in shape.Attributes().Where(one => one.Name.LocalName is "points" or "x" or "y" or "width" or "height" or "transform" or "text-anchor" or "dominant-baseline"))
                shapes.Raw($" {attribute.Name.LocalName}=\"{attribute.Value}\"");
            shapes.Raw(">").Text(shape.Value).Raw($"</{shape.Name.LocalName}>");
        }

        return shapes.Raw("</g>").ToString();
    }

    private static string? ClassOf(string style)
    {
        int at = style.IndexOf("rgb(1,", StringComparison.Ordinal);
        if (at < 0)
            return null;
        string[] numbers = style[(at + 4)..style.IndexOf(')', at)].Split(',');
        return numbers[1] == "2" ? $"{(style.Contains("fill:none", StringComparison.Ordinal) ? "gs-edge" : "gs-curve")}-{numbers[2]}" : numbers[2] switch { "1" => "gs-ink", "2" => "gs-axis", "3" => "gs-grid", _ => "gs-open" };
    }
}
