using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>How the accounts of a ledger stood on any day, and when that changed. For one thread at a time.</summary>
public sealed class AccountHistory
{
    private readonly SupplyLedger _ledger;
    private readonly ILookup<Account, Transfer> _transfers;
    private readonly Dictionary<LocalDate, Dictionary<Account, Balance>> _balances = [];

    /// <summary>The history of a ledger's accounts. Linear in its transfers.</summary>
    /// <param name="ledger">The ledger.</param>
    public AccountHistory(SupplyLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _transfers = ledger.Transfers
            .Where(transfer => transfer.KnownFrom <= ledger.KnownOn && !(transfer.KnownUntil <= ledger.KnownOn))
            .Where(transfer => transfer.From != transfer.To)
            .SelectMany(transfer => new[] { transfer.From, transfer.To }, (transfer, account) => (account, transfer))
            .ToLookup(pair => pair.account, pair => pair.transfer);
    }

    /// <summary>The day of what has no beginning: the earliest that a balance can be asked for.</summary>
    public static LocalDate Beginning { get; } = new(1990, 1, 1);

    /// <summary>Who has accounts of which product, and in which stages.</summary>
    public IEnumerable<IGrouping<(PartyId Party, ProductId Product), Account>> Holders =>
        from account in _transfers.Select(of => of.Key)
        orderby account.Party, account.Product, account.Stage
        group account by (account.Party, account.Product);

    /// <summary>The days on which bounds of these accounts may change: the first and the last day of every window.</summary>
    /// <param name="accounts">The accounts.</param>
    public IReadOnlyList<LocalDate> DaysOf(IEnumerable<Account> accounts) =>
    [
        .. accounts.SelectMany(account => _transfers[account])
            .SelectMany(transfer => new[] { transfer.On.Earliest ?? Beginning, transfer.On.Latest }).OfType<LocalDate>().Distinct().Order(),
    ];

    /// <summary>How many units an account holds at the end of a day.</summary>
    /// <param name="account">The account.</param>
    /// <param name="day">The day, in the years 1990 to 2199.</param>
    public (long Low, long High) At(Account account, LocalDate day)
    {
        if (!_balances.TryGetValue(day, out Dictionary<Account, Balance>? balances))
        {
            balances = _ledger.Balances(day).ToDictionary(one => new Account(one.Party, one.Stage, one.Product));
            _balances[day] = balances;
        }

        return balances.TryGetValue(account, out Balance balance) ? (balance.Low, balance.High) : default;
    }

    /// <summary>How many units the orders alone plan for an account by the end of a day, before anything was moved.</summary>
    /// <param name="account">The account.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    public (long Low, long High) AsOrdered(Account account, LocalDate day) => Sum(account, day, transfer => transfer.Kind == RecordKind.Order);

    /// <summary>How many units of orders had been received into an account by the end of a day: those whose origin is not on record are none of an order.</summary>
    /// <param name="account">The account, of units on hand.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    public (long Low, long High) Received(Account account, LocalDate day) =>
        Sum(account, day, transfer => transfer.Kind == RecordKind.Receipt && transfer.From.Stage == Stage.InTransit);

    private (long Low, long High) Sum(Account account, LocalDate day, Func<Transfer, bool> isOne)
    {
        (long low, long high) = (0, 0);
        foreach (Transfer one in _transfers[account].Where(one => isOne(one) && !(one.On.Earliest > day)))
        {
            (long least, long most) = (one.On.Latest <= day ? one.Quantity.Low : 0, one.Quantity.High);
            (low, high) = checked(one.To == account ? (low + least, high + most) : (low - most, high - least));
        }

        return (low, high);
    }

    /// <summary>When a reallocation happened, as far as is known; <see langword="null"/>: it moves nothing.</summary>
    /// <param name="reallocation">The reallocation.</param>
    public DateWindow? On(ReallocationAnalysis reallocation) =>
        (from leg in reallocation.Legs
         from stage in Enum.GetValues<Stage>()
         where stage != Stage.Planned
         from transfer in _transfers[new(leg.From, stage, leg.Product)]
         where transfer.Record == reallocation.Id
         select (DateWindow?)transfer.On).FirstOrDefault();

    /// <summary>How many accounts there are.</summary>
    public override string ToString() => $"{_transfers.Count} accounts";
}
