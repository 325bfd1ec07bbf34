namespace GpuSupply.Aggregation;

/// <content>The columns of a ledger.</content>
public sealed partial class TransferColumns
{
    internal TransferColumns(TransferList ledger)
    {
        Count = ledger.Count;
        IsOwned = true;
        (Parties, Products) = (ledger.Parties, ledger.Products);
        Kind = Bytes(ledger.Kind);
        (Party, Stage) = (Numbers(ledger.ToParty), Bytes(ledger.ToStage));
        (FromParty, FromStage) = (Numbers(ledger.FromParty), Bytes(ledger.FromStage));
        Product = Numbers(ledger.Product);
        Days = BoundedColumn.Sharing(Numbers(ledger.First), Numbers(Middles(ledger)), Numbers(ledger.Last));
        Quantities = BoundedColumn.Sharing(Numbers(ledger.Low), Numbers(ledger.Best), Numbers(ledger.High));
        (KnownFrom, KnownUntil) = (Numbers(ledger.KnownFrom), Numbers(ledger.KnownUntil));
        byte[] netted = NettedRows(ledger);
        Netted = Numbers(netted);
        NettedRowNumbers = [.. Enumerable.Range(0, Count).Where(row => netted[row] != 0)];

        NumberColumn Numbers<T>(T[] numbers)
            where T : unmanaged, System.Numerics.IBinaryInteger<T> => NumberColumn.Over<T>(numbers.AsMemory(0, Count));

        NumberColumn Bytes<T>(T[] members)
            where T : unmanaged, Enum => NumberColumn.Over<byte>(new MemoryBytes<T>(members.AsMemory(0, Count)).Memory);
    }

    private static int[] Middles(TransferList ledger)
    {
        int[] middles = new int[ledger.Count];
        for (int row = 0; row < middles.Length; row++)
            middles[row] = ledger.First[row] == ledger.Last[row] ? ledger.First[row] : ledger.SpanOf(row).Middle;
        return middles;
    }

    /// <summary>
    /// Transfers of a plan that has several, or of a stated quantity that counts elsewhere as well; any other is netted with nothing. With them go those of a plan
    /// that are not from the supplier to somebody else, and transfers that stay in their account, which change nothing, however uncertain they are.
    /// </summary>
    private static byte[] NettedRows(TransferList ledger)
    {
        int[] counts = new int[ledger.PlanLines.Length];
        for (int row = 0; row < ledger.Count; row++)
        {
            if (ledger.Plan[row] >= 0)
                counts[ledger.Plan[row]]++;
        }

        byte[] netted = new byte[ledger.Count];
        for (int row = 0; row < netted.Length; row++)
        {
            bool isStaying = ledger.FromParty[row] == ledger.ToParty[row] && ledger.FromStage[row] == ledger.ToStage[row];
            bool isPlain = ledger.Plan[row] < 0 || (counts[ledger.Plan[row]] == 1 && ledger.Units[row] < 0
                && ledger.FromParty[row] == ledger.Supplier[row] && ledger.ToParty[row] != ledger.Supplier[row]);
            netted[row] = isStaying || !isPlain ? (byte)1 : (byte)0;
        }

        return netted;
    }
}
