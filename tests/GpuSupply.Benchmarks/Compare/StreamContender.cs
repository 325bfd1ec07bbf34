using System.Runtime.Intrinsics;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The limit: a loop that reads as many bytes one after another as the query has to read, and does nothing with them but what keeps the reads from being left out. No query that reads
/// all its rows from memory can be faster.
/// </summary>
/// <param name="data">The rows that the queries have.</param>
/// <param name="bytes">The most bytes that a row of a query has.</param>
internal sealed class StreamContender(LedgerData data, int bytes) : IContender
{
    // A few vectors side by side, so that no read waits for the one before.
    private const int Step = 4 * 32;

    private readonly NativeBuffer _buffer = new((long)data.Rows * bytes + Step);

    public string Name => "stream";

    public LedgerData Data => data;

    public bool HasLargePages => _buffer.HasLargePages;

    public bool Supports(Query query, int threads) => query.Bytes is not null;

    public Work Prepare(Query query, int threads)
    {
        long steps = ((long)data.Rows * query.Bytes!.Value + Step - 1) / Step;
        return Work.WithoutAnswer<long>(threads == 1 ? () => Read(0, steps) : () => ReadInParts(steps, threads));
    }

    public void Dispose() => _buffer.Dispose();

    private long ReadInParts(long steps, int parts)
    {
        var read = new long[parts];
        Parallel.For(0, parts, part => read[part] = Read(steps * part / parts, steps * (part + 1) / parts));
        return read[0];
    }

    private long Read(long first, long end) => Read(_buffer.Range(first * Step, end * Step));

    // Half of the widest vectors read faster than the widest, and a field that is looked at within the loop costs half of the speed.
    private static unsafe long Read(NativeBytes bytes)
    {
        (var a, var b, var c, var d) = (Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero);
        for (byte* place = bytes.Start, end = bytes.End; place < end; place += Step)
        {
            a += Vector256.Load((long*)place);
            b += Vector256.Load((long*)(place + 32));
            c += Vector256.Load((long*)(place + 64));
            d += Vector256.Load((long*)(place + 96));
        }
        return (a + b + c + d).ToScalar();
    }
}
