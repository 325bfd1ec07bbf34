using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

/// <summary>The program that the page of the package shows, letter by letter.</summary>
internal static class ReadmeProgram
{
    /// <param name="ledger">A ledger.</param>
    /// <param name="file">Where its transfers are written to.</param>
    /// <param name="stream">A stream of another program's.</param>
    /// <param name="Console">Where the program writes to.</param>
    public static void Run(SupplyLedger ledger, Stream file, Stream stream, TextWriter Console)
    {
        // <program>
        ledger.Transfers.WriteArrow(file);

        ArrowFields fields = new() { Party = "customer", Product = "sku", Day = "received_on", Quantity = "pieces" };
        Query received = Query.Sum(Column.Quantity).Where(RecordKind.Receipt).GroupBy(Key.Party, Key.Month);
        PartialResult theirs = received.Run(ArrowStreams.Read(stream), fields);
        QueryResult all = theirs.Merge(received.Run(ledger.Transfers)).Finish();
        Console.WriteLine(string.Join("; ", all));
        Console.WriteLine(string.Join(", ", all.ToRecordBatch().Schema.FieldsList.Select(field => field.Name)));

        // </program>
    }
}
