using NodaTime;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace GpuSupply.Reporting;

/// <summary>
/// Draws a reallocation as a flow between parties and through time: a lane for each party, and for each leg a band from the lane and the days for which its units had been planned to the
/// lane and the days for which they are due. Under the lanes stands, for each party that was promised units in return, how many are still open, as known from day to day.
/// </summary>
internal static class ReallocationPicture
{
    private const int LaneHeight = 60;

    // More lanes cannot be told apart; more days of open returns nobody looks at, and each takes a look at the ledger as known on it.
    private const int MostParties = 8;
    private const int MostDays = 24;

    // How much of a lane a label takes, and the bar of an open return, and where that begins.
    private const double LabelHeight = 0.25;
    private const double BarTop = 0.08;
    private const double BarHeight = 0.36;

    /// <summary>The picture of a reallocation; null: it is between more parties than can be drawn.</summary>
    public static Picture? Of(SupplyLedger ledger, AccountHistory accounts, ReallocationAnalysis reallocation, Func<PartyId, string> partyName, Func<ProductId, string> productName)
    {
        PartyId[] parties = [.. reallocation.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct()];
        if (parties.Length > MostParties)
            return null;
        DateWindow? on = accounts.On(reallocation);
        OpenReturn[] open = [.. OpenReturnsOf(ledger, reallocation)];
        DateWindow[] windows = [.. reallocation.Legs.SelectMany(leg => new[] { leg.PlannedBefore, leg.Due }).Append(on).OfType<DateWindow>()];
        LocalDate[] days = [.. windows.SelectMany(window => new[] { window.Earliest, window.Latest }).OfType<LocalDate>().Append(ledger.KnownOn).Order()];
        var scale = new Scale(days[0], days[^1]);

        PartyReallocation[] promised = [.. reallocation.Parties.Where(party => party.OpenReturn is not null)];
        int height = 50 + (LaneHeight * (parties.Length + promised.Length));
        PlotModel model = Plot.OverDays(left: 170);
        (double first, double last) = (Plot.X(days[0]), Plot.X(days[^1]) + 1);
        (model.Axes[0].Minimum, model.Axes[0].Maximum) = (first - ((last - first) / 40), last + ((last - first) / 40));
        var lanes = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, Minimum = -0.6, Maximum = parties.Length + promised.Length - 0.5, TickStyle = TickStyle.None, IsTickCentered = true };
        lanes.Labels.AddRange([.. parties.Select(party => Short(partyName(party))), .. promised.Select(party => $"owed to {Short(partyName(party.Party))}")]);
        model.Axes.Add(lanes);
        model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Vertical, X = Plot.X(ledger.KnownOn), Color = Plot.Axis, LineStyle = LineStyle.Solid });
        for (int index = 0; index < parties.Length; index++)
            model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = index, Color = Plot.Grid, LineStyle = LineStyle.Solid });
        var labelled = new Dictionary<(int Lane, bool IsAbove), int>();
        foreach (ReallocationLeg leg in reallocation.Legs)
            AddLeg(model, scale, parties, leg, on, labelled);
        for (int index = 0; index < promised.Length; index++)
            AddOpenReturn(model, parties.Length + index, promised[index].UnitsOut.High, [.. open.Where(one => one.Party == promised[index].Party)], on?.Earliest ?? days[0], ledger.KnownOn);
        return new(
            $"{reallocation.Id}: what went from whom to whom, and when it was and is due",
            DescriptionOf(reallocation, partyName, productName, ledger.KnownOn),
            TableOf(reallocation, open, partyName, productName),
            Plot.Drawn(model, height),
            Plot.Width,
            height);
    }

    private static void AddLeg(PlotModel model, Scale scale, PartyId[] parties, ReallocationLeg leg, DateWindow? on, Dictionary<(int Lane, bool IsAbove), int> labelled)
    {
        // Units on hand had no planned days: they went when it happened.
        DateWindow? planned = leg.PlannedBefore ?? on;
        (double fromFirst, double fromLast) = scale.Of(planned);
        (double toFirst, double toLast) = scale.Of(leg.Due ?? planned);
        (int from, int to) = (Array.IndexOf(parties, leg.From), Array.IndexOf(parties, leg.To));
        OxyColor color = Plot.ColorOf(from < to ? 1 : 2);
        var band = new PolygonAnnotation { Fill = color, Stroke = color, StrokeThickness = 1, LineStyle = LineStyle.Solid, Layer = AnnotationLayer.BelowSeries };
        band.Points.AddRange([new(fromFirst, from), new(fromLast, from), new(toLast, to), new(toFirst, to)]);
        model.Annotations.Add(band);
        (double start, double end) = ((fromFirst + fromLast) / 2, (toFirst + toLast) / 2);
        model.Annotations.Add(new ArrowAnnotation { StartPoint = new(start, from), EndPoint = new(end, to), Color = Plot.Ink, StrokeThickness = 2, HeadLength = 8, HeadWidth = 4 });

        // Where its arrow begins, on the side where it does not go; what begins there, too, stands behind it.
        int before = labelled.GetValueOrDefault((from, from < to));
        labelled[(from, from < to)] = before + 1;
        bool isLeft = start < scale.Middle;
        model.Annotations.Add(new TextAnnotation
        {
            Text = $"leg {leg.Id}: {Numbers.Units(leg.Quantity)}",
            TextPosition = new(isLeft ? Math.Min(fromFirst, start) : Math.Max(fromLast, start), from + ((from < to ? -1 : 1) * (0.12 + (before * LabelHeight)))),
            TextHorizontalAlignment = isLeft ? HorizontalAlignment.Left : HorizontalAlignment.Right,
            TextVerticalAlignment = from < to ? VerticalAlignment.Bottom : VerticalAlignment.Top,
            Layer = AnnotationLayer.AboveSeries,
            StrokeThickness = 0,
            Stroke = OxyColors.Undefined,
            TextColor = Plot.Ink,
        });
    }

    private static void AddOpenReturn(PlotModel model, int lane, long unitsOut, OpenReturn[] steps, LocalDate since, LocalDate until)
    {
        if (steps.Length == 0 || unitsOut == 0)
            return;
        for (int index = 0; index < steps.Length; index++)
        {
            (LocalDate from, LocalDate to) = (index == 0 ? since : steps[index].KnownOn, index + 1 < steps.Length ? steps[index + 1].KnownOn : until);

            // Once for what may be open and once more for what certainly is, which is darker so.
            foreach (long units in new[] { steps[index].Units.High, steps[index].Units.Low }.Where(units => units > 0))
            {
                model.Annotations.Add(new RectangleAnnotation
                {
                    MinimumX = Plot.X(from),
                    MaximumX = Plot.X(to),
                    MinimumY = lane + BarTop,
                    MaximumY = lane + BarTop + (BarHeight * units / unitsOut),
                    Fill = Plot.Open,
                    StrokeThickness = 0,
                });
            }
        }

        model.Annotations.Add(new TextAnnotation
        {
            Text = $" {Numbers.Units(steps[^1].Units)} of {Numbers.Of(unitsOut)}, as known on {Words.Of(until)}",
            TextPosition = new(Plot.X(since), lane + BarTop - 0.06),
            TextHorizontalAlignment = HorizontalAlignment.Left,
            TextVerticalAlignment = VerticalAlignment.Bottom,
            StrokeThickness = 0,
            Stroke = OxyColors.Undefined,
            TextColor = Plot.Ink,
        });
    }

    /// <summary>How much is open for whom, as known on each day on which that changed.</summary>
    private static IEnumerable<OpenReturn> OpenReturnsOf(SupplyLedger ledger, ReallocationAnalysis reallocation)
    {
        HashSet<ProductId> products = [.. reallocation.Legs.Select(leg => leg.Product)];
        LocalDate[] days =
        [
            .. ledger.Transfers.Where(transfer => products.Contains(transfer.From.Product)).SelectMany(transfer => new LocalDate?[] { transfer.KnownFrom, transfer.KnownUntil }).OfType<LocalDate>()
                .Where(day => day < ledger.KnownOn).Distinct().Order().TakeLast(MostDays), ledger.KnownOn,
        ];
        var before = new Dictionary<PartyId, Quantity>();
        foreach (LocalDate day in days)
        {
            SupplyLedger known = day == ledger.KnownOn ? ledger : ledger.AsKnownOn(day);
            foreach (PartyReallocation party in known.Reallocations.FirstOrDefault(one => one.Id == reallocation.Id)?.Parties ?? [])
            {
                if (party.OpenReturn is not { } units || (before.TryGetValue(party.Party, out Quantity last) && last == units))
                    continue;
                before[party.Party] = units;
                yield return new(party.Party, day, units);
            }
        }
    }

    private static string DescriptionOf(ReallocationAnalysis reallocation, Func<PartyId, string> party, Func<ProductId, string> product, LocalDate knownOn)
    {
        IEnumerable<string> legs = reallocation.Legs.Select(leg =>
            $"{Numbers.Units(leg.Quantity)} {product(leg.Product)} from {party(leg.From)} to {party(leg.To)}, {(leg.PlannedBefore is { } before ? $"planned for {Words.Of(before)}" : "on hand")}{(leg.Due is { } due ? $", now due {Words.Of(due)}" : "")}");
        IEnumerable<string> open = reallocation.Parties.Where(one => one.OpenReturn is not null).Select(one => $"still open for {party(one.Party)}: {Numbers.Units(one.OpenReturn!.Value)}");
        return $"{string.Join("; ", legs.Concat(open))}, as known on {Words.Of(knownOn)}.";
    }

    private static ReportTable TableOf(ReallocationAnalysis reallocation, OpenReturn[] open, Func<PartyId, string> party, Func<ProductId, string> product)
    {
        string[][] rows =
        [
            .. reallocation.Legs.Select(leg => new[]
            {
                $"leg {leg.Id}", party(leg.From), party(leg.To), Numbers.Units(leg.Quantity), product(leg.Product), leg.PlannedBefore is { } before ? Words.Of(before) : "no plan", leg.Due is { } due ? Words.Of(due) : "as before", "",
            }),
            .. open.Select(one => new[] { "return still open", "", party(one.Party), Numbers.Units(one.Units), "", "", "", Words.Of(one.KnownOn) }),
        ];
        return new("", [Column("What", 0)], [Column("From", 1), Column("To", 2), Column("Units", 3), Column("Product", 4), Column("Planned for", 5), Column("Now due", 6), Column("Known from", 7)]);

        ReportColumn Column(string head, int index) => new(head, [.. rows.Select(row => row[index])], IsNumber: index == 3);
    }

    private static string Short(string name) => name.Length <= 18 ? name : $"{name[..(char.IsHighSurrogate(name[16]) ? 16 : 17)]}…";

    private readonly record struct OpenReturn(PartyId Party, LocalDate KnownOn, Quantity Units);

    /// <summary>Where days lie: what is open goes to the edge, and what is narrow can still be seen.</summary>
    private sealed record Scale(LocalDate First, LocalDate Last)
    {
        public double Middle => (Plot.X(First) + Plot.X(Last)) / 2;

        public (double First, double Last) Of(DateWindow? window)
        {
            (double first, double last) = (Plot.X(window?.Earliest ?? First), Plot.X(window?.Latest ?? Last) + 1);
            return (first, Math.Max(last, first + ((Plot.X(Last) - Plot.X(First)) / 150)));
        }
    }
}
