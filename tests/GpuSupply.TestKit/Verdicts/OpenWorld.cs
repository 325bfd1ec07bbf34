namespace GpuSupply.TestKit.Verdicts;

/// <summary>So many units of something that happens in a world, and the place of what reports it; none: it is unrecorded.</summary>
public sealed record Happened(Happening What, long Units, int? ReportedAt);

/// <summary>A world: all that happens in it.</summary>
public sealed class OpenWorld(IReadOnlyList<Happened> all)
{
    public IReadOnlyList<Happened> All => all;

    /// <summary>The value of a measure; null: it has none here.</summary>
    public Rational? ValueOf(Asked asked, Counting counting)
    {
        Rational below = asked.Below(Sum);
        return below.Sign > 0 ? asked.Above(Sum) / below : (Rational?)null;

        Rational Sum(ScopedMeasure measure) => all.Aggregate((Rational)0, (sum, one) => sum + (one.Units * counting.Times(measure, one.What)));
    }

    /// <summary>What a measure's value has to do with an observation of it: whether it is as the observation says.</summary>
    public bool Agrees(Observation observation, Counting counting) =>
        ValueOf(new Asked(observation.Measure), counting) is { } value && observation.Bounds.Contains(value);

    /// <summary>Why this is no world that agrees with what was heard; null: it is one.</summary>
    public string? Fault(IReadOnlyList<Reported> reported, Completeness completeness, IEnumerable<Observation> observations, Counting counting)
    {
        foreach ((Reported report, int place) in reported.Select((report, place) => (report, place)))
        {
            Happened[] units = [.. all.Where(one => one.ReportedAt == place)];
            long sum = units.Sum(one => one.Units);
            int[] days = [.. all.Where(one => one.ReportedAt is { } at && reported[at].Record == report.Record).Select(one => one.What.Day).Distinct()];
            if (sum < report.Quantity.Low || sum > report.Quantity.High)
                return $"{report.Record}: {sum} units";
            if (days.Length > 1 || days.Any(day => day < report.On.First || day > report.On.Last))
                return $"{report.Record}: on {string.Join(" and ", days.Select(Happening.DayText))}";
            if (units.Any(one => one.What with { Day = 0, Supplier = null, Price = 0, Due = null } != report.What with { Day = 0, Supplier = null, Price = 0, Due = null }))
                return $"{report.Record}: something else";
            if (units.Any(one => one.What.Price < report.Prices.Least || one.What.Price > report.Prices.Most || one.What.Due < report.Due?.First || one.What.Due > report.Due?.Last))
                return $"{report.Record}: another price or plan";
        }

        if (all.FirstOrDefault(one => one.Units < 0 || (one.ReportedAt is null && completeness.Excludes(one.What))) is { } excluded)
            return $"{excluded} is excluded";
        return BelowZero() ?? (observations.FirstOrDefault(observation => !Agrees(observation, counting)) is { } wrong ? $"{wrong.Id} is not true" : null);
    }

    public override string ToString() => string.Join('\n', all.OrderBy(one => one.What.Day).Select(one => $"  {one.Units} {one.What}{(one.ReportedAt is null ? " (unrecorded)" : "")}"));

    /// <summary>The account that has less than nothing at the end of a day; null: there is none.</summary>
    public string? BelowZero()
    {
        var levels = new Dictionary<(PartyId, Stage, ProductId, PartyId?), long>();
        var plans = new Dictionary<(PartyId, int, ProductId, PartyId?), long>();
        foreach (var day in all.Where(one => one.What.Product is not null).GroupBy(one => one.What.Day).OrderBy(day => day.Key))
        {
            foreach (Happened one in day)
            {
                Add(one.What.From, one, -one.Units);
                Add(one.What.To, one, one.Units);
                Plan(one);
            }

            foreach (var (account, level) in levels)
            {
                if (level < 0)
                    return $"{account} is {level} on {Happening.DayText(day.Key)}";
            }
        }

        return plans.Where(plan => plan.Value < 0).Select(plan => $"{plan.Key.Item1} is planned to get {plan.Value} on {Happening.DayText(plan.Key.Item2)}").FirstOrDefault();

        void Plan(Happened one)
        {
            foreach ((PartyId party, int due, int times) in one.What.Planned)
                plans[(party, due, one.What.Product!.Value, one.What.Supplier)] = plans.GetValueOrDefault((party, due, one.What.Product!.Value, one.What.Supplier)) + (times * one.Units);
        }

        void Add((PartyId Party, Stage Stage) place, Happened one, long units)
        {
            if (place.Party == Happening.Elsewhere || place.Stage is Stage.Supply or Stage.Outside)
                return;
            var account = (place.Party, place.Stage, one.What.Product!.Value, one.What.Supplier);
            levels[account] = levels.GetValueOrDefault(account) + units;
        }
    }
}
