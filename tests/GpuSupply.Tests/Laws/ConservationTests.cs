using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>In any set of records, at any date, as known on any day, all balances of a product sum to zero.</summary>
public class ConservationTests(ITestOutputHelper output)
{
    [Fact]
    public void Balances_OfEveryProductDayAndKnownOnDay_SumToZero() =>
        new Law(output.WriteLine).Holds("conservation", 120, 1, CaseGenerators.Cases(CaseStyle.Wide), (generated, _) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            LocalDate[] days = LedgerPicture.Days(ledger, 30);
            foreach (LocalDate known in generated.KnownDays)
            {
                SupplyLedger view = ledger.AsKnownOn(known);
                Transfer[] visible = [.. LedgerPicture.Visible(view)];
                foreach (LocalDate day in days)
                    HoldsOn(view, visible, day);
            }
        });

    private static void HoldsOn(SupplyLedger view, Transfer[] visible, LocalDate day)
    {
        Dictionary<Account, Int128> best = BestOf(visible, day);
        IReadOnlyList<Balance> balances = view.Balances(day);
        var shown = new HashSet<Account>();
        foreach (Balance balance in balances)
        {
            var account = new Account(balance.Party, balance.Stage, balance.Product);
            Int128 expected = best.GetValueOrDefault(account);
            Assert.True(shown.Add(account), $"{account} has two balances on {day}");
            Assert.True(balance.Low <= balance.Best && balance.Best <= balance.High, $"{balance} on {day} is out of order");
            Assert.Equal(balance.IsFloored ? Int128.Max(expected, 0) : expected, balance.Best);
        }

        Assert.All(best, pair => Assert.True(pair.Value == 0 || shown.Contains(pair.Key), $"{pair.Key} is {pair.Value} on {day} and not shown"));
        foreach (IGrouping<ProductId, KeyValuePair<Account, Int128>> product in best.GroupBy(pair => pair.Key.Product))
            Assert.Equal(0, product.Aggregate((Int128)0, (sum, pair) => sum + pair.Value));

        // The bounds of all accounts together have zero between them, as far as no lower end was lifted.
        foreach (IGrouping<ProductId, Balance> product in balances.GroupBy(balance => balance.Product))
        {
            Assert.True(product.Any(balance => balance.IsFloored) || product.Aggregate((Int128)0, (sum, balance) => sum + balance.Low) <= 0, $"{product.Key} on {day} is more than none");
            Assert.True(product.Aggregate((Int128)0, (sum, balance) => sum + balance.High) >= 0, $"{product.Key} on {day} is less than none");
        }

        // Where everything is exact and has certainly happened or not, the ends are the best value, so that they sum to zero as they are shown.
        if (!visible.All(transfer => transfer.Quantity.IsExact && IsCertain(transfer.On, day)))
            return;
        foreach (IGrouping<ProductId, Balance> product in balances.GroupBy(balance => balance.Product))
        {
            Assert.All(product, balance => Assert.Equal((balance.Best, balance.Best), (balance.Low, balance.High)));
            Assert.Equal(0, product.Aggregate((Int128)0, (sum, balance) => sum + balance.Low));
        }
    }

    private static Dictionary<Account, Int128> BestOf(IEnumerable<Transfer> transfers, LocalDate day)
    {
        var best = new Dictionary<Account, Int128>();
        foreach (Transfer transfer in transfers.Where(transfer => transfer.On.MiddleDay is { } middle && middle <= day))
        {
            Assert.Equal(transfer.From.Product, transfer.To.Product);
            best[transfer.From] = best.GetValueOrDefault(transfer.From) - transfer.Quantity.Best;
            best[transfer.To] = best.GetValueOrDefault(transfer.To) + transfer.Quantity.Best;
        }

        return best;
    }

    private static bool IsCertain(DateWindow on, LocalDate day) =>
        (on.Latest is { } latest && latest <= day) || (on.Earliest is { } earliest && day < earliest);
}
