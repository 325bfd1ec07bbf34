using FsCheck;
using FsCheck.Fluent;
using static GpuSupply.TestKit.Verdicts.TruthGenerators;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// Small cases with one claim: what really happened is made up first, and partly recorded, observed and covered, so that most of them agree with a world.
/// Sources that exclude each other, and claims that are true, false or open, are added to that.
/// </summary>
public static class StatementCaseGenerators
{
    public static readonly RecordId Claim = "claim";

    private static readonly RecordKind[] Units =
        [RecordKind.Order, RecordKind.Reschedule, RecordKind.Cancellation, RecordKind.Shipment, RecordKind.Receipt, RecordKind.Movement, RecordKind.Reallocation];

    // All have weights, so that what is counted in something else has a value.
    private static readonly Product[] Products =
    [
        new("die"),
        new("hopper") { H100Equivalents = 1, Contains = new Contents("die", 1) },
        new("h100") { H100Equivalents = 1, Contains = new Contents("die", 1), Family = "hopper" },
        new("h200") { H100Equivalents = 1.5m, Contains = new Contents("die", 2), Family = "hopper" },
    ];

    public static Gen<GeneratedCase> Cases => Gen.Choose(0, int.MaxValue - 1).Select(Case);

    /// <summary>The case of a seed, always the same.</summary>
    public static GeneratedCase Case(int seed) => Case(new Random(seed), isAllTrue: false);

    /// <summary>A case in which all that is observed is true. Its claim may be false.</summary>
    public static GeneratedCase TrueCase(int seed) => Case(new Random(seed), isAllTrue: true);

    private static GeneratedCase Case(Random random, bool isAllTrue)
    {
        StatementTheme theme = StatementTheme.Any(random);
        var sources = new StatementSources(random);
        Record[] references = [.. Parties(theme, random), .. Products, .. StatementSources.All];
        List<Happened> truth = Truth(theme, random);
        List<Coverage> coverages = theme.IsMoney ? [] : Coverages(theme, sources, random);

        var recorder = new TruthRecorder(sources, random);
        var complete = new Completeness(
            [.. coverages.Select(one => new HeardRecord(one, StatementSources.Date(Known), one.Source))], new HashSet<Assumption>(), Known, new Scopes(references));
        foreach (Happened one in truth.Where(one => !theme.IsMoney).OrderBy(one => one.What.Type))
        {
            bool mustBe = complete.Excludes(one.What);
            if ((mustBe || random.Next(5) < 3) && !recorder.Record(one) && mustBe)
                coverages.Clear();
        }

        if (theme.HasField && random.Next(12) == 0)
            recorder.RecordNothing(theme);
        var world = new Teller(theme, new OpenWorld(truth), new Counting(new Scopes(references)), sources, random) { IsTruthful = isAllTrue };
        Record[] statements = [.. world.Statements(Claim)];
        return new([.. references, .. recorder.Records, .. coverages, .. statements]);
    }

    private static IEnumerable<Record> Parties(StatementTheme theme, Random random)
    {
        yield return new Party("rival");
        yield return new Party("maker");
        yield return new Party("dealer");
        yield return new Party("group");
        bool isMember = theme.Parties.Count > 1 || random.Next(2) == 0;
        yield return new Party("alpha") { MemberOf = isMember ? [new Membership("group")] : [] };
        string? during = theme.Parties.Count == 1 ? null : random.Next(4) switch { 0 => "2024-01-11/..", 1 => "../2024-01-20", _ => null };
        yield return new Party("beta") { MemberOf = [new Membership("group", during is null ? (DateWindow?)null : DateWindow.Parse(during))] };
    }

    private static List<Coverage> Coverages(StatementTheme theme, StatementSources sources, Random random)
    {
        var coverages = new List<Coverage>();
        bool isOfAll = random.Next(3) == 0;
        for (int index = random.Next(isOfAll ? 1 : 0, 4); index > 0; index--)
        {
            RecordKind[] kinds = isOfAll || random.Next(2) == 0 ? Units : [.. Units.Where(_ => random.Next(2) == 0).Append(RecordKind.Receipt)];
            (int first, int last) = (random.Next(Starts.Length), random.Next(Starts.Length));
            string begin = random.Next(2) == 0 ? ".." : Happening.DayText(Starts[Math.Min(first, last)]);
            string end = random.Next(2) == 0 ? ".." : Happening.DayText(Starts[Math.Max(first, last)] + 9);
            coverages.Add(new Coverage($"coverage{index}", Pick(theme.Parties, random), Pick(theme.Products, random), kinds, DateWindow.Parse($"{begin}/{end}"))
            {
                Source = sources.Any(),
                Supplier = theme.Suppliers.Count > 0 && random.Next(3) == 0 ? Pick(theme.Suppliers, random) : (PartyId?)null,
            });
        }

        return coverages;
    }
}
