using System.Numerics;
using GpuSupply.Aggregation;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Aggregation;

/// <summary>The oracle of balances by day, month or quarter: what each account has at the end of each day, day after day.</summary>
internal sealed class PlainBalanceSeries(Query query, Key unit)
{
    private readonly Dictionary<string, SortedDictionary<int, PlainSums>> _accounts = [];

    /// <summary>Adds what changed an account's figures, each on its day, and counts it on the last.</summary>
    public void Add(string account, int lowDay, int bestDay, int highDay, long low, long best, long high)
    {
        Put(0, lowDay, low);
        Put(1, bestDay, best);
        if (Put(2, highDay, high) is { } day)
            day.Count++;

        PlainSums? Put(int figure, int day, long units)
        {
            if (day > query.Days.Last || day == Day.End)
                return null;
            day = Math.Max(day, CalendarRange.FirstDay);
            if (!_accounts.TryGetValue(account, out SortedDictionary<int, PlainSums>? days))
                _accounts[account] = days = [];
            if (!days.TryGetValue(day, out PlainSums? sums))
                days[day] = sums = new();
            sums.Quantity[figure] += units;
            return sums;
        }
    }

    public SortedDictionary<string, PlainSums> Answer()
    {
        var answer = new SortedDictionary<string, PlainSums>(StringComparer.Ordinal);
        foreach ((string account, SortedDictionary<int, PlainSums> all) in _accounts)
        {
            // A day on which nothing was counted and nothing is left of what changed is none.
            KeyValuePair<int, PlainSums>[] days = [.. all.Where(day => day.Value.Count > 0 || day.Value.Quantity.Any(units => !units.IsZero))];
            var (balance, next) = (new BigInteger[3], 0);
            foreach (int start in days.Where(day => day.Key >= query.Days.First).Select(day => PlainQuery.Start(unit, day.Key)).Distinct())
            {
                int from = Math.Max(start, query.Days.First), until = PlainQuery.Next(unit, start);
                var sums = answer[account.Length == 0 ? $"{start}" : $"{account}|{start}"] = new();
                BigInteger[]? minimum = null;
                for (; next < days.Length && days[next].Key < from; next++)
                    balance = Plus(balance, days[next].Value.Quantity);
                for (int day = from; day < until; day++)
                {
                    if (next < days.Length && days[next].Key == day)
                    {
                        balance = Plus(balance, days[next].Value.Quantity);
                        sums.Count += days[next++].Value.Count;
                    }

                    // There is no balance before anything was there, unless the query says from when on it is looked at.
                    if (next > 0 || query.Days.First != Day.Beginning)
                        minimum = minimum is null ? balance : [.. minimum.Zip(balance, BigInteger.Min)];
                }

                (sums.Quantity, sums.Minimum) = (balance, minimum!);
            }
        }

        return answer;
    }

    private static BigInteger[] Plus(BigInteger[] balance, BigInteger[] change) => [.. balance.Zip(change, (units, more) => units + more)];
}
