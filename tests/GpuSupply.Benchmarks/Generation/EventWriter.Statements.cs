namespace GpuSupply.Benchmarks.Generation;

// What sources say of totals, and money that was promised.
internal sealed partial class EventWriter
{
    private static readonly string[] Stocks = ["in-service", "held", "on-order"];
    private static readonly string[] Sums = ["~10B USD", "2.5B USD", "500M USD", "1B..1.5B USD", "~750M USD"];
    private static readonly string[] Statuses = ["proposed", "pending", "active"];

    private void WriteObservation()
    {
        Begin("observation", NextId("ob"));
        _writer.WriteStartObject("measure");
        bool isStock = _random.Next(3) > 0;
        _writer.WriteString("kind", isStock ? Stocks[_random.Next(Stocks.Length)] : "received");
        _writer.WriteString("party", _cast.Buyer(_random));
        _writer.WriteString("product", _cast.Product(_random));
        if (isStock)
            _writer.WriteString("at", Calendar.Day(_day));
        else
            _writer.WriteString("during", Calendar.Around(_day, _random));
        _writer.WriteEndObject();
        Amount.Any(_random).Write(_writer, "value");
        if (_random.Next(10) == 0)
            _writer.WriteBoolean("exact", true);
        End();
    }

    private void WriteCommitment()
    {
        Begin("commitment", NextId("cm"));
        _writer.WriteString("party", _cast.Buyer(_random));
        _writer.WriteString("amount", Sums[_random.Next(Sums.Length)]);
        _writer.WriteString("period", Calendar.After(_day, _random));
        _writer.WriteString("status", Statuses[_random.Next(Statuses.Length)]);
        End();
    }
}
