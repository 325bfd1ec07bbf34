using System.Runtime.InteropServices;
using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// Does what <see cref="PlanNetting{TKey}"/> does for the plans of all parties at once: the ends of the transfers that queries leave aside stand in the order in which
/// they are netted, so that a question goes through them once, passes over windows that it has nothing to do with, and looks nothing up.
/// </summary>
internal sealed class NettedPlans
{
    // Of each account, in the order of parties and products; then where the last one ends.
    private readonly List<Account> _accounts = [];

    // The windows of an account, line by line; then where the last one ends.
    private readonly List<Window> _windows = [];

    // The ends in a window, by the stated quantity that their units are of.
    private readonly End[] _ends;

    // The places of the ends of an account that are of stated quantities, by these.
    private readonly int[] _stated;

    public NettedPlans(TransferList ledger)
    {
        (List<long> keys, List<End> ends) = EndsOf(ledger);
        (long[] accounts, int[] order) = ([.. keys], [.. Enumerable.Range(0, keys.Count)]);
        Array.Sort(accounts, order);
        (_ends, var stated) = (new End[order.Length], new List<int>());
        for (int start = 0, until; start < order.Length; start = until)
        {
            for (until = start + 1; until < order.Length && accounts[until] == accounts[start];)
                until++;
            _accounts.Add(new((int)(accounts[start] / ledger.Products.Length), (int)(accounts[start] % ledger.Products.Length), _windows.Count, stated.Count));
            order.AsSpan(start..until).Sort((one, other) => InWindows(one, other, CollectionsMarshal.AsSpan(ends)));
            for (int index = start; index < until; index++)
            {
                ref readonly End end = ref _ends[index];
                _ends[index] = ends[order[index]];
                if (index == start || end.Plan != _ends[index - 1].Plan || end.On != _ends[index - 1].On)
                    _windows.Add(new(end.On, index));
            }

            int[] some = [.. Enumerable.Range(start, until - start).Where(index => _ends[index].Units >= 0)];
            Array.Sort([.. some.Select(index => ((long)_ends[index].Units << 32) | (uint)order[index])], some);
            stated.AddRange(some);
        }

        _accounts.Add(new(0, 0, _windows.Count, stated.Count));
        _windows.Add(new(default, _ends.Length));
        _stated = [.. stated];
    }

    /// <summary>Adds what is planned in a window, as known on a day, for each party and product.</summary>
    /// <param name="sums">What it is added to.</param>
    /// <param name="number">What it is added as.</param>
    /// <param name="counting">Which ends count.</param>
    /// <param name="knownOn">The day as known on.</param>
    /// <param name="during">The window.</param>
    public void AddTo(SumsByParty sums, int number, Counting counting, int knownOn, DaySpan during)
    {
        for (int index = 0; index + 1 < _accounts.Count; index++)
        {
            (Account account, Account next) = (_accounts[index], _accounts[index + 1]);
            var sum = default(Sums);
            for (int window = account.FirstWindow; window < next.FirstWindow; window++)
            {
                if (_windows[window].On.Meets(during))
                    AddWindow(ref sum, window, counting, knownOn, during);
            }

            AddStated(ref sum, _stated.AsSpan(account.FirstStated..next.FirstStated), counting, knownOn, during);
            if (!sum.IsZero)
                sums.Add(account.Party, account.Product, number, sum);
        }
    }

    /// <summary>Adds a window of a line: what has certainly happened but for stated quantities, or what may have, all or nothing.</summary>
    private void AddWindow(ref Sums sum, int window, Counting counting, int knownOn, DaySpan during)
    {
        DaySpan on = _windows[window].On;
        (bool isInside, bool isBestInside) = (on.IsInside(during), during.First <= on.Middle && on.Middle <= during.Last);
        (Sums net, Stated stated) = (default, new(-1, 0, 0, 0));
        foreach (ref readonly End end in _ends.AsSpan(_windows[window].FirstEnd.._windows[window + 1].FirstEnd))
        {
            if (!end.Counts(counting, knownOn))
                continue;
            net.Add(0, isBestInside ? end.Sign * end.Best : 0, 0);
            if (end.Units < 0)
                Stated.AddTimes(ref net, end.Sign, end.Low, end.High);
            else if (!isInside)
                stated.Add(ref net, end);
        }

        stated.AddTo(ref net);
        sum.Add(isInside ? net.Low : Int128.Min(net.Low, 0), net.Best, isInside ? net.High : Int128.Max(net.High, 0));
    }

    /// <summary>Adds the stated quantities that have certainly come or left, each over all windows.</summary>
    private void AddStated(ref Sums sum, ReadOnlySpan<int> places, Counting counting, int knownOn, DaySpan during)
    {
        var stated = new Stated(-1, 0, 0, 0);
        foreach (int place in places)
        {
            ref readonly End end = ref _ends[place];
            if (end.On.IsInside(during) && end.Counts(counting, knownOn))
                stated.Add(ref sum, end);
        }

        stated.AddTo(ref sum);
    }

    /// <summary>The ends of the transfers that are netted, with the number of each one's account: the place of its party, then that of its product.</summary>
    private static (List<long> Accounts, List<End> Ends) EndsOf(TransferList ledger)
    {
        (int[] parties, int[] products) = (ledger.Columns.PartyNames.Places, ledger.Columns.ProductNames.Places);
        (List<long> accounts, List<End> ends) = ([], []);
        foreach (int row in ledger.Columns.NettedRowNumbers)
        {
            if (ledger.Plan[row] < 0)
                continue;
            Add(row, ledger.ToParty[row], 1);
            Add(row, ledger.FromParty[row], -1);
        }

        return (accounts, ends);

        void Add(int row, int party, int sign)
        {
            Counting counting = party == ledger.Supplier[row] ? Counting.InBalances : Counting.InBalances | Counting.InFlows;
            accounts.Add(((long)parties[party] * ledger.Products.Length) + products[ledger.Product[row]]);
            ends.Add(new(
                ledger.Plan[row], ledger.SpanOf(row), ledger.Units[row], ledger.KnownFrom[row], ledger.KnownUntil[row], sign, counting, ledger.Low[row], ledger.Best[row], ledger.High[row]));
        }
    }

    private static int InWindows(int one, int other, ReadOnlySpan<End> ends)
    {
        ref readonly End a = ref ends[one];
        ref readonly End b = ref ends[other];
        return a.Plan != b.Plan ? a.Plan.CompareTo(b.Plan)
            : a.On.First != b.On.First ? a.On.First.CompareTo(b.On.First)
            : a.On.Last != b.On.Last ? a.On.Last.CompareTo(b.On.Last)
            : a.Units != b.Units ? a.Units.CompareTo(b.Units)
            : one.CompareTo(other);
    }

    /// <summary>Where an end counts: nothing is planned to come to an order's supplier.</summary>
    [Flags]
    public enum Counting : byte
    {
        InBalances = 1,
        InFlows = 2,
    }

    private readonly record struct Account(int Party, int Product, int FirstWindow, int FirstStated);

    private readonly record struct Window(DaySpan On, int FirstEnd);

    /// <summary>What comes (a sign of 1) or leaves (−1).</summary>
    private readonly record struct End(
        int Plan, DaySpan On, int Units, int KnownFrom, int KnownUntil, int Sign, Counting Counting, long Low, long Best, long High)
    {
        public bool Counts(Counting counting, int knownOn) => (Counting & counting) != 0 && KnownFrom <= knownOn && knownOn < KnownUntil;
    }

    /// <summary>A stated quantity, and how many times it has come.</summary>
    private record struct Stated(int Units, long Times, long Low, long High)
    {
        /// <summary>Counts an end; what was counted of another quantity is added up.</summary>
        public void Add(ref Sums sum, in End end)
        {
            if (end.Units != Units)
            {
                AddTo(ref sum);
                (Units, Times) = (end.Units, 0);
            }

            (Times, Low, High) = (Times + end.Sign, end.Low, end.High);
        }

        public readonly void AddTo(ref Sums sum) => AddTimes(ref sum, Times, Low, High);

        public static void AddTimes(ref Sums sum, long times, long low, long high)
        {
            (Int128 least, Int128 most) = Multiples.Of(times, low, high);
            sum.Add(least, 0, most);
        }
    }
}
