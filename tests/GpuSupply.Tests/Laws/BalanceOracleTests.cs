using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Balances are what every possible world has, no more and no less, as known on any day.</summary>
public class BalanceOracleTests(ITestOutputHelper output)
{
    private static readonly PartyId[] Groups = ["group", "site-owner", "sum", "a", "b"];
    private static readonly ProductId[] Products = ["h100", "h200", "hopper"];

    private readonly OracleCounts _counts = new(output);

    [Theory]
    [InlineData(500, 10)]
    public void Balance_OfAccountsAndGroups_IsSoundAndTight(int cases, int seed) => Agree("balances against all worlds", cases, seed, CaseStyle.Small);

    [Theory]
    [InlineData(300, 11)]
    public void Balance_WithOpenSidesLargestQuantitiesAndMistakes_IsSoundAndTight(int cases, int seed) =>
        Agree("hostile balances against all worlds", cases, seed, CaseStyle.SmallAndHostile);

    private void Agree(string name, int cases, int seed, CaseStyle style)
    {
        new Law(output.WriteLine) { About = CaseShape.Supply }.Holds(name, cases, seed, CaseGenerators.FewRecords(style), Agrees);
        _counts.Report();
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        IReadOnlyList<LocalDate> known = generated.KnownDays;
        SupplyLedger ledger = generated.ToLedger().AsKnownOn(known[random.Next(known.Count)]);
        var worlds = new Worlds(new WorldRecords(generated, ledger.KnownOn));
        Account[] accounts = [.. worlds.Moves.SelectMany(move => new[] { move.From, move.To }).Distinct()];
        foreach (LocalDate day in LedgerPicture.Days(ledger, 40).Where(_ => random.Next(3) == 0))
        {
            string at = RecordText.Of(day);
            Dictionary<Account, Balance> balances = ledger.Balances(at).ToDictionary(one => new Account(one.Party, one.Stage, one.Product));
            Assert.All(balances.Keys, account => Assert.Contains(account, accounts));
            foreach (Account account in accounts)
                Same(worlds.Balance(one => one == account, day), balances.GetValueOrDefault(account), account.Stage, $"{account} on {at}");
            (PartyId group, ProductId family) = (Groups[random.Next(Groups.Length)], Products[random.Next(Products.Length)]);
            (HashSet<PartyId> inside, HashSet<ProductId> kinds) = (worlds.Records.Inside(group, day), worlds.Records.KindsOf(family));
            foreach (Stage stage in Enum.GetValues<Stage>())
            {
                WorldRange? expected = worlds.Balance(one => one.Stage == stage && inside.Contains(one.Party) && kinds.Contains(one.Product), day);
                Same(expected, ledger.Balance(group, family, stage, at), stage, $"group {group} {family} {stage} on {at}");
            }
        }
    }

    private void Same(WorldRange? worlds, Balance balance, Stage stage, string what)
    {
        if (_counts.IsSkipped(worlds) || worlds is not { } expected)
            return;
        Int128 least = expected.ByRule.Least, most = expected.ByRule.Most;
        bool isFloored = least < 0 && most >= 0 && stage is not (Stage.Supply or Stage.Outside or Stage.Planned);
        _counts.CountFloor(isFloored);
        Assert.True(
            (balance.Low, balance.High, balance.IsFloored) == (isFloored ? 0 : least, most, isFloored),
            $"{what} is {balance.Low}..{balance.High}{(balance.IsFloored ? " floored" : "")}, but {expected.Least}..{expected.Most} in all worlds, "
            + $"{least}..{most} by the rule");
        Assert.InRange(balance.Best, balance.Low, balance.High);
    }
}
