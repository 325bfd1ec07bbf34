using GpuSupply.Benchmarks.Compare;

namespace GpuSupply.Benchmarks.Billion;

/// <summary>What all queries come to, added up row by row in 128 bits.</summary>
internal sealed class PlainTotals
{
    private readonly Int128[] _byParty = new Int128[PartArrays.PartyCount];
    private readonly long[] _rowsByParty = new long[PartArrays.PartyCount];
    private readonly Int128[] _byMonth = new Int128[PartialData.Groups];
    private Int128 _units, _chosen, _value;

    public Answer Units => Answer.Of(_units);

    /// <summary>The units of <see cref="Asked.RareParty"/> within <see cref="Asked.Half"/> of the days.</summary>
    public Answer Chosen => Answer.Of(_chosen);

    public Answer Value => Answer.Of(_value);

    public Answer ByParty
    {
        get
        {
            var answer = new Answer(1);
            for (int party = 0; party < _byParty.Length; party++)
            {
                if (_rowsByParty[party] > 0)
                    answer.Add(party, _byParty[party], _rowsByParty[party]);
            }
            return answer;
        }
    }

    /// <summary>By party, product and month. No row is of no unit, so that a group without units has no rows.</summary>
    public Answer ByMonth
    {
        get
        {
            var answer = new Answer(3);
            for (int group = 0; group < _byMonth.Length; group++)
            {
                (int party, int product, int month) = PartialData.Key(group);
                if (_byMonth[group] > 0)
                    answer.Add(party, product, month, _byMonth[group]);
            }
            return answer;
        }
    }

    /// <summary>Adds all rows of a part.</summary>
    public void Add(PartArrays part, int threads)
    {
        var some = new PlainTotals[threads];
        Parallel.For(0, threads, thread =>
        {
            some[thread] = new();
            some[thread].Add(part, (int)((long)part.Rows * thread / threads), (int)((long)part.Rows * (thread + 1) / threads));
        });
        foreach (PlainTotals one in some)
            Add(one);
    }

    private void Add(PartArrays part, int first, int end)
    {
        ReadOnlySpan<ushort> parties = part.Parties.Span, products = part.Products.Span;
        ReadOnlySpan<int> days = part.Days.Span;
        ReadOnlySpan<long> quantities = part.Quantities.Span, prices = part.Prices.Span;
        for (int row = first; row < end; row++)
        {
            (ushort party, int day, Int128 units) = (parties[row], days[row], quantities[row]);
            _units += units;
            _value += units * prices[row];
            _byParty[party] += units;
            _rowsByParty[party]++;
            _byMonth[(party * Asked.Products + products[row]) * Asked.Months + MonthTable.Months[day - Asked.FirstDay]] += units;
            if (party == Asked.RareParty && day >= Asked.Half.First && day <= Asked.Half.Last)
                _chosen += units;
        }
    }

    private void Add(PlainTotals other)
    {
        (_units, _chosen, _value) = (_units + other._units, _chosen + other._chosen, _value + other._value);
        for (int party = 0; party < _byParty.Length; party++)
        {
            _byParty[party] += other._byParty[party];
            _rowsByParty[party] += other._rowsByParty[party];
        }

        for (int group = 0; group < _byMonth.Length; group++)
            _byMonth[group] += other._byMonth[group];
    }
}
