namespace GpuSupply.Benchmarks.Generation;

// Supply records. Orders come in one or two lines and are sent in one to three shipments.
internal sealed partial class EventWriter
{
    private static readonly string[] Prices = ["25k..40k USD", "~30k USD", "31250 USD", "28.5k USD", "~2.7M USD"];

    private void WriteOrder()
    {
        (Amount amount, int parts, bool hasTwoLines) = (Amount.Any(_random), _random.Next(1, 4), _random.Next(4) == 0);
        var order = new OpenOrder
        {
            Id = NextId("o"), Product = _cast.Product(_random), Holder = _cast.Buyer(_random), Part = amount.Part(parts), PartsLeft = parts,
        };
        Begin("order", order.Id);
        _writer.WriteString("supplier", _cast.Supplier(_random));
        _writer.WriteString("buyer", order.Holder);
        _writer.WriteString("product", order.Product);
        _writer.WriteString("on", Calendar.Around(_day, _random));
        if (_random.Next(100) < 30)
            _writer.WriteString("unitPrice", Prices[_random.Next(Prices.Length)]);
        _writer.WriteStartArray("schedule");
        WriteLine("1", hasTwoLines ? amount.Part(2) : amount);
        if (hasTwoLines)
            WriteLine("2", amount.Part(2));
        _writer.WriteEndArray();
        End();
        _orders.Add(order);
    }

    private void WriteLine(string line, Amount amount)
    {
        _writer.WriteStartObject();
        _writer.WriteString("line", line);
        amount.Write(_writer, "quantity");
        _writer.WriteString("due", Calendar.After(_day, _random));
        _writer.WriteEndObject();
    }

    private void WriteShipment(OpenOrder order)
    {
        var shipment = new OpenShipment(NextId("s"), order.Product, order.Holder, order.Part, IsReallocated: false);
        Begin("shipment", shipment.Id);
        _writer.WriteString("order", order.Id);
        if (order.IsReallocated)
            _writer.WriteString("party", order.Holder);
        order.Part.Write(_writer, "quantity");
        _writer.WriteString("on", Calendar.Around(_day, _random));
        End();
        _shipments.Add(shipment);
        if (--order.PartsLeft > 0)
            _orders.Add(order);
    }

    private void WriteReceipt(OpenShipment shipment)
    {
        Begin("receipt", NextId("r"));
        _writer.WriteString("shipment", shipment.Id);
        if (shipment.IsReallocated)
            _writer.WriteString("party", shipment.Holder);
        shipment.Amount.Write(_writer, "quantity");
        _writer.WriteString("on", Calendar.Around(_day, _random));
        End();
        _onHand.Add(new(shipment.Holder, shipment.Product, shipment.Amount));
    }

    private void WriteMovement(OnHand units)
    {
        Begin("movement", NextId("m"));
        _writer.WriteString("party", units.Party);
        _writer.WriteString("product", units.Product);
        units.Amount.Write(_writer, "quantity");
        _writer.WriteString("from", "on-hand");
        _writer.WriteString("to", "in-service");
        _writer.WriteString("on", Calendar.Around(_day, _random));
        End();
    }

    // What is in transit to one goes to another; half of the time units on order go somewhere else as well.
    private void WriteReallocation(OpenOrder order, OpenShipment shipment)
    {
        string taker = OtherThan(shipment.Holder);
        Begin("reallocation", NextId("x"));
        _writer.WriteString("on", Calendar.Around(_day, _random));
        _writer.WriteString("reason", "priority");
        _writer.WriteStartArray("legs");
        WriteLeg("shipment", shipment.Id, shipment.Holder, taker, shipment.Amount);
        if (_random.Next(2) == 0)
        {
            string other = OtherThan(order.Holder);
            WriteLeg("order", order.Id, order.Holder, other, order.Part.Part(1) with { Units = order.Part.Units * order.PartsLeft });
            (order.Holder, order.IsReallocated) = (other, true);
        }
        _writer.WriteEndArray();
        End();
        _orders.Add(order);
        _shipments.Add(shipment with { Holder = taker, IsReallocated = true });
    }

    private void WriteLeg(string named, string id, string from, string to, Amount amount)
    {
        _writer.WriteStartObject();
        _writer.WriteString(named, id);
        _writer.WriteString("from", from);
        _writer.WriteString("to", to);
        amount.Write(_writer, "quantity");
        _writer.WriteEndObject();
    }

    private string OtherThan(string party)
    {
        string other = _cast.Buyer(_random);
        while (other == party)
            other = _cast.Buyer(_random);
        return other;
    }
}
