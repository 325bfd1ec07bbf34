using GpuSupply.Json;
using GpuSupply.Ledger;
using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>What is found to be too much is too much in every world, and what may be is in some; wider bounds never make it certain.</summary>
public class FindingLawTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, int> _counts = [];

    [Fact]
    public void PoolFindings_AreCertainInEveryWorldOrPossibleInSome()
    {
        new Law(output.WriteLine) { About = CaseShape.Supply }.Holds("pools against all worlds", 400, 21, CaseGenerators.FewRecords(CaseStyle.Small), (generated, random) =>
        {
            LocalDate day = generated.KnownDays[random.Next(generated.KnownDays.Count)];
            KnownLedger ledger = Known(generated, day);
            var worlds = new WorldPools(generated, day);
            Dictionary<(RecordId, PartyId), IReadOnlyList<Finding>> found = new PoolBook(ledger).Pools
                .Where(pool => pool.Came.Count + pool.Taken.Count > 0).ToDictionary(pool => (((SupplyRecord)pool.Thing).Id, pool.Party), PoolFindings.Of);

            Assert.Equal(worlds.All.Order(), found.Keys.Order());
            foreach ((RecordId thing, PartyId party) in worlds.All)
            {
                if (worlds.Of(thing, party) is not (bool maySuffice, bool mayNot))
                {
                    Count("skipped");
                    continue;
                }

                string expected = !maySuffice ? "certain" : mayNot ? "maybe" : "fine";
                IReadOnlyList<Finding> findings = found[(thing, party)];
                string actual = findings.Count == 0 ? "fine" : findings.All(finding => finding.Severity == Severity.Error) ? "certain" : "maybe";
                Assert.True(expected == actual, $"{thing} of {party} is {expected}, but found were: {string.Join("; ", findings)}");
                Count(expected);
            }
        });
        Report("certain", "maybe", "fine");
    }

    [Fact]
    public void OverDrawn_IsWhereACoveredBalanceIsBelowZero()
    {
        new Law(output.WriteLine).Holds("over-drawn accounts against balances", 400, 22, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger().AsKnownOn(generated.KnownDays[random.Next(generated.KnownDays.Count)]);
            KnownLedger known = Known(generated, ledger.KnownOn);
            string[] found = [.. new OverDrawn(known).All().Select(finding => finding.Message.Split(" leaves ")[1])];
            LocalDate[] days = LedgerPicture.Days(ledger, int.MaxValue);
            foreach ((PartyId party, ProductId product, Stage stage, int until) in new CompleteAccounts(known).All())
            {
                bool isBelow = days.Any(day => Number(day) <= until && ledger.Balance(party, product, stage, day).High < 0);
                string account = $" units of {product} {GpuSupply.Internals.Kebab.Of(stage)} on ";
                bool isFound = found.Any(message => message.StartsWith($"{party} with ", StringComparison.Ordinal) && message.Contains(account, StringComparison.Ordinal));
                Assert.True(isBelow == isFound, $"{party} {product} {stage}: below zero {isBelow}, found {isFound}");
                Count(isBelow ? "below" : "above");
            }
        });
        Report("below", "above");
    }

    [Fact]
    public void Findings_OfAWidenedRecord_AreNeverMoreCertain()
    {
        new Law(output.WriteLine).Holds("widening makes nothing certain", 250, 23, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            if (WideningTests.Widened(generated, random) is not { } wide)
                return;
            LocalDate day = generated.KnownDays[^1];
            (KnownLedger before, KnownLedger after) = (Known(generated, day), Known(wide, day));
            (RecordId, PartyId)[] over = Over(before);
            Assert.Empty(Over(after).Except(over));
            int drawn = new OverDrawn(before).All().Count();
            Assert.True(new OverDrawn(after).All().Count() <= drawn, "another account is certainly below zero");
            Count(over.Length > 0 ? "over" : "none");
            Count(drawn > 0 ? "drawn" : "none");
        });
        Report("over", "drawn");
    }

    private static (RecordId, PartyId)[] Over(KnownLedger ledger) => [.. new PoolBook(ledger).Pools
        .Where(pool => PoolFindings.Of(pool).Any(finding => finding.Severity == Severity.Error)).Select(pool => (((SupplyRecord)pool.Thing).Id, pool.Party))];

    private static KnownLedger Known(GeneratedCase generated, LocalDate day)
    {
        var book = new RecordBook([.. generated.Records], null, RecordJsonWriter.Canonical);
        return new KnownLedger(new Timeline(book, new Fold(book)), Number(day), Number(day));
    }

    private static int Number(LocalDate day) => Period.DaysBetween(new(1970, 1, 1), day);

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    private void Report(params string[] required)
    {
        output.WriteLine(string.Join(", ", _counts.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.All(required, what => Assert.True(_counts.GetValueOrDefault(what) >= 20, $"{what}: {_counts.GetValueOrDefault(what)} times"));
    }
}
