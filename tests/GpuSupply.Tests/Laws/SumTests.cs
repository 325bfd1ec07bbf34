using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>The whole is the sum of its parts: flows over windows one after the other, balances of groups over those inside.</summary>
public class SumTests(ITestOutputHelper output)
{
    private int _flowCount;
    private int _groupCount;

    [Fact]
    public void Flows_InWindowsOneAfterTheOther_AddUp()
    {
        new Law(output.WriteLine).Holds("flows add up", 100, 50, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            LocalDate[] days = LedgerPicture.Days(ledger, 40);
            for (int count = 0; count < 4 && days.Length > 0; count++)
            {
                LocalDate first = days[random.Next(days.Length)], middle = first.PlusDays(random.Next(40)), last = middle.PlusDays(1 + random.Next(90));
                var whole = FlowsOf(ledger, first, last);
                var parts = FlowsOf(ledger, first, middle).Concat(FlowsOf(ledger, middle.PlusDays(1), last)).ToLookup(pair => pair.Key, pair => pair.Value);
                foreach ((var key, Flow flow) in whole)
                {
                    // What is certainly or possibly in a part is so in the whole; the best figure lies in one of them.
                    _flowCount++;
                    string what = $"{flow} from {first} to {last} and {string.Join(", ", parts[key])} with a break after {middle}";
                    if (key.Kind == MeasureKind.Due)
                        continue;
                    Assert.True(Sum(parts[key], one => one.Low) <= flow.Low && flow.High <= Sum(parts[key], one => one.High), what);
                    Assert.True(Sum(parts[key], one => one.Best) == flow.Best, what);
                }
            }
        });
        output.WriteLine($"{_flowCount} flows");
        Assert.True(_flowCount > 500, $"only {_flowCount} flows");
    }

    [Fact]
    public void Balance_OfAGroup_IsInsideTheSumOfItsMembers()
    {
        new Law(output.WriteLine).Holds("groups and members", 100, 51, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            var single = generated.WithoutDuplicates();
            SupplyLedger ledger = single.ToLedger().AsKnownOn(single.KnownDays[random.Next(single.KnownDays.Count)]);
            var records = new WorldRecords(single, ledger.KnownOn);
            foreach (LocalDate day in LedgerPicture.Days(ledger, 12))
            {
                string at = RecordText.Of(day);
                (HashSet<PartyId> inside, HashSet<ProductId> kinds) = (records.Inside("group", day), records.KindsOf("hopper"));
                ILookup<Stage, Balance> members = ledger.Balances(at).Where(one => inside.Contains(one.Party) && kinds.Contains(one.Product)).ToLookup(one => one.Stage);
                foreach (Stage stage in Enum.GetValues<Stage>().Where(stage => !members[stage].Any(one => one.IsFloored)))
                {
                    Balance group = ledger.Balance("group", "hopper", stage, at);
                    _groupCount += members[stage].Any() ? 1 : 0;
                    string what = $"{group} on {at}, members {string.Join(", ", members[stage])}";
                    Assert.True(Sum(members[stage], one => one.Low) <= group.Low && group.High <= Sum(members[stage], one => one.High), what);
                    if (!group.IsFloored)
                        Assert.True(Sum(members[stage], one => one.Best) == group.Best, what);
                }
            }
        });
        output.WriteLine($"{_groupCount} balances of groups that have something");
        Assert.True(_groupCount > 500, $"only {_groupCount} balances");
    }

    private static Dictionary<(PartyId Party, ProductId Product, MeasureKind Kind), Flow> FlowsOf(SupplyLedger ledger, LocalDate first, LocalDate last) =>
        ledger.Flows(DateWindow.Between(first, last)).ToDictionary(flow => (flow.Party, flow.Product, flow.Kind));

    private static Int128 Sum<T>(IEnumerable<T> all, Func<T, long> units) => all.Aggregate((Int128)0, (sum, one) => sum + units(one));
}
