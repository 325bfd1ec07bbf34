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
        Days = BoundedColumn.Sharing(NumberColumn.Over(ledger.First), NumberColumn.Over(Middles(ledger)), NumberColumn.Over(ledger.Last));
        Quantities = BoundedColumn.Sharing(NumberColumn.Over(ledger.Low), NumberColumn.Over(ledger.Best), NumberColumn.Over(ledger.High));
        (KnownFrom, KnownUntil) = (Numbers(ledger.KnownFrom), Numbers(ledger.KnownUntil));
        byte[] netted = NettedRows(ledger);
        Netted = Numbers(netted);
        NettedRowNumbers = NumbersOf(netted);

        NumberColumn Numbers<T>(T[] numbers)
            where T : unmanaged, System.Numerics.IBinaryInteger<T> => NumberColumn.Over<T>(numbers.AsMemory(0, Count));

        NumberColumn Bytes<T>(T[] members)
            where T : unmanaged, Enum => NumberColumn.Over<byte>(new MemoryBytes<T>(members.AsMemory(0, Count)).Memory);
    }

    private static RowNumbers<int> Middles(TransferList ledger)
    {
        int[] middles = new int[ledger.Count];
        for (int row = 0; row < middles.Length; row++)
            middles[row] = ledger.First[row] == ledger.Last[row] ? ledger.First[row] : ledger.SpanOf(row).Middle;
        return new(middles, ledger.First);
    }

    /// <summary>
    /// Transfers of a plan that has several, or of a stated quantity that counts elsewhere as well; any other is netted with nothing. With them go those of a plan
    /// that are not from the supplier to somebody else, and transfers that stay in their account, which change no balance, however uncertain they are.
    /// </summary>
    private static byte[] NettedRows(TransferList ledger)
    {
        int[] plans = Counts(ledger.Plan.AsSpan(0, ledger.Count), ledger.PlanLines.Length), units = Counts(ledger.Units.AsSpan(0, ledger.Count), ledger.UnitParts.Length);
        byte[] netted = new byte[ledger.Count];
        for (int row = 0; row < netted.Length; row++)
        {
            bool isStaying = ledger.FromParty[row] == ledger.ToParty[row] && ledger.FromStage[row] == ledger.ToStage[row];
            bool isPlain = ledger.Plan[row] < 0 || (plans[ledger.Plan[row]] == 1 && (ledger.Units[row] < 0 || units[ledger.Units[row]] == 1)
                && ledger.FromParty[row] == ledger.Supplier[row] && ledger.ToParty[row] != ledger.Supplier[row]);
            netted[row] = isStaying || !isPlain ? (byte)1 : (byte)0;
        }

        return netted;
    }

    /// <summary>How many rows have each code; those below 0 are none.</summary>
    private static int[] Counts(ReadOnlySpan<int> codes, int count)
    {
        int[] counts = new int[count];
        foreach (int code in codes)
        {
            if (code >= 0)
                counts[code]++;
        }

        return counts;
    }

    private static int[] NumbersOf(byte[] netted)
    {
        int[] rows = new int[netted.AsSpan().Count((byte)1)];
        for (int row = 0, next = 0; next < rows.Length; row++)
        {
            if (netted[row] != 0)
                rows[next++] = row;
        }

        return rows;
    }
}
