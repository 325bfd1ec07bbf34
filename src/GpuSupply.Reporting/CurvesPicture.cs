using NodaTime;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace GpuSupply.Reporting;

/// <summary>Draws curves of units as bands between their bounds, which go in steps.</summary>
internal static class CurvesPicture
{
    private const int Height = 260;
    private const int LegendRow = 22;
    private const int LegendColumn = 290;
    private const int LegendColumns = 2;

    public static Picture Of(string title, string description, IReadOnlyList<Curve> curves)
    {
        LocalDate[] days = [.. curves.SelectMany(curve => curve.Points.Select(point => point.Day).Append(curve.Until ?? curve.Points[0].Day))];

        // What it came to last is seen for a while.
        LocalDate last = days.Max().PlusDays(1 + (Period.DaysBetween(days.Min(), days.Max()) / 8));
        PlotModel model = Plot.OverDays(left: 72);
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, StringFormat = "N0", MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Plot.Grid, TicklineColor = Plot.Axis, MinorTickSize = 0 });
        foreach (Curve curve in curves)
            model.Series.Add(Band(curve, Plot.ColorOf(curve.Kind), curve.Until ?? last));
        int legend = 2 + (LegendRow * ((curves.Count + LegendColumns - 1) / LegendColumns));
        return new(title, description, TableOf(curves), Legend(curves) + Plot.Drawn(model, Height, legend), Plot.Width, Height + legend);
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
            band.Points.Add(new(Plot.X(day), high));
            band.Points2.Add(new(Plot.X(day), low));
        }
    }

    private static string Legend(IReadOnlyList<Curve> curves)
    {
        var legend = new HtmlText();
        for (int index = 0; index < curves.Count; index++)
        {
            (int x, int y) = (10 + (index % LegendColumns * LegendColumn), 6 + (index / LegendColumns * LegendRow));
            legend.Raw($"<rect class=\"gs-curve-{curves[index].Kind}\" x=\"{x}\" y=\"{y}\" width=\"14\" height=\"12\"/><text x=\"{x + 20}\" y=\"{y + 10}\">").Text(curves[index].Name).Raw("</text>");
        }

        return legend.ToString();
    }

    private static ReportTable TableOf(IReadOnlyList<Curve> curves)
    {
        LocalDate[] days = [.. curves.SelectMany(curve => curve.Points).Select(point => point.Day).Distinct().Order()];
        return new("", [new("From", [.. days.Select(Words.Of)])], [.. curves.Select(curve => new ReportColumn(curve.Name, [.. days.Select(day => At(curve, day))], IsNumber: true))]);

        static string At(Curve curve, LocalDate day) =>
            !(day > curve.Until) && curve.Points.LastOrDefault(point => point.Day <= day) is { Day: var found } point && found != default ? Numbers.Units(point.Low, point.High) : "";
    }
}
