using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>What differs without a record sums to zero; with it again, nothing differs.</summary>
public class DifferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void DifferenceFrom_TheLedgerWithoutARecord_SumsToZeroAndIsThatOfTheBalances() =>
        new Law(output.WriteLine).Holds("differences", 100, 7, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger(), without = ledger.Without(Any(generated, random));
            IReadOnlyList<BalanceDifference> rows = ledger.DifferenceFrom(without);
            foreach (LocalDate day in LedgerPicture.Days(ledger, 25))
            {
                BalanceDifference[] now =
                [
                    .. rows.Where(row => row.From is not { } since || since <= day)
                        .GroupBy(row => (row.Party, row.Product, row.Stage)).Select(curve => curve.Last()),
                ];
                Assert.All(now.GroupBy(row => row.Product), product => Assert.Equal(0, product.Aggregate((Int128)0, (sum, row) => sum + row.Best)));
                Dictionary<Account, Int128> mine = BestOf(ledger, day), theirs = BestOf(without, day);
                foreach (Account account in mine.Keys.Union(theirs.Keys))
                {
                    BalanceDifference row = now.FirstOrDefault(row => new Account(row.Party, row.Stage, row.Product) == account);
                    Assert.Equal(mine.GetValueOrDefault(account) - theirs.GetValueOrDefault(account), row.Best);
                    Assert.True(row.Low <= row.Best && row.Best <= row.High, $"{row} is out of order");
                }
            }
        });

    [Fact]
    public void With_WhatWasLeftOut_IsTheLedgerAgain() =>
        new Law(output.WriteLine).Holds("without and with again", 80, 8, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            RecordId id = Any(generated, random);
            Record[] leftOut = [.. generated.Sourced.Where(record => record.Id == id || (record is Correction one && one.Replaces == id))];
            SupplyLedger again = ledger.Without(id).With(leftOut);

            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(again));
            Assert.Equal(LedgerPicture.Answers(ledger, days), LedgerPicture.Answers(again, days));
            Assert.Empty(ledger.DifferenceFrom(again));
        });

    [Fact]
    public void Balance_OfAGroupWithASwapInside_IsTheSame() =>
        new Law(output.WriteLine).Holds("swap inside a group", 100, 9, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            Order order = generated.Sourced.OfType<Order>().First();
            LocalDate later = ledger.KnownOn.PlusDays(1);
            var swap = new Reallocation("swap-inside", DateWindow.Between(later.PlusDays(-random.Next(90)), later),
            [
                Leg.OfProduct("h100", "a", "inner", Quantity.Between(0, 2, random.Next(2, 1_000))),
                Leg.OfOrder(order.Id, "inner", "a", Quantity.Between(1, random.Next(1, 1_000))),
            ])
            {
                Source = "source1", KnownOn = later,
            };
            SupplyLedger before = ledger.With(new Party("inner") { MemberOf = [new Membership("group")] }).AsKnownOn(later), after = before.With(swap);
            foreach (string day in LedgerPicture.Days(after, 20).Select(RecordText.Of))
            {
                foreach (Stage stage in Enum.GetValues<Stage>())
                    Assert.Equal(before.Balance("group", "hopper", stage, day), after.Balance("group", "hopper", stage, day));
            }
        });

    private static RecordId Any(GeneratedCase generated, Random random)
    {
        SourcedRecord[] records = [.. generated.Sourced.Where(record => record is SupplyRecord or Correction)];
        return records[random.Next(records.Length)].Id;
    }

    private static Dictionary<Account, Int128> BestOf(SupplyLedger ledger, LocalDate day)
    {
        var best = new Dictionary<Account, Int128>();
        foreach (Transfer transfer in LedgerPicture.Visible(ledger).Where(transfer => transfer.On.MiddleDay is { } middle && middle <= day))
        {
            best[transfer.From] = best.GetValueOrDefault(transfer.From) - transfer.Quantity.Best;
            best[transfer.To] = best.GetValueOrDefault(transfer.To) + transfer.Quantity.Best;
        }

        return best;
    }
}
