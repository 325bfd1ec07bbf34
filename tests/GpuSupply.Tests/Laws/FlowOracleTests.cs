using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Flows of every kind are what every possible world has, of parties and, where coverage says that all is on record, of groups and families.</summary>
public class FlowOracleTests(ITestOutputHelper output)
{
    private readonly OracleCounts _counts = new(output);

    [Theory]
    [InlineData(200, 14)]
    public void Flows_OfPartiesAndGroups_AreSoundAndTight(int cases, int seed) => Agree("flows against all worlds", cases, seed, CaseStyle.Small);

    [Theory]
    [InlineData(120, 15)]
    public void Flows_WithOpenSidesLargestQuantitiesAndMistakes_AreSoundAndTight(int cases, int seed) =>
        Agree("hostile flows against all worlds", cases, seed, CaseStyle.SmallAndHostile);

    private void Agree(string name, int cases, int seed, CaseStyle style)
    {
        new Law(output.WriteLine) { About = CaseShape.Supply }.Holds(name, cases, seed, CaseGenerators.FewRecords(style), Agrees);
        _counts.Report();
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        IReadOnlyList<LocalDate> days = generated.KnownDays;
        LocalDate known = days[random.Next(days.Count)];
        var worlds = new Worlds(new WorldRecords(generated, known));
        SupplyLedger ledger = CoveredCase.LedgerOf(generated, known);
        LocalDate[] first = LedgerPicture.Days(ledger, 40);
        for (int count = 0; count < 8 && first.Length > 0; count++)
        {
            LocalDate from = first[random.Next(first.Length)];
            DateWindow during = DateWindow.Between(from, from.PlusDays(random.Next(5)));
            SameOfParties(ledger, worlds, during);
            foreach (MeasureKind kind in WorldFlows.Kinds)
                SameOfGroup(ledger, worlds, kind, CoveredCase.Groups[random.Next(3)], CoveredCase.Products[random.Next(3)], during);
        }
    }

    private void SameOfParties(SupplyLedger ledger, Worlds worlds, DateWindow during)
    {
        Dictionary<(PartyId, ProductId, MeasureKind), Flow> shown = ledger.Flows(during).ToDictionary(flow => (flow.Party, flow.Product, flow.Kind));
        (PartyId, ProductId)[] accounts = [.. worlds.Moves.SelectMany(move => new[] { move.From, move.To }).Select(account => (account.Party, account.Product)).Distinct()];
        Assert.All(shown.Keys, key => Assert.Contains((key.Item1, key.Item2), accounts));
        foreach ((PartyId party, ProductId product) in accounts)
        {
            foreach (MeasureKind kind in WorldFlows.Kinds.Where(kind => worlds.Moves.Any(move => WorldFlows.Times(kind, move, one => one == party, one => one == product) != 0)))
            {
                WorldRange? inWorlds = worlds.Flow(
                    move => WorldFlows.Times(kind, move, one => one == party, one => one == product), during.Earliest!.Value, during.Latest!.Value);
                if (_counts.IsSkipped(inWorlds) || inWorlds is not { } expected)
                    continue;
                (Int128 least, Int128 most) = expected.ByRule;
                bool isShown = shown.TryGetValue((party, product, kind), out Flow flow);
                Assert.True(
                    isShown ? (flow.Low, flow.High) == (least, most) : kind == MeasureKind.Due ? most <= 0 : (least, most) == (0, 0),
                    $"{kind} of {party} in {product} in {during} is {(isShown ? flow : "not shown")}, but {least}..{most}");
            }
        }
    }

    private void SameOfGroup(SupplyLedger ledger, Worlds worlds, MeasureKind kind, PartyId group, ProductId family, DateWindow during)
    {
        (HashSet<PartyId> inside, HashSet<ProductId> kinds) = (worlds.Records.Inside(group, during.Latest!.Value), worlds.Records.KindsOf(family));
        WorldRange? inWorlds = worlds.Flow(
            move => WorldFlows.Times(kind, move, inside.Contains, kinds.Contains), during.Earliest!.Value, during.Latest!.Value);
        if (_counts.IsSkipped(inWorlds) || inWorlds is not { } expected)
            return;
        (Int128 least, Int128 most) = expected.ByRule;
        Bounds? bounds = ledger.Evidence(WorldFlows.Measure(kind, group, family, during.Text)).Bounds;

        // A group that gives away what it was never planned to get has less than nothing due; evidence on a number of units starts at zero.
        if (most < 0)
            return;
        bool isComplete = kind == MeasureKind.Due || during.Latest <= ledger.KnownOn;
        Assert.True(
            bounds is { } known
                ? known.Low == (long)Int128.Max(0, least) && (isComplete ? known.High == (long)most : known.High is null || known.High >= (long)most)
                : (least, most) == (0, 0) || !isComplete,
            $"{kind} of group {group} in {family} in {during} is {bounds}, but {least}..{most}");
    }
}
