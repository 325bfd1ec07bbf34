using NodaTime;

namespace GpuSupply.Tests.RealData;

/// <summary>All balances of a ledger from day to day: what it has beyond a ledger of nothing.</summary>
internal sealed class Curves
{
    private readonly Dictionary<Account, BalanceDifference[]> _rows;

    public Curves(SupplyLedger ledger)
    {
        _rows = ledger.DifferenceFrom(new SupplyCase("nothing", []).ToLedger())
            .GroupBy(row => new Account(row.Party, row.Stage, row.Product)).ToDictionary(account => account.Key, account => account.ToArray());
        foreach (BalanceDifference row in _rows.Values.SelectMany(rows => rows))
            Assert.True(row.Low == row.Best && row.Best == row.High, $"{row} is not exact");
    }

    public IEnumerable<Account> Accounts => _rows.Keys;

    /// <summary>On how many days an account's balance became another one.</summary>
    public int ChangeCount(Account account) => _rows.TryGetValue(account, out BalanceDifference[]? rows) ? rows.Length : 0;

    /// <summary>An account's balance at the end of each of some days that follow one another.</summary>
    public long[] Of(Account account, LocalDate first, int days)
    {
        var balances = new long[days];
        BalanceDifference[] rows = _rows.GetValueOrDefault(account, []);
        for (int index = 0, next = 0; index < days; index++)
        {
            balances[index] = index == 0 ? 0 : balances[index - 1];
            for (; next < rows.Length && rows[next].From <= first.PlusDays(index); next++)
                balances[index] = rows[next].Best;
        }

        return balances;
    }
}
