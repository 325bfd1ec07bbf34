using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// A case as it would have been written on a day by someone who knew all that was known then: with all corrections applied and none in it, and every
/// record saying whose units it is about. A ledger of it has the balances and flows of the view as known on that day.
/// </summary>
public static class WorldView
{
    public static GeneratedCase On(GeneratedCase generated, LocalDate day)
    {
        var history = new WorldHistory(generated);
        var records = new WorldRecords(generated, day);
        return new GeneratedCase(
        [
            .. generated.Records.OfType<Party>().Select(party => history.ReferenceOn(party, (one, other) => one.Id == other.Id, day)),
            .. generated.Records.OfType<Product>().Select(product => history.ReferenceOn(product, (one, other) => one.Id == other.Id, day)),
            .. generated.Records.OfType<Source>(),
            .. records.All.OrderBy(known => records.KnownOn(known.Record.Id)).ThenBy(known => known.Record.Id)
                .Select((known, place) => Written(known, records, day, place)),
        ]);
    }

    // All is known on the same day, so that what comes first of a kind is told by the ids, which are numbered.
    private static SupplyRecord Written(KnownRecord known, WorldRecords records, LocalDate day, int place)
    {
        DateWindow on = known.Record.On;
        LocalDate last = on.Latest is { } latest && latest < known.LearnedOn ? latest : known.LearnedOn;
        SupplyRecord record = Widening.Copy(
            known.Record, DateWindow.Between(on.Earliest, last), quantity => quantity, due => due, known.Record.Source, day);
        return record switch
        {
            Reschedule plan => new Reschedule(Numbered(plan.Id), plan.Order, plan.Line, plan.Due, plan.On)
            {
                Party = records.HolderOf(known.Record), Quantity = plan.Quantity, KnownOn = day,
            },
            Cancellation end => new Cancellation(Numbered(end.Id), end.Order, end.Quantity, end.On)
            {
                Line = end.Line, Party = records.HolderOf(known.Record), KnownOn = day,
            },
            Shipment shipment => new Shipment(shipment.Id, shipment.Order, shipment.Quantity, shipment.On)
            {
                Line = shipment.Line, Party = records.HolderOf(known.Record), KnownOn = day,
            },
            Receipt { Shipment: { } shipment } receipt => new Receipt(receipt.Id, shipment, receipt.Quantity, receipt.On)
            {
                Party = records.ConsigneeOf((Receipt)known.Record, known), KnownOn = day,
            },
            Reallocation reallocation => new Reallocation(Numbered(reallocation.Id), reallocation.On, reallocation.Legs) { KnownOn = day },
            _ => record,
        };

        RecordId Numbered(RecordId id) => $"n{place:000}-{id}";
    }
}
