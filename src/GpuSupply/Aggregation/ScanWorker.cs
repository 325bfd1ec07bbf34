using System.Buffers;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>
/// Adds up chunks on one thread. A chunk is looked at in blocks that fit in the nearest cache: first which rows count, then which group each is of, then the sums.
/// </summary>
internal sealed class ScanWorker
{
    private const int BlockRows = 16384;

    // Where there are no groups nothing else has to stay in that cache, and streams of memory are the faster the longer they are.
    private const int PlainBlockRows = NumberColumn.ChunkRows;

    // Of so few rows of a block it is sooner said which they are than to go through all.
    private const int FewShare = 32;

    private readonly Scan _scan;
    private readonly Totals? _totals;
    private readonly object _lock;
    private readonly PlainSums _sums;
    private readonly IGroupSums? _cells;
    private readonly RowCodes _codes;
    private readonly int _blockRows;
    private readonly ulong[] _mask;
    private readonly ushort[] _places;

    // Whether so few rows of the last block passed its first test.
    private bool _wereFew;

    public ScanWorker(Scan scan, Totals? totals, SparseTotals? sparse, ScratchLease? lease)
    {
        (_scan, _totals, _lock) = (scan, totals, (object?)totals ?? sparse!);
        bool isPlain = totals is not null && scan.Dimensions.Count == 0;
        _blockRows = Math.Min(isPlain ? PlainBlockRows : BlockRows, Math.Max(1, scan.Columns.Count));
        (_mask, _places) = (ArrayPool<ulong>.Shared.Rent(Masks.Words(_blockRows)), ArrayPool<ushort>.Shared.Rent(_blockRows));
        _codes = new(scan, isPlain || totals is null ? 0 : _blockRows);
        _sums = new(scan);
        _cells = totals is null ? new SparseSums(scan, sparse!) : isPlain ? null : new GroupCells(scan, totals, lease, _blockRows);
    }

    public void Add(int chunk)
    {
        foreach (Pass pass in _scan.PassesAt(chunk))
        {
            if (TestsAt(pass, chunk) is { } tests)
                Add(chunk, pass, tests);
        }
    }

    /// <summary>Adds what was added up to the totals.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            if (_cells is null)
                _sums.AddTo(_totals!);
            else
                _cells.Finish();
        }

        _cells?.Dispose();
        ArrayPool<ulong>.Shared.Return(_mask);
        ArrayPool<ushort>.Shared.Return(_places);
    }

    /// <summary>The tests that some rows of a chunk may pass and others not; null: none passes all.</summary>
    private static List<RowTest>? TestsAt(Pass pass, int chunk)
    {
        var tests = new List<RowTest>();
        foreach (RowTest test in pass.Tests)
        {
            switch (test.OfAll(chunk))
            {
                case false: return null;
                case null: tests.Add(test); break;
            }
        }

        return tests;
    }

    private void Add(int chunk, Pass pass, List<RowTest> tests)
    {
        int rows = Math.Min(NumberColumn.ChunkRows, _scan.Columns.Count - (chunk * NumberColumn.ChunkRows));
        if (tests.Count == 0 && _cells is null)
        {
            _sums.AddAll(chunk, pass, 0, rows);
            return;
        }

        foreach (TimeStretch stretch in _codes.Stretches(chunk, pass, rows))
        {
            for (int row = stretch.From; row < stretch.Until; row += _blockRows)
                AddBlock(chunk, pass, tests, row, Math.Min(_blockRows, stretch.Until - row), stretch.Bucket);
        }
    }

    private void AddBlock(int chunk, Pass pass, List<RowTest> tests, int row, int count, uint? bucket)
    {
        Span<ulong> mask = _mask.AsSpan(0, Masks.Words(count));
        Span<ushort> places = default;
        int chosen = count;
        for (int index = 0; index < tests.Count; index++)
        {
            RowTest test = tests[index];
            NumberChunk numbers = test.Column.Chunks[chunk];
            if (!places.IsEmpty || (index == 0 && _wereFew))
            {
                places = _places.AsSpan(0, index == 0 ? test.Places(numbers, row, count, _places) : test.Filter(numbers, row, places));
                chosen = places.Length;
            }
            else
            {
                if (index == 0)
                    Masks.Fill(mask, count);
                chosen = test.Mask(numbers, row, count, mask);
                if (chosen > 0 && chosen < count / FewShare)
                    places = _places.AsSpan(0, Masks.Places(mask, _places));
            }

            if (index == 0)
                _wereFew = chosen < count / FewShare;

            if (chosen == 0)
                return;
        }

        var rows = chosen == count ? new ChosenRows(chunk, row, count, count, default, default) : new(chunk, row, count, chosen, mask, places);
        if (_cells is null)
            _sums.Add(rows, pass);
        else
            _cells.Add(rows, pass, _codes, bucket);
    }
}
