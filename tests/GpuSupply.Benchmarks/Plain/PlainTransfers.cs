namespace GpuSupply.Benchmarks.Plain;

/// <summary>The transfers of a ledger in plain arrays: what a pass over all of them costs is what a question on one scope would cost somebody who has no index.</summary>
internal sealed class PlainTransfers
{
    private readonly int[] _parties;
    private readonly int[] _products;
    private readonly RecordKind[] _kinds;
    private readonly int[] _days;
    private readonly long[] _low;
    private readonly long[] _high;

    public PlainTransfers(SupplyLedger ledger)
    {
        var parties = new Dictionary<PartyId, int>();
        var products = new Dictionary<ProductId, int>();
        Transfer[] all = [.. ledger.Transfers];
        _parties = [.. all.Select(one => Code(parties, one.To.Party))];
        _products = [.. all.Select(one => Code(products, one.To.Product))];
        _kinds = [.. all.Select(one => one.Kind)];
        _days = [.. all.Select(one => one.KnownFrom.ToDateOnly().DayNumber)];
        _low = [.. all.Select(one => one.Quantity.Low)];
        _high = [.. all.Select(one => one.Quantity.High)];
    }

    /// <summary>What one party received of one product, at least and at most, in one pass.</summary>
    public (long Low, long High) Received()
    {
        (int party, int product, int day) = (_parties[^1], _products[^1], _days[^1]);
        (long low, long high) = (0, 0);
        for (int row = 0; row < _parties.Length; row++)
        {
            if (_parties[row] != party || _products[row] != product || _kinds[row] != RecordKind.Receipt || _days[row] > day)
                continue;
            low += _low[row];
            high += _high[row];
        }

        return (low, high);
    }

    private static int Code<T>(Dictionary<T, int> codes, T key)
        where T : notnull
    {
        codes.TryAdd(key, codes.Count);
        return codes[key];
    }
}
