using System.Globalization;
using System.Text;

namespace GpuSupply.Ledger;

/// <summary>
/// What the ledger uses of a supply record, as one text: what happened to what, of whom, how much and when. Who reported it and when, and how numbers
/// and windows were written, is not in it.
/// </summary>
internal sealed class Alike(KnownLedger ledger)
{
    // No id contains it.
    private const char Separator = '|';

    private readonly StringBuilder _text = new();

    public string TextOf(SupplyRecord record)
    {
        _text.Clear();
        Add(Kebab.Of(record.Kind)).Add(record.On);
        switch (record)
        {
            case Order order:
                Add(order.Supplier.Value).Add(order.Buyer.Value).Add(order.Product.Value).Add(order.UnitPrice);
                foreach (ScheduleLine line in order.Schedule.OrderBy(line => line.Line, StringComparer.Ordinal))
                    Add(line.Line).Add(line.Quantity).Add(line.Due);
                break;
            case Reschedule reschedule:
                AddUnits(reschedule.Order, reschedule.Line, reschedule.Party).Add(reschedule.Quantity).Add(reschedule.Due);
                break;
            case Cancellation cancellation:
                AddUnits(cancellation.Order, cancellation.Line, cancellation.Party).Add(cancellation.Quantity);
                break;
            case Shipment shipment:
                AddUnits(shipment.Order, shipment.Line, shipment.Party).Add(shipment.Quantity);
                break;
            case Receipt { Shipment: { } shipment } receipt:
                Add(shipment.Value).Add((receipt.Party ?? ledger.Fold.Named.ShipmentOn(shipment, ledger.HeardOn)?.Holder)?.Value).Add(receipt.Quantity);
                break;
            case Receipt receipt:
                Add(receipt.Party?.Value).Add(receipt.Product?.Value).Add(receipt.Quantity);
                break;
            case Movement movement:
                Add(movement.Party.Value).Add(movement.Product.Value).Add(Kebab.Of(movement.From)).Add(Kebab.Of(movement.To)).Add(movement.Quantity);
                break;
            case Reallocation reallocation:
                string start = _text.ToString();
                string[] legs = [.. reallocation.Legs.Select(TextOf).Order(StringComparer.Ordinal)];
                return start + string.Join(Separator, legs);
        }

        return _text.ToString();
    }

    private string TextOf(Leg leg)
    {
        _text.Clear();
        if (leg.Order is { } order)
            AddUnits(order, leg.Line, leg.From);
        else
            Add(leg.Shipment?.Value).Add(leg.Product?.Value).Add(leg.From.Value);
        return Add(leg.To.Value).Add(leg.Quantity).Add(leg.Due)._text.ToString();
    }

    /// <summary>Units of an order: the only line and the buyer are meant where none is named.</summary>
    private Alike AddUnits(RecordId id, string? line, PartyId? party)
    {
        Order? order = ledger.Fold.Named.OrderOn(id, ledger.HeardOn);
        string? named = line ?? (order?.Schedule is [var only] ? only.Line : null);
        return Add(id.Value).Add(named).Add((party ?? order?.Buyer)?.Value);
    }

    private Alike Add(Quantity? quantity) => quantity is { } units ? Add(units.Low).Add(units.Best).Add(units.High) : Add("");

    private Alike Add(MoneyRange? price) => price is { } money
        ? Add(money.Low.MinorUnits).Add(money.Best.MinorUnits).Add(money.High.MinorUnits).Add(money.Currency.ToString())
        : Add("");

    private Alike Add(DateWindow? window)
    {
        if (window is not { } written)
            return Add("");
        DaySpan days = ledger.References.InDays(written)!.Value.ToSpan();
        return Add(days.First).Add(days.Last);
    }

    private Alike Add(long number) => Add(number.ToString(CultureInfo.InvariantCulture));

    private Alike Add(string? text)
    {
        _text.Append(text).Append(Separator);
        return this;
    }
}
