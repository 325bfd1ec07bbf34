using NodaTime;

namespace GpuSupply.TestKit.Model;

/// <summary>A random sequence of what happens to a ledger: records of all types come, out of their order, again, and corrected; and in between it is asked.</summary>
public static class ModelSequence
{
    private const int MostRecords = 12;
    private const int Days = 60;

    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly PartyId[] Parties = ["nvidia", "tesla", "x", "xai"];
    private static readonly ProductId[] Products = ["h100", "h200"];
    private static readonly Stage[] Places = [Stage.OnHand, Stage.InService, Stage.Retired];

    private static readonly Record[] References = [.. Parties.Select(party => new Party(party)), .. Products.Select(product => new Product(product))];

    /// <summary>Runs the sequence of a seed against the library and the model.</summary>
    /// <returns>How many questions were asked.</returns>
    /// <exception cref="LawFailedException">They answer one of them in two ways.</exception>
    public static int Run(int seed)
    {
        var random = new Random(seed);
        SourcedRecord[] records = [.. Records(random)];
        random.Shuffle(records);
        var builder = new LedgerBuilder("model").AddRange(References);
        var model = new NaiveLedger();
        int asked = 0;
        for (int index = 0; index < records.Length; index++)
        {
            Deliver(records[index]);
            if (random.Next(4) == 0)
                Deliver(records[random.Next(index + 1)]);
            if (random.Next(4) == 0 || index == records.Length - 1)
            {
                Ask(seed, random, builder.Snapshot(), model);
                asked++;
            }
        }

        return asked;

        void Deliver(SourcedRecord record)
        {
            builder.Add(record);
            model.Deliver(record);
        }
    }

    private static void Ask(int seed, Random random, SupplyLedger ledger, NaiveLedger model)
    {
        (LocalDate known, LocalDate at) = (First.PlusDays(random.Next(Days + 10)), First.PlusDays(random.Next(Days + 10) - 5));
        SupplyLedger then = ledger.AsKnownOn(known);
        string found = string.Join('\n', then.Balances(at).Where(balance => balance.Stage != Stage.Planned).Select(balance => $"{balance.Party} {balance.Product} {balance.Stage} {balance.Low} {balance.Best} {balance.High} {balance.IsFloored}"));
        string expected = model.Balances(known, at);
        if (found != expected)
            throw new LawFailedException($"Sequence {seed}, balances of {at:uuuu-MM-dd} as known on {known:uuuu-MM-dd}:\nthe library\n{found}\nthe model\n{expected}");
        (int Claims, int Observations, int Commitments) counts = (model.Count<Claim>(known), model.Count<Observation>(known), model.Count<Commitment>(known));
        if (counts != (then.Claims.Count, then.Observations.Count, then.Commitments.Count))
            throw new LawFailedException($"Sequence {seed}, claims, observations and commitments as known on {known:uuuu-MM-dd}: the library {(then.Claims.Count, then.Observations.Count, then.Commitments.Count)}, the model {counts}");
    }

    private static List<SourcedRecord> Records(Random random)
    {
        var made = new List<SourcedRecord> { Make(random, 0, "order", []) };
        string[] kinds = ["order", "cancellation", "shipment", "shipment", "receipt", "receipt", "outside", "movement", "reallocation", "reallocation", "reschedule", "claim", "observation", "commitment", "coverage", "dispute", "correction", "correction"];
        int count = 2 + random.Next(MostRecords - 1);
        while (made.Count < count)
            made.Add(Make(random, made.Count, kinds[random.Next(kinds.Length)], made));
        return made;
    }

    private static SourcedRecord Make(Random random, int number, string kind, List<SourcedRecord> before)
    {
        RecordId id = $"{kind}-{number}";
        LocalDate known = First.PlusDays(random.Next(Days));
        DateWindow on = Window(random, known);
        Quantity units = Units(random);
        (PartyId party, PartyId other, ProductId product) = (Parties[1 + random.Next(3)], Parties[1 + random.Next(3)], Products[random.Next(2)]);
        Order? order = OneOf<Order>(random, before);
        Shipment? shipment = OneOf<Shipment>(random, before);
        Claim? claim = OneOf<Claim>(random, before);
        SourcedRecord? corrected = OneOf<SourcedRecord>(random, [.. before.Where(record => record is SupplyRecord && !before.OfType<Correction>().Any(one => one.Replaces == record.Id))]);

        // What has nothing to be of yet is an order.
        return (kind, order, shipment, claim, corrected) switch
        {
            ("cancellation", { } of, _, _, _) => new Cancellation(id, of.Id, units, on) { Party = party, KnownOn = known },
            ("shipment", { } of, _, _, _) => new Shipment(id, of.Id, units, on) { Party = party, KnownOn = known },
            ("receipt", _, { } of, _, _) => new Receipt(id, of.Id, units, on) { Party = party, KnownOn = known },
            ("outside", _, _, _, _) => new Receipt(id, party, product, units, on) { KnownOn = known },
            ("movement", _, _, _, _) => Movement(random, id, party, product, units, on, known),
            ("reallocation", { } of, _, _, _) when party != other => new Reallocation(id, on, Legs(random, of, shipment, product, party, other)) { KnownOn = known },
            ("reschedule", { } of, _, _, _) => new Reschedule(id, of.Id, of.Schedule[0].Line, Window(random, known.PlusDays(90)), on) { Party = party, KnownOn = known },
            ("claim", _, _, _, _) => new Claim(id, party, Measure.OnHand(party, product, at: "2024-03-01"), "~5k") { KnownOn = known },
            ("observation", _, _, _, _) => new Observation(id, Measure.OnHand(party, product, at: "2024-01-01"), "5k") { KnownOn = known },
            ("commitment", _, _, _, _) => new Commitment(id, party, "1B USD", "2024", CommitmentStatus.Proposed) { KnownOn = known },
            ("coverage", _, _, _, _) => new Coverage(id, party, product, [RecordKind.Receipt], "../2024-01-31") { KnownOn = known },
            ("dispute", _, _, { } of, _) => new Dispute(id, of.Id) { KnownOn = known },
            ("correction", _, _, _, { KnownOn: { } learned } wrong) => Correct(random, id, wrong, learned.PlusDays(1 + random.Next(10))),
            _ => new Order(id, Parties[0], party, product, on, [new("1", units, Window(random, known.PlusDays(60)))]) { KnownOn = known },
        };
    }

    private static Movement Movement(Random random, RecordId id, PartyId party, ProductId product, Quantity units, DateWindow on, LocalDate known)
    {
        Stage from = Places[random.Next(3)], to = Places[random.Next(3)];
        return new(id, party, product, units, from, to == from ? (from == Stage.OnHand ? Stage.InService : Stage.OnHand) : to, on) { KnownOn = known };
    }

    private static Leg[] Legs(Random random, Order order, Shipment? shipment, ProductId product, PartyId party, PartyId other)
    {
        var legs = new List<Leg>();
        for (int count = 1 + random.Next(2); count > 0; count--)
        {
            (PartyId from, PartyId to) = random.Next(2) == 0 ? (party, other) : (other, party);
            legs.Add(random.Next(3) switch
            {
                0 when shipment is not null => Leg.OfShipment(shipment.Id, from, to, Units(random)),
                1 => Leg.OfProduct(product, from, to, Units(random)),
                _ => Leg.OfOrder(order.Id, from, to, Units(random)),
            });
        }

        return [.. legs];
    }

    /// <summary>A record that a correction says is wrong: another quantity on another day, or it did not occur.</summary>
    private static Correction Correct(Random random, RecordId id, SourcedRecord wrong, LocalDate known)
    {
        (Quantity units, DateWindow on) = (Units(random), Window(random, known));
        Record? right = random.Next(3) == 0 ? null : wrong switch
        {
            Order one => new Order(one.Id, one.Supplier, one.Buyer, one.Product, on, [new("1", units, one.Schedule[0].Due)]),
            Cancellation one => new Cancellation(one.Id, one.Order, units, on) { Party = one.Party },
            Shipment one => new Shipment(one.Id, one.Order, units, on) { Party = one.Party },
            Receipt { Shipment: { } sent } one => new Receipt(one.Id, sent, units, on) { Party = one.Party },
            Receipt one => new Receipt(one.Id, one.Party!.Value, one.Product!.Value, units, on),
            Movement one => new Movement(one.Id, one.Party, one.Product, units, one.From, one.To, on),
            Reallocation one => new Reallocation(one.Id, on, one.Legs),
            _ => null,
        };
        return right is null ? new Correction(id, wrong.Id) { KnownOn = known } : new Correction(id, right) { KnownOn = known };
    }

    private static Quantity Units(Random random)
    {
        long best = random.Next(20) == 0 ? Quantity.MaxUnits / 64 : random.Next(10_000);
        return random.Next(3) == 0 ? Quantity.Between(best - Math.Min(best, random.Next(100)), best, best + random.Next(100)) : best;
    }

    /// <summary>Days up to one on which it was known.</summary>
    private static DateWindow Window(Random random, LocalDate known)
    {
        LocalDate first = known.PlusDays(-random.Next(20));
        return random.Next(3) == 0 ? DateWindow.Between(first, first.PlusDays(random.Next(30))) : DateWindow.On(first);
    }

    private static T? OneOf<T>(Random random, List<SourcedRecord> all)
        where T : SourcedRecord
    {
        T[] some = [.. all.OfType<T>()];
        return some.Length == 0 ? null : some[random.Next(some.Length)];
    }
}
