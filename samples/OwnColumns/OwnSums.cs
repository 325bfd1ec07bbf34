using GpuSupply.Aggregation;

namespace OwnColumns;

/// <summary>What is added up.</summary>
internal static class OwnSums
{
    /// <summary>The program that the README shows, letter by letter; a test compares the two. Console is where it writes to.</summary>
    public static void Write(SupplyLedger ledger, TextWriter Console)
    {
        // <program>
        (PartyId[] parties, ProductId[] products) = (["tesla", "x"], ["h100", "h200"]);
        int[] party = [0, 1, 1, 1, 0], product = [0, 0, 0, 0, 1], daysSince1970 = [19_700, 19_705, 19_711, 19_740, 19_745];
        long[] units = [4_000, 2_500, 2_500, 6_000, 800];
        RecordKind[] kinds = [RecordKind.Shipment, RecordKind.Shipment, RecordKind.Receipt, RecordKind.Shipment, RecordKind.Shipment];
        TransferColumns own = TransferColumns.Over((parties, party), (products, product), daysSince1970, units).WithKinds(kinds);

        Query shipped = Query.Sum(Column.Quantity).Where(RecordKind.Shipment).WhereProduct("h100").GroupBy(Key.Party, Key.Month);
        Console.WriteLine(string.Join("; ", shipped.Answer(own)));
        Console.WriteLine(string.Join("; ", shipped.Run(own).Merge(shipped.Run(ledger.Transfers)).Finish()));

        // </program>
    }
}
