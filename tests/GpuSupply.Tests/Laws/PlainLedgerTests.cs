using GpuSupply.Internals;
using GpuSupply.TestKit;
using GpuSupply.Tests.Ledger;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>What the ledger asks by queries is what plain loops over its transfers come to, bit for bit: balances of all accounts and flows of all parties.</summary>
public class PlainLedgerTests(ITestOutputHelper output)
{
    private int _nettedCount;
    private int _cutCount;

    [Fact]
    public void BalancesAndFlows_OfCases_AreThoseOfPlainLoops() => Agree("plain loops", 40, 31, CaseStyle.Wide);

    [Fact]
    public void BalancesAndFlows_OfSmallCasesWithOpenSidesAndMistakes_AreThoseOfPlainLoops() => Agree("plain loops, hostile", 120, 32, CaseStyle.SmallAndHostile);

    private void Agree(string name, int cases, int seed, CaseStyle style)
    {
        new Law(output.WriteLine).Holds(name, cases, seed, CaseGenerators.Cases(style), Agrees);
        output.WriteLine($"{_nettedCount} ends of plan transfers netted, {_cutCount} of windows that the question cuts");
        Assert.True(_nettedCount > 10_000, $"only {_nettedCount} ends of plan transfers netted");
        Assert.True(_cutCount > 1_000, $"only {_cutCount} transfers in windows that the question cuts");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        SupplyLedger ledger = generated.ToLedger();
        foreach (LocalDate known in generated.KnownDays.Where(_ => random.Next(3) == 0).Append(ledger.KnownOn))
        {
            SupplyLedger view = ledger.AsKnownOn(known);
            var plain = new PlainLedger(view);
            foreach (LocalDate day in LedgerPicture.Days(view, 8))
            {
                Assert.Equal(plain.Balances(Day.Number(day)), view.Balances(day));
                foreach (DateWindow during in new[] { DateWindow.Between(day, day.PlusDays(random.Next(40))), DateWindow.Between(day, null), DateWindow.Between(null, day) })
                    Assert.Equal(plain.Flows(during.ToSpan()), view.Flows(during));
                int number = Day.Number(day);
                _cutCount += Enumerable.Range(0, view.Transfers.Count).Count(row => view.Transfers.Plan[row] >= 0 && view.Transfers.First[row] <= number && number < view.Transfers.Last[row]);
            }

            _nettedCount += plain.NettedCount;
        }
    }
}
