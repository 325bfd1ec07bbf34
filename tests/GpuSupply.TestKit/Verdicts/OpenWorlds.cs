using System.Numerics;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// The worlds that agree with what was heard of a case: all that is on record happened, on one of its days; all that was observed is true; what else
/// happened was on no record that is complete; nobody ever had less than nothing. Days that no window tells apart are one day.
/// </summary>
public sealed class OpenWorlds
{
    private readonly List<Reported> _reported;
    private readonly Completeness _completeness;
    private readonly Counting _counting;
    private readonly List<(Happening What, int? ReportedAt)> _columns = [];
    private readonly List<(List<(int, double)> Terms, double Least, double Most)> _rows = [];
    private readonly List<int> _days;
    private int _choices;

    /// <param name="heard">What is on record.</param>
    /// <param name="records">Which of it to believe.</param>
    /// <param name="assumptions">What is assumed beside it.</param>
    /// <param name="asked">What worlds will be asked.</param>
    public OpenWorlds(Heard heard, IReadOnlyList<HeardRecord> records, IReadOnlySet<Assumption> assumptions, Measure asked)
    {
        int known = WorldWindow.Number(heard.Known);
        _counting = new Counting(heard.Scopes);
        _reported = [.. Reported.By(records, heard.All)];
        _completeness = new Completeness(records, assumptions, known, heard.Scopes);
        Observations = [.. records.Select(one => one.Record).OfType<Observation>()];
        ScopedMeasure[] measures = [.. heard.All.Select(one => one.Record).OfType<Observation>().SelectMany(one => Asked.Parts(one.Measure)).Concat(Asked.Parts(asked))];
        Coverage[] coverages = [.. heard.All.Select(one => one.Record).OfType<Coverage>()];
        var vocabulary = new Vocabulary(measures, [.. Reported.By(heard.All, heard.All)], coverages, heard.Scopes);
        _days = DaysToTell(known, measures, heard);
        AddReported(vocabulary);
        foreach (int day in _days)
            _columns.AddRange(vocabulary.On(day, _days, known).Where(one => !_completeness.Excludes(one)).Select(one => (one, (int?)null)));
        RequireLevels();
    }

    public IReadOnlyList<Observation> Observations { get; }

    public Counting Counting => _counting;

    /// <summary>Whether a search gave up, so that "none" means nothing.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>A world in which some conditions and some observations hold; null: there is none, or the search gave up.</summary>
    public OpenWorld? Find(IEnumerable<Condition> conditions, IReadOnlyList<Observation> observations)
    {
        var system = new IntegerSystem(_columns.Count + _choices);
        foreach (var (terms, least, most) in _rows)
            system.Require(terms, least, most);
        foreach (Condition condition in observations.SelectMany(one => Condition.Inside(new Asked(one.Measure), one.Bounds)).Concat(conditions))
            Require(system, condition);
        long[]? found = system.Solve();
        GaveUp |= system.GaveUp;
        if (found is null)
            return null;
        var world = new OpenWorld([.. _columns.Select((column, index) => new Happened(column.What, found[index], column.ReportedAt)).Where(one => one.Units != 0)]);
        return world.Fault(_reported, _completeness, observations, _counting) is { } fault
            ? throw new InvalidOperationException($"No world: {fault}\n{world}")
            : world;
    }

    private List<int> DaysToTell(int known, IEnumerable<ScopedMeasure> measures, Heard heard)
    {
        var windows = measures.Select(Counting.DaysOf).Concat(_completeness.Windows).Concat(_reported.Select(report => report.On))
            .Concat(heard.Scopes.Windows).Concat(_reported.Select(report => report.Due).OfType<WorldWindow>()).Append(WorldWindow.Of(default) with { Last = known });
        WorldWindow open = WorldWindow.Of(default);
        SortedSet<int> starts = [.. windows.SelectMany(window => new[] { window.First, window.Last + 1 }).Where(day => day > open.First && day <= open.Last)];
        return [starts.Min - 1, .. starts];
    }

    private void AddReported(Vocabulary vocabulary)
    {
        foreach (var record in _reported.Select((report, place) => (Report: report, Place: place)).GroupBy(one => one.Report.Record))
        {
            WorldWindow on = record.First().Report.On;
            int[] days = [.. _days.Where(day => on.First <= day && day <= on.Last)];
            int firstChoice = days.Length > 1 ? Choose(days.Length) : 0;
            foreach ((Reported report, int place) in record)
            {
                for (int index = 0; index < days.Length; index++)
                {
                    var terms = new List<(int Column, double Times)>();
                    foreach (PartyId? supplier in report.IsSupplierOpen ? vocabulary.Suppliers : [vocabulary.Told(report.What.Supplier)])
                    {
                        foreach (long price in report.What.Type == RecordKind.Order ? vocabulary.Prices(report.Prices) : [0])
                        {
                            // A line is due in one stretch of days that no question divides.
                            int? due = vocabulary.HasPlans && report.Due is { } window ? _days.First(day => day >= window.First) : null;
                            terms.Add((_columns.Count, 1));
                            _columns.Add((report.What with { Day = days[index], Supplier = supplier, Price = price, Due = due }, place));
                        }
                    }

                    if (days.Length == 1)
                    {
                        _rows.Add((terms, report.Quantity.Low, report.Quantity.High));
                        continue;
                    }

                    // On that day, or nothing of it.
                    int choice = -1 - (firstChoice + index);
                    _rows.Add(([.. terms, (choice, -report.Quantity.Low)], 0, double.PositiveInfinity));
                    _rows.Add(([.. terms, (choice, -report.Quantity.High)], double.NegativeInfinity, 0));
                }
            }
        }

        // The choices stand behind all that happens.
        int Choose(int count)
        {
            int first = _choices;
            _choices += count;
            _rows.Add(([.. Enumerable.Range(first, count).Select(choice => (-1 - choice, 1d))], 1, 1));
            return first;
        }
    }

    private void RequireLevels()
    {
        for (int row = 0; row < _rows.Count; row++)
            _rows[row] = ([.. _rows[row].Terms.Select(term => (term.Item1 < 0 ? _columns.Count - 1 - term.Item1 : term.Item1, term.Item2))], _rows[row].Least, _rows[row].Most);
        var accounts = new Dictionary<(PartyId, Stage, ProductId, PartyId?), List<(int Column, int Day, double Times)>>();
        for (int column = 0; column < _columns.Count; column++)
        {
            Happening what = _columns[column].What;
            if (what.Product is not { } product)
                continue;
            Add(what.From, column, what, product, -1);
            Add(what.To, column, what, product, 1);
        }

        var plans = new Dictionary<(PartyId, int, ProductId, PartyId?), List<(int, double)>>();
        for (int column = 0; column < _columns.Count; column++)
        {
            Happening what = _columns[column].What;
            foreach ((PartyId party, int due, int times) in what.Planned)
            {
                var key = (party, due, what.Product!.Value, what.Supplier);
                if (!plans.TryGetValue(key, out var plan))
                    plans[key] = plan = [];
                plan.Add((column, times));
            }
        }

        foreach (List<(int, double)> plan in plans.Values)
            _rows.Add((plan, 0, double.PositiveInfinity));
        foreach (List<(int Column, int Day, double Times)> account in accounts.Values)
        {
            foreach (int day in account.Where(one => one.Times < 0).Select(one => one.Day).Distinct())
                _rows.Add(([.. account.Where(one => one.Day <= day).Select(one => (one.Column, one.Times))], 0, double.PositiveInfinity));
        }

        void Add((PartyId Party, Stage Stage) place, int column, Happening what, ProductId product, double times)
        {
            if (place.Party == Happening.Elsewhere || place.Stage is Stage.Supply or Stage.Outside or Stage.Retired)
                return;
            var key = (place.Party, place.Stage, product, what.Supplier);
            if (!accounts.TryGetValue(key, out var account))
                accounts[key] = account = [];
            account.Add((column, what.Day, times));
        }
    }

    private void Require(IntegerSystem system, Condition condition)
    {
        // A world without the divisor has no value at all.
        if (condition.Asked.IsQuotient)
            Require(system, Terms(condition.Asked.Below), 0, true, false);
        if (!condition.Asked.IsQuotient)
            Require(system, Terms(condition.Asked.Above), condition.End, condition.IsLeast, !condition.IsOpen);
        else
            Require(system, Terms(valueOf => condition.Asked.Above(valueOf) - (condition.End * condition.Asked.Below(valueOf))), 0, condition.IsLeast, !condition.IsOpen);
    }

    private static void Require(IntegerSystem system, List<(int Column, Rational Times)> terms, Rational end, bool isLeast, bool isIncluded)
    {
        BigInteger scale = terms.Aggregate(BigInteger.One, (product, term) => product / BigInteger.GreatestCommonDivisor(product, term.Times.Denominator) * term.Times.Denominator);
        Rational right = end * Rational.FromBigInteger(scale);
        double least = (double)(isIncluded ? right.Ceiling() : right.Floor() + 1);
        double most = (double)(isIncluded ? right.Floor() : right.Ceiling() - 1);
        system.Require(
            terms.Select(term => (term.Column, (double)(term.Times * Rational.FromBigInteger(scale)).Floor())),
            isLeast ? least : double.NegativeInfinity, isLeast ? double.PositiveInfinity : most);
    }

    private List<(int Column, Rational Times)> Terms(Func<Func<ScopedMeasure, Rational>, Rational> sum)
    {
        var terms = new List<(int, Rational)>();
        for (int column = 0; column < _columns.Count; column++)
        {
            Happening what = _columns[column].What;
            Rational times = sum(measure => _counting.Times(measure, what));
            if (times.Sign != 0)
                terms.Add((column, times));
        }

        return terms;
    }
}
