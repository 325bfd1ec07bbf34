using GpuSupply.Aggregation;
using GpuSupply.Benchmarks.Compare;

namespace GpuSupply.Benchmarks.Billion;

/// <summary>Arrays with the rows of one part. The next part is written over it.</summary>
/// <param name="mostRows">The rows of the largest part.</param>
internal sealed class PartArrays(int mostRows)
{
    public const int PartyCount = 256;

    private readonly ushort[] _parties = GC.AllocateUninitializedArray<ushort>(mostRows);
    private readonly ushort[] _products = GC.AllocateUninitializedArray<ushort>(mostRows);
    private readonly int[] _days = GC.AllocateUninitializedArray<int>(mostRows);
    private readonly long[] _quantities = GC.AllocateUninitializedArray<long>(mostRows);
    private readonly long[] _prices = GC.AllocateUninitializedArray<long>(mostRows);

    /// <summary>How many bytes a row has in arrays.</summary>
    public const int BytesOfARow = sizeof(ushort) + sizeof(ushort) + sizeof(int) + sizeof(long) + sizeof(long);

    public int Rows { get; private set; }

    public ReadOnlyMemory<ushort> Parties => _parties.AsMemory(0, Rows);

    public ReadOnlyMemory<ushort> Products => _products.AsMemory(0, Rows);

    public ReadOnlyMemory<int> Days => _days.AsMemory(0, Rows);

    public ReadOnlyMemory<long> Quantities => _quantities.AsMemory(0, Rows);

    public ReadOnlyMemory<long> Prices => _prices.AsMemory(0, Rows);

    /// <summary>Writes rows of the ledger, from one on.</summary>
    public void Fill(int first, int rows)
    {
        Rows = rows;
        SplitMix.Fill(_parties.AsMemory(0, rows), first, LedgerNumbers.Party256);
        SplitMix.Fill(_products.AsMemory(0, rows), first, LedgerNumbers.Product);
        SplitMix.Fill(_days.AsMemory(0, rows), first, LedgerNumbers.Day);
        SplitMix.Fill(_quantities.AsMemory(0, rows), first, LedgerNumbers.Quantity);
        SplitMix.Fill(_prices.AsMemory(0, rows), first, LedgerNumbers.Price);
    }

    /// <summary>The rows in the library's own memory, compressed.</summary>
    public TransferColumns Compressed() => TransferColumns
        .Over(Coded<PartyId>.Of(GpuSupplyNames.Parties(PartyCount), Parties), Coded<ProductId>.Of(GpuSupplyNames.Products, Products), Days, Quantities)
        .WithUnitPrices(Prices, GpuSupplyTables.Currency)
        .Compressed();
}
