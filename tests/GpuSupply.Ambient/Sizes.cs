using System.Globalization;
using System.Text;

namespace GpuSupply.Ambient;

/// <summary>Documents of a size, read where memory is short: what they come to is written on one line, or nothing is.</summary>
internal static class Sizes
{
    public static async Task<int> JournalAsync(long bytes)
    {
        long units = 0, records = 0;
        using var stream = new MadeJournal(bytes);
        await foreach (Record record in Journal.ReadAsync(stream))
        {
            records++;
            units += ((Shipment)record).Quantity.Best;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} records, {units} units"));
        return 0;
    }

    public static int Case(int records)
    {
        var document = new StringBuilder("""{"format":"gpusupply/1","title":"A case","records":[{"type":"source","id":"m","publishedOn":"2024-12-31"},{"type":"party","id":"n"},{"type":"party","id":"t"},{"type":"product","id":"p"}""");
        for (int record = 0; record < records; record++)
            document.Append(CultureInfo.InvariantCulture, $",{{\"type\":\"receipt\",\"id\":\"r{record}\",\"source\":\"m\",\"party\":\"t\",\"product\":\"p\",\"quantity\":{record + 1},\"on\":\"2024-03\"}}");
        byte[] bytes = Encoding.UTF8.GetBytes(document.Append("]}").ToString());
        document.Clear();
        SupplyLedger ledger = SupplyCase.Parse(bytes).ToLedger();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes, {ledger.Balance("t", "p", Stage.OnHand).Best} units"));
        return 0;
    }
}
