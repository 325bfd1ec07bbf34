using NodaTime;

namespace GpuSupply.TestKit.Model;

/// <summary>
/// What a ledger is, on a page: deliveries in a list, and for each question a loop over all of them. It knows exact days; the holder of units is who the record names. Plans are left to other
/// models.
/// </summary>
public sealed class NaiveLedger
{
    private readonly List<SourcedRecord> _delivered = [];

    /// <summary>Takes a record, the first of each id and content.</summary>
    public void Deliver(SourcedRecord record)
    {
        if (!_delivered.Exists(other => ReferenceEquals(other, record)))
            _delivered.Add(record);
    }

    /// <summary>How many records of a kind are known on a day, in the versions that hold then.</summary>
    public int Count<T>(LocalDate known)
        where T : SourcedRecord => _delivered.OfType<T>().Count(record => Version(record.Id, known) is not null);

    /// <summary>Every account that is not empty at the end of a day, as known on a day, in the order of the library.</summary>
    public string Balances(LocalDate known, LocalDate at)
    {
        var sums = new Dictionary<(PartyId Party, ProductId Product, Stage Stage), (long Low, long Best, long High)>();
        foreach (RecordId id in _delivered.Select(record => record.Id).Distinct())
        {
            foreach ((PartyId from, Stage left, PartyId to, Stage reached, ProductId product, Quantity units, DateWindow on) in Transfers(id, known))
            {
                // What is known to have happened happened by the day on which it was learned.
                LocalDate first = on.Earliest!.Value, last = LocalDate.Min(on.Latest!.Value, Learned(id, known)!.Value.On);
                if ((from, left) == (to, reached) || first > at)
                    continue;
                bool isCertain = last <= at, isBest = first.PlusDays(Period.DaysBetween(first, last) / 2) <= at;
                Add((to, product, reached), isCertain ? units.Low : 0, isBest ? units.Best : 0, units.High);
                Add((from, product, left), -units.High, isBest ? -units.Best : 0, isCertain ? -units.Low : 0);
            }
        }

        return string.Join('\n', sums.Where(sum => sum.Value != default).OrderBy(sum => sum.Key.Party).ThenBy(sum => sum.Key.Product).ThenBy(sum => sum.Key.Stage).Select(sum => Shown(sum.Key, sum.Value)));

        void Add((PartyId, ProductId, Stage) account, long low, long best, long high)
        {
            (long lowest, long middle, long highest) = sums.GetValueOrDefault(account);
            sums[account] = (lowest + low, middle + best, highest + high);
        }
    }

    /// <summary>A stock is shown as at least 0 where its upper end is not below that.</summary>
    private static string Shown((PartyId Party, ProductId Product, Stage Stage) account, (long Low, long Best, long High) sum)
    {
        bool isFloored = account.Stage is not (Stage.Supply or Stage.Outside) && sum.Low < 0 && sum.High >= 0;
        return $"{account.Party} {account.Product} {account.Stage} {(isFloored ? 0 : sum.Low)} {(isFloored ? Math.Max(0, sum.Best) : sum.Best)} {sum.High} {isFloored}";
    }

    /// <summary>What a record moves, as known on a day: nothing where what it names is not on record then.</summary>
    private IEnumerable<(PartyId From, Stage Left, PartyId To, Stage Reached, ProductId Product, Quantity Units, DateWindow On)> Transfers(RecordId id, LocalDate known)
    {
        switch (Version(id, known))
        {
            case Order order:
                foreach (ScheduleLine line in order.Schedule)
                    yield return (order.Supplier, Stage.Supply, order.Buyer, Stage.OnOrder, order.Product, line.Quantity, order.On);
                break;
            case Cancellation cancellation when Version(cancellation.Order, known) is Order of:
                yield return (cancellation.Party!.Value, Stage.OnOrder, of.Supplier, Stage.Supply, of.Product, cancellation.Quantity, cancellation.On);
                break;
            case Shipment shipment when Version(shipment.Order, known) is Order of:
                yield return (shipment.Party!.Value, Stage.OnOrder, shipment.Party.Value, Stage.InTransit, of.Product, shipment.Quantity, shipment.On);
                break;
            case Receipt { Shipment: { } sent } receipt when Version(sent, known) is Shipment shipped && Version(shipped.Order, known) is Order of:
                yield return (receipt.Party!.Value, Stage.InTransit, receipt.Party.Value, Stage.OnHand, of.Product, receipt.Quantity, receipt.On);
                break;
            case Receipt { Shipment: null } receipt:
                yield return (receipt.Party!.Value, Stage.Outside, receipt.Party.Value, Stage.OnHand, receipt.Product!.Value, receipt.Quantity, receipt.On);
                break;
            case Movement movement:
                yield return (movement.Party, movement.From, movement.Party, movement.To, movement.Product, movement.Quantity, movement.On);
                break;
            case Reallocation reallocation when reallocation.Legs.All(leg => LegOf(leg, known) is not null):
                foreach (Leg leg in reallocation.Legs)
                    yield return (leg.From, LegOf(leg, known)!.Value.Stage, leg.To, LegOf(leg, known)!.Value.Stage, LegOf(leg, known)!.Value.Product, leg.Quantity, reallocation.On);
                break;
        }
    }

    private (Stage Stage, ProductId Product)? LegOf(Leg leg, LocalDate known)
    {
        if (leg.Product is { } product)
            return (Stage.OnHand, product);
        if (leg.Order is { } order)
            return Version(order, known) is Order of ? (Stage.OnOrder, of.Product) : null;
        return Version(leg.Shipment!.Value, known) is Shipment shipment && Version(shipment.Order, known) is Order from ? (Stage.InTransit, from.Product) : null;
    }

    /// <summary>A record in the version that holds as known on a day: that of the latest correction known by then. Null: it is not known, or did not occur.</summary>
    private Record? Version(RecordId id, LocalDate known) => Learned(id, known)?.Version;

    private (Record? Version, LocalDate On)? Learned(RecordId id, LocalDate known)
    {
        if (_delivered.Find(record => record.Id == id) is not { } first || first.KnownOn > known)
            return null;
        Correction? latest = _delivered.OfType<Correction>().Where(one => one.Replaces == id && one.KnownOn <= known).MaxBy(one => one.KnownOn);
        if (latest is null)
            return (first, first.KnownOn!.Value);

        // A correction that leaves the window as it was takes nothing back of when it was known by.
        bool isSameWindow = latest.Record is SupplyRecord right && first is SupplyRecord wrong && right.On == wrong.On;
        return (latest.Record, isSameWindow ? first.KnownOn!.Value : latest.KnownOn!.Value);
    }
}
