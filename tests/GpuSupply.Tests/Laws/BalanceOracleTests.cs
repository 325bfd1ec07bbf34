using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Balances and planned flows are what every possible world has, no more and no less.</summary>
public class BalanceOracleTests(ITestOutputHelper output)
{
    private static readonly ProductId[] Products = ["h100", "h200", "hopper"];

    private long _worldCount;
    private int _boundCount;
    private int _soundCount;
    private int _skippedCount;

    [Theory]
    [InlineData(2_000, 10)]
    public void Balance_OfAccountsAndGroups_IsSoundAndTight(int cases, int seed)
    {
        new Law(output.WriteLine).Holds("balances against all worlds", cases, seed, CaseGenerators.FewRecords(CaseStyle.Small), Agrees);
        Report();
    }

    [Theory]
    [InlineData(1_000, 11)]
    public void Balance_WithOpenSidesLargestQuantitiesAndMistakes_IsSoundAndTight(int cases, int seed)
    {
        new Law(output.WriteLine).Holds("hostile balances against all worlds", cases, seed, CaseGenerators.FewRecords(CaseStyle.SmallAndHostile), Agrees);
        Report();
    }

    private void Report()
    {
        output.WriteLine($"{_boundCount} pairs of bounds, {_worldCount} worlds; {_soundCount} only sound, {_skippedCount} skipped for too many worlds");
        Assert.True((_soundCount + _skippedCount) * 20 < _boundCount, $"{_soundCount} and {_skippedCount} of {_boundCount} not compared in full");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        IReadOnlyList<LocalDate> known = generated.KnownDays;
        SupplyLedger ledger = generated.ToLedger().AsKnownOn(known[random.Next(known.Count)]);
        var worlds = new Worlds(new WorldRecords(generated, ledger.KnownOn));
        Account[] accounts = [.. worlds.Moves.SelectMany(move => new[] { move.From, move.To }).Distinct()];
        foreach (LocalDate day in LedgerPicture.Days(ledger, 60).Where(_ => random.Next(3) == 0))
        {
            string at = RecordText.Of(day);
            Dictionary<Account, Balance> balances = ledger.Balances(at).ToDictionary(one => new Account(one.Party, one.Stage, one.Product));
            Assert.All(balances.Keys, account => Assert.Contains(account, accounts));
            foreach (Account account in accounts)
                Same(worlds.Balance(one => one == account, day), balances.GetValueOrDefault(account), account.Stage, $"{account} on {at}");
            HashSet<PartyId> inside = worlds.Records.Inside("group", day);
            foreach (Stage stage in Enum.GetValues<Stage>())
            {
                ProductId product = Products[random.Next(Products.Length)];
                WorldRange? expected = worlds.Balance(
                    one => one.Stage == stage && inside.Contains(one.Party) && (one.Product == product || product == "hopper"), day);
                Same(expected, ledger.Balance("group", product, stage, at), stage, $"group {product} {stage} on {at}");
            }

            SameFlows(ledger, worlds, day, day.PlusDays(random.Next(4)), random);
        }
    }

    private void SameFlows(SupplyLedger ledger, Worlds worlds, LocalDate first, LocalDate last, Random random)
    {
        DateWindow during = DateWindow.Between(first, last);
        Dictionary<(PartyId, ProductId), Flow> due = ledger.Flows(during).Where(flow => flow.Kind == MeasureKind.Due)
            .ToDictionary(flow => (flow.Party, flow.Product));
        foreach (Account account in worlds.Moves.Select(move => move.To).Where(account => account.Stage == Stage.Planned).Distinct())
        {
            if (worlds.Flow(one => one == account, first, last) is not { CountsUnitsTwice: false } expected)
                continue;
            _boundCount++;
            bool isShown = due.TryGetValue((account.Party, account.Product), out Flow flow);
            Assert.True(
                isShown ? (flow.Low, flow.High) == (expected.Least, expected.Most) : expected.Most <= 0,
                $"due of {account} in {during} is {(isShown ? flow : "not shown")}, but {expected} in all worlds");
        }

        SameGroupFlow(ledger, worlds, Products[random.Next(2)], during);
    }

    private void SameGroupFlow(SupplyLedger ledger, Worlds worlds, ProductId product, DateWindow during)
    {
        HashSet<PartyId> inside = worlds.Records.Inside("group", during.Latest!.Value);
        WorldRange? inWorlds = worlds.Flow(
            one => one.Stage == Stage.Planned && inside.Contains(one.Party) && one.Product == product, during.Earliest!.Value, during.Latest.Value);
        if (inWorlds is not { CountsUnitsTwice: false } expected || expected.Most < 0)
            return;
        _boundCount++;

        // A group that gives away what it was never planned to get has less than nothing due; evidence on a number of units starts at zero.
        long least = Math.Max(0, (long)expected.Least);
        Bounds? bounds = ledger.Evidence(Measure.Due("group", product, during.Text)).Bounds;
        Assert.True(
            bounds is { } known ? (known.Low, known.High) == (least, (long)expected.Most) : expected.Most == 0,
            $"due of group in {product} in {during} is {bounds}, but {expected} in all worlds");
    }

    private void Same(WorldRange? worlds, Balance balance, Stage stage, string what)
    {
        if (worlds is not { } expected)
        {
            _skippedCount++;
            return;
        }

        (_boundCount, _worldCount) = (_boundCount + 1, _worldCount + expected.WorldCount);
        if (expected.CountsUnitsTwice)
        {
            _soundCount++;
            Assert.True(balance.Low <= expected.Least && expected.Most <= balance.High, $"{what} is {balance}, but {expected} in all worlds");
            return;
        }

        bool isFloored = expected.Least < 0 && expected.Most >= 0 && stage is not (Stage.Supply or Stage.Outside or Stage.Planned);
        Assert.True(
            (balance.Low, balance.High, balance.IsFloored) == (isFloored ? 0 : expected.Least, expected.Most, isFloored),
            $"{what} is {balance.Low}..{balance.High}{(balance.IsFloored ? " floored" : "")}, but {expected.Least}..{expected.Most} in all worlds");
        Assert.InRange(balance.Best, balance.Low, balance.High);
    }
}
