using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Api;

internal static class PartialsPageProgram
{
    /// <summary>The program on the page on partial results, letter by letter; a test compares the two. Console is where it writes to.</summary>
    public static void Run(SupplyLedger ledger, string json, TextWriter Console)
    {
        // <program>
        Query query = Query.Sum(Column.Quantity).Where(RecordKind.Shipment).WhereStage(Stage.InTransit).GroupBy(Key.Party);
        byte[] here = query.Run(ledger.Transfers).ToBytes();

        PartialResult elsewhere = JsonSerializer.Deserialize<PartialResult>(json)!;
        foreach (QueryRow row in PartialResult.FromBytes(here).Merge(elsewhere).Finish())
            Console.WriteLine(row);

        // </program>
    }
}
