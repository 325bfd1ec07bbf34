using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Balances of all accounts and flows of all parties, in plain loops over the transfers: what queries must come to, bit for bit.</summary>
internal sealed class PlainLedger(SupplyLedger ledger)
{
    private static readonly MeasureKind[] Kinds =
    [
        MeasureKind.Ordered, MeasureKind.Cancelled, MeasureKind.Shipped, MeasureKind.Received, MeasureKind.Activated, MeasureKind.Retired,
        MeasureKind.ReallocatedIn, MeasureKind.ReallocatedOut, MeasureKind.Due,
    ];

    private readonly TransferList _columns = ledger.Transfers;

    /// <summary>How many ends of plan transfers were netted.</summary>
    public int NettedCount { get; private set; }

    private IEnumerable<int> Rows => Enumerable.Range(0, _columns.Count).Where(row => _columns.IsVisible(row, Day.Number(ledger.KnownOn)));

    public Balance[] Balances(int day)
    {
        var sums = new Dictionary<Account, Sums>();
        var plans = new PlainNetting<Account>();
        foreach (int row in Rows)
        {
            (Account from, Account to) = (_columns[row].From, _columns[row].To);
            DaySpan on = _columns.SpanOf(row);
            (long low, long best, long high) = (_columns.Low[row], _columns.Best[row], _columns.High[row]);
            if (from == to || on.First > day)
                continue;
            if (_columns.Plan[row] >= 0)
            {
                plans.Add(to, _columns.Plan[row], on, _columns.Units[row], 1, low, high, on.Last <= day);
                plans.Add(from, _columns.Plan[row], on, _columns.Units[row], -1, low, high, on.Last <= day);
                (low, high) = (0, 0);
            }

            Add(to, on, low, best, high);
            Add(from, on, -high, -best, -low);
        }

        Net(plans, sums);
        return [.. sums.Where(pair => !pair.Value.IsZero).Select(pair => GpuSupply.Ledger.Balances.Finish(pair.Key.Party, pair.Key.Product, pair.Key.Stage, pair.Value))
            .OrderBy(balance => balance.Party).ThenBy(balance => balance.Product).ThenBy(balance => balance.Stage)];

        void Add(Account account, DaySpan on, long low, long best, long high)
        {
            sums.TryGetValue(account, out Sums sum);
            GpuSupply.Ledger.Balances.AddAt(ref sum, day, on, low, best, high);
            sums[account] = sum;
        }
    }

    public Flow[] Flows(DaySpan during)
    {
        var sums = new Dictionary<(PartyId Party, ProductId Product, MeasureKind Kind), Sums>();
        var plans = new PlainNetting<(PartyId Party, ProductId Product, MeasureKind Kind)>();
        foreach (int row in Rows)
        {
            foreach (MeasureKind kind in Kinds)
            {
                if (WhoseFlow(row, kind) is { } party)
                    Count(kind, row, party, 1);
                if (kind == MeasureKind.Due && _columns.Plan[row] >= 0 && _columns.FromParty[row] != _columns.Supplier[row])
                    Count(kind, row, _columns.FromParty[row], -1);
            }
        }

        Net(plans, sums);
        return [.. sums.Where(pair => !pair.Value.IsZero)
            .Select(pair => new Flow
            {
                Party = pair.Key.Party, Product = pair.Key.Product, Kind = pair.Key.Kind,
                Low = checked((long)pair.Value.Low), Best = checked((long)pair.Value.Best), High = checked((long)pair.Value.High),
            })
            .Where(flow => flow.Kind != MeasureKind.Due || flow.High > 0 || flow.Low > 0)
            .OrderBy(flow => flow.Party).ThenBy(flow => flow.Product).ThenBy(flow => flow.Kind)];

        void Count(MeasureKind kind, int row, int party, int sign)
        {
            (DaySpan on, long low, long high) = (_columns.SpanOf(row), _columns.Low[row], _columns.High[row]);
            if (!on.Meets(during))
                return;
            var key = (_columns.Parties[party], _columns.Products[_columns.Product[row]], kind);
            if (kind == MeasureKind.Due)
            {
                plans.Add(key, _columns.Plan[row], on, _columns.Units[row], sign, low, high, on.IsInside(during));
                (low, high) = (0, 0);
            }

            sums.TryGetValue(key, out Sums sum);
            sum.AddIn(during, on, low, sign * _columns.Best[row], high);
            sums[key] = sum;
        }
    }

    private void Net<TKey>(PlainNetting<TKey> plans, Dictionary<TKey, Sums> sums)
        where TKey : notnull
    {
        NettedCount += plans.Count;
        foreach ((TKey key, Int128 low, Int128 high) in plans.Nets())
        {
            sums.TryGetValue(key, out Sums sum);
            sum.Add(low, 0, high);
            sums[key] = sum;
        }
    }

    private int? WhoseFlow(int row, MeasureKind kind)
    {
        bool isPlan = _columns.Plan[row] >= 0;
        RecordKind record = _columns.Kind[row];
        return kind switch
        {
            MeasureKind.Due => isPlan && _columns.ToParty[row] != _columns.Supplier[row] ? _columns.ToParty[row] : null,
            _ when isPlan => null,
            MeasureKind.Ordered => record == RecordKind.Order ? _columns.ToParty[row] : null,
            MeasureKind.Cancelled => record == RecordKind.Cancellation ? _columns.FromParty[row] : null,
            MeasureKind.Shipped => record == RecordKind.Shipment ? _columns.FromParty[row] : null,
            MeasureKind.Received => record == RecordKind.Receipt ? _columns.ToParty[row] : null,
            MeasureKind.Activated => record == RecordKind.Movement && _columns.ToStage[row] == Stage.InService ? _columns.ToParty[row] : null,
            MeasureKind.Retired => record == RecordKind.Movement && _columns.ToStage[row] == Stage.Retired ? _columns.ToParty[row] : null,
            MeasureKind.ReallocatedIn => record == RecordKind.Reallocation ? _columns.ToParty[row] : null,
            MeasureKind.ReallocatedOut => record == RecordKind.Reallocation ? _columns.FromParty[row] : null,
            _ => null,
        };
    }
}
