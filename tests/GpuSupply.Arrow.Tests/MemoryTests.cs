using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

public class MemoryTests
{
    private const int Rows = 4_000_000;

    [Fact]
    public void LargeBatch_OfNativeMemory_IsAskedWithoutACopy()
    {
        using RecordBatch batch = Large();
        Query query = Query.Sum(Column.Quantity).GroupBy(Key.Party);
        _ = query.Run([batch]);

        long before = GC.GetAllocatedBytesForCurrentThread();
        PartialResult result = query.Run([batch], threads: 1);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Of its 68 MB.
        Assert.InRange(allocated, 0, 1_000_000);
        Assert.Equal((Int128)Rows * (Rows - 1) / 2, result.Finish().Aggregate(Int128.Zero, (sum, row) => sum + row.Quantity!.Value.Best));
    }

    [Fact]
    public void Columns_ThatNobodyHas_GiveTheirBuffersBack()
    {
        RecordBatch batch = Large();
        WeakReference columns = Made(batch);
        batch.Dispose();

        for (int round = 0; round < 10 && columns.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(columns.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Made(RecordBatch batch) => new(batch.ToTransferColumns());

    private static RecordBatch Large()
    {
        var party = new UInt8Array.Builder().Reserve(Rows);
        var product = new Int32Array.Builder().Reserve(Rows);
        var day = new Int32Array.Builder().Reserve(Rows);
        var quantity = new Int64Array.Builder().Reserve(Rows);
        for (int row = 0; row < Rows; row++)
        {
            party.Append((byte)(row % 3));
            product.Append(0);
            day.Append(19_000 + (row % 1_000));
            quantity.Append(row);
        }

        ArrayData days = day.Build().Data;
        IArrowArray[] arrays =
        [
            ForeignBatch.By(party.Build(), ForeignBatch.Texts("a", "b", "c")), ForeignBatch.By(product.Build(), ForeignBatch.Texts("h100")),
            new Date32Array(days.Buffers[1], ArrowBuffer.Empty, Rows, 0, 0), quantity.Build(),
        ];
        string[] names = ["party", "product", "day", "quantity"];
        return new(new(names.Zip(arrays, (name, array) => new Field(name, array.Data.DataType, false)), null), arrays, Rows);
    }
}
