using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>Sums for parties, products and a number of what they are of (a stage, a kind of flow), which come in parts and go in the order of all three.</summary>
internal sealed class SumsByParty(TransferColumns columns)
{
    // More than there are stages, or kinds of flows.
    private const int Numbers = 64;

    private readonly List<long> _keys = [];
    private readonly List<Sums> _sums = [];

    /// <summary>Adds to the sum of a party and a product, both by their places in order.</summary>
    public void Add(int party, int product, int number, in Sums sum)
    {
        _keys.Add(((((long)party * columns.Products.Length) + product) * Numbers) + number);
        _sums.Add(sum);
    }

    /// <summary>Adds what a query came to that groups by party and product, and by stage where no number is given.</summary>
    public void Add(QueryResult result, int? number)
    {
        (int[] parties, int[] products) = (PlacesOf(result, 0, columns.PartyNames), PlacesOf(result, 1, columns.ProductNames));
        (KeyValues stages, int[] places) = number is null ? result.ByKey(2) : default;
        for (int group = 0; group < result.Count; group++)
        {
            (Int128 low, Int128 best, Int128 high) = result.Quantities![group];
            var sum = default(Sums);
            sum.Add(low, best, high);
            Add(parties[group], products[group], number ?? stages.Numbers![places[group]], sum);
        }
    }

    /// <summary>The sums that are not zero throughout, in order.</summary>
    public IEnumerable<(PartyId Party, ProductId Product, int Number, Sums Sum)> InOrder()
    {
        (long[] keys, int[] order) = ([.. _keys], [.. Enumerable.Range(0, _keys.Count)]);
        Array.Sort(keys, order);
        for (int index = 0; index < keys.Length;)
        {
            long key = keys[index];
            var sum = default(Sums);
            for (; index < keys.Length && keys[index] == key; index++)
                sum.Add(_sums[order[index]].Low, _sums[order[index]].Best, _sums[order[index]].High);
            if (sum.IsZero)
                continue;
            (long account, int number) = (key / Numbers, (int)(key % Numbers));
            (int party, int product) = ((int)(account / columns.Products.Length), (int)(account % columns.Products.Length));
            yield return (columns.Parties[columns.PartyNames.Codes[party]], columns.Products[columns.ProductNames.Codes[product]], number, sum);
        }
    }

    private static int[] PlacesOf(QueryResult result, int key, CodedNames all)
    {
        (KeyValues values, int[] places) = result.ByKey(key);
        int[] placesOfValues = values.PlacesIn(all.InOrder);
        for (int group = 0; group < places.Length; group++)
            places[group] = placesOfValues[places[group]];
        return places;
    }
}
