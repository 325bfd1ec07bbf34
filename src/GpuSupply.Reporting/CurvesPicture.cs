using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace GpuSupply.Reporting;

/// <summary>
/// Draws curves of units as bands between their bounds, which go in steps. OxyPlot scales, draws the axes and plots; what it draws is given classes in place of colours, so that
/// it looks as the page does.
/// </summary>
internal static class CurvesPicture
{
    private const int Width = 600;
    private const int Height = 260;
    private const int LegendHeight = 24;
    private const int LegendColumn = 190;

    // Colours that stand for classes, by the last number.
    private static readonly OxyColor Ink = OxyColor.FromRgb(1, 1, 1);
    private static readonly OxyColor Axis = OxyColor.FromRgb(1, 1, 2);
    private static readonly OxyColor Grid = OxyColor.FromRgb(1, 1, 3);

    public static Picture Of(string title, string description, IReadOnlyList<Curve> curves)
    {
        LocalDate[] days = [.. curves.SelectMany(curve => curve.Points).Select(point => point.Day)];

        // What it came to last is seen for a while.
        LocalDate last = days.Max().PlusDays(1 + (Period.DaysBetween(days.Min(), days.Max()) / 8));
        var model = new PlotModel { Culture = CultureInfo.InvariantCulture, PlotAreaBorderThickness = new OxyThickness(0), PlotMargins = new OxyThickness(72, double.NaN, double.NaN, double.NaN), TextColor = Ink, Background = OxyColors.Undefined };
        model.Axes.Add(new DateTimeAxis { Position = AxisPosition.Bottom, StringFormat = "yyyy-MM-dd", AxislineStyle = LineStyle.Solid, AxislineColor = Axis, TicklineColor = Axis, MinorTickSize = 0, IntervalLength = 120 });
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, StringFormat = "N0", MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid, TicklineColor = Axis, MinorTickSize = 0 });
        for (int index = 0; index < curves.Count; index++)
            model.Series.Add(Band(curves[index], ColorOf(index), last));
        return new(title, description, TableOf(curves), Legend(curves) + Drawn(new SvgExporter { Width = Width, Height = Height }.ExportToString(model)), Width, Height + LegendHeight);
    }

    private static AreaSeries Band(Curve curve, OxyColor color, LocalDate last)
    {
        var band = new AreaSeries { Color = color, Fill = color, StrokeThickness = 1 };
        (LocalDate Day, long Low, long High) before = curve.Points[0];
        foreach ((LocalDate day, long low, long high) in curve.Points.Append((last, curve.Points[^1].Low, curve.Points[^1].High)))
        {
            // What it was up to that day, and what it is from then on.
            Add(day, before.Low, before.High);
            Add(day, low, high);
            before = (day, low, high);
        }

        return band;

        void Add(LocalDate day, long low, long high)
        {
            band.Points.Add(DateTimeAxis.CreateDataPoint(day.ToDateTimeUnspecified(), high));
            band.Points2.Add(DateTimeAxis.CreateDataPoint(day.ToDateTimeUnspecified(), low));
        }
    }

    private static string Legend(IReadOnlyList<Curve> curves)
    {
        var legend = new HtmlText();
        for (int index = 0; index < curves.Count; index++)
        {
            int x = 10 + (index * LegendColumn);
            legend.Raw($"<rect class=\"gs-curve-{index}\" x=\"{x}\" y=\"6\" width=\"14\" height=\"12\"/><text x=\"{x + 20}\" y=\"16\">").Text(curves[index].Name).Raw("</text>");
        }

        return legend.ToString();
    }

    /// <summary>What OxyPlot drew, with classes in place of colours and fonts, and without ids, which a page could have twice.</summary>
    private static string Drawn(string svg)
    {
        var drawn = XElement.Parse(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]);
        var shapes = new HtmlText().Raw($"<g transform=\"translate(0 {LegendHeight})\">");
        foreach (XElement shape in drawn.Descendants().Where(element => !element.HasElements))
        {
            string colored = $"{shape.Attribute("style")?.Value}{shape.Attribute("fill")?.Value}";
            string? kind = ClassOf(colored);
            if (kind is null)
                continue;
            shapes.Raw($"<{shape.Name.LocalName} class=\"{kind}\"");
            foreach (XAttribute attribute in shape.Attributes().Where(one => one.Name.LocalName is "points" or "x" or "y" or "width" or "height" or "transform" or "text-anchor" or "dominant-baseline"))
                shapes.Raw($" {attribute.Name.LocalName}=\"{attribute.Value}\"");
            shapes.Raw(">").Text(shape.Value).Raw($"</{shape.Name.LocalName}>");
        }

        return shapes.Raw("</g>").ToString();
    }

    private static OxyColor ColorOf(int curve) => OxyColor.FromRgb(1, 2, (byte)curve);

    private static string? ClassOf(string style)
    {
        int at = style.IndexOf("rgb(1,", StringComparison.Ordinal);
        if (at < 0)
            return null;
        string[] numbers = style[(at + 4)..style.IndexOf(')', at)].Split(',');
        return numbers[1] == "2" ? $"{(style.Contains("fill:none", StringComparison.Ordinal) ? "gs-edge" : "gs-curve")}-{numbers[2]}" : numbers[2] switch { "1" => "gs-ink", "2" => "gs-axis", _ => "gs-grid" };
    }

    private static ReportTable TableOf(IReadOnlyList<Curve> curves)
    {
        LocalDate[] days = [.. curves.SelectMany(curve => curve.Points).Select(point => point.Day).Distinct().Order()];
        return new("", [new("From", [.. days.Select(Words.Of)])], [.. curves.Select(curve => new ReportColumn(curve.Name, [.. days.Select(day => At(curve, day))], IsNumber: true))]);

        static string At(Curve curve, LocalDate day) =>
            curve.Points.LastOrDefault(point => point.Day <= day) is { Day: var found } point && found != default ? Numbers.Units(point.Low, point.High) : "";
    }
}
