using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>What a report says of reallocations, for people: what moved between whom, what it means for each, and the difference it made.</summary>
/// <param name="report">The report.</param>
public sealed partial class ReallocationFacts(SupplyReport report)
{
    private readonly Names _names = new(report);
    private readonly AccountHistory _history = new(report.Ledger);

    private SupplyLedger Ledger => report.Ledger;

    /// <summary>Whose facts they are.</summary>
    public override string ToString() => $"reallocations of {report}";

    /// <summary>What it is, in words: <c>an exchange between related parties, with as many units one way as the other</c>.</summary>
    /// <param name="reallocation">The reallocation.</param>
    public static string What(ReallocationAnalysis reallocation)
    {
        ArgumentNullException.ThrowIfNull(reallocation);
        string what = reallocation.IsSwap ? "an exchange" : $"a {Words.Plain(reallocation.Kind)}";
        string between = reallocation.IsBetweenRelatedParties ? " between related parties" : "";
        if (!reallocation.IsSwap)
            return what + between;
        return $"{what}{between}, with {HowMany(reallocation)} the other";
    }

    /// <summary>Whether as many units went one way as the other: certainly, certainly not, or perhaps.</summary>
    private static string HowMany(ReallocationAnalysis exchange)
    {
        var sums = exchange.Legs.GroupBy(leg => (leg.From, leg.To)).ToDictionary(
            same => same.Key,
            same => (Low: same.Aggregate((Int128)0, (sum, leg) => sum + leg.Quantity.Low), High: same.Aggregate((Int128)0, (sum, leg) => sum + leg.Quantity.High)));
        var pairs = sums.Where(there => sums.ContainsKey((there.Key.To, there.Key.From))).Select(there => (There: there.Value, Back: sums[(there.Key.To, there.Key.From)])).ToArray();
        if (pairs.Any(pair => pair.There.Low > pair.Back.High))
            return "more units one way than";
        return pairs.All(pair => pair.There.Low == pair.Back.High) ? "as many units one way as" : "perhaps not as many units one way as";
    }

    /// <summary>What each leg moves.</summary>
    /// <param name="reallocation">The reallocation.</param>
    public ReportTable Legs(ReallocationAnalysis reallocation)
    {
        ArgumentNullException.ThrowIfNull(reallocation);
        IReadOnlyList<ReallocationLeg> legs = reallocation.Legs;
        ReportColumn[] all =
        [
            Of("Kind", leg => Words.Plain(leg.Kind)),
            Of("From", leg => _names.Short(leg.From)),
            Of("To", leg => _names.Short(leg.To)),
            Of("Units", leg => Numbers.Units(leg.Quantity), isNumber: true),
            Of("Planned for", leg => leg.PlannedBefore is { } before ? Words.Of(before) : "no plan"),
            .. legs.All(leg => leg.Due is null) ? [] : new[] { Of("Now due", leg => leg.Due is { } due ? Words.Of(due) : "as before") },
            Of("Product", leg => _names.Of(leg.Product)),
        ];
        return new("", [Of("Leg", leg => leg.Id)], all);

        ReportColumn Of(string head, Func<ReallocationLeg, string> cell, bool isNumber = false) => new(head, [.. legs.Select(cell)], isNumber);
    }

    /// <summary>What it means for each party.</summary>
    /// <param name="reallocation">The reallocation.</param>
    public ReportTable Parties(ReallocationAnalysis reallocation)
    {
        ArgumentNullException.ThrowIfNull(reallocation);
        string[] terms =
        [
            "Units that left", "Units that came, by paper", "Return still open", "Return open for, days", "Receipt put off, unit-days",
            "Receipt put off, mean days", "Value of what left",
        ];
        Bounds? age = Age(reallocation);
        return new("", [new("", terms)], [.. reallocation.Parties.Select(party => new ReportColumn(
            _names.Short(party.Party),
        [
            Numbers.Units(party.UnitsOut),
            Numbers.Units(party.UnitsIn),
            party.OpenReturn is { } open ? Numbers.Units(open) : "none promised",
            OpenFor(party.OpenReturn, age),
            party.ReceiptDelayTotal is { } total ? Numbers.WithoutUnit(total) : "not comparable",
            party.ReceiptDelay is { } mean ? Numbers.WithoutUnit(mean) : "not comparable",
            party.DivertedValue is { } value ? Numbers.Of(value) : "no price on record",
        ],
            IsNumber: true))]);
    }

    /// <summary>How many days ago a reallocation was, on the day as known on which the report is made.</summary>
    private Bounds? Age(ReallocationAnalysis reallocation)
    {
        if (_history.On(reallocation) is not { } on)
            return null;
        int low = on.Latest is { } latest ? DaysSince(latest) : 0;
        return on.Earliest is { } earliest ? Bounds.Between(low, DaysSince(earliest), Unit.Days) : Bounds.AtLeast(low, Unit.Days);

        int DaysSince(LocalDate day) => Period.DaysBetween(day, Ledger.KnownOn);
    }

    private static string OpenFor(Quantity? openReturn, Bounds? age) => (openReturn, age) switch
    {
        (null, _) or (_, null) => "–",
        ({ High: 0 }, _) => "closed",
        ({ Low: 0 }, { } days) => $"{Numbers.WithoutUnit(days)}, if open",
        (_, { } days) => Numbers.WithoutUnit(days),
    };
}
