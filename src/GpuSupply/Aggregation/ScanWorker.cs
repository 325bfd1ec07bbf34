using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>
/// Adds up chunks on one thread. A chunk is looked at in blocks that fit in the nearest cache: first which rows count, then which group each is of, then the sums.
/// </summary>
internal sealed class ScanWorker
{
    private const int BlockRows = 16384;

    // Of so few rows of a block it is sooner said which they are than to go through all.
    private const int FewShare = 32;

    private readonly Scan _scan;
    private readonly Totals? _totals;
    private readonly object _lock;
    private readonly PlainSums _sums;
    private readonly IGroupSums? _cells;
    private readonly RowCodes _codes;
    private readonly byte[] _mask = new byte[BlockRows];
    private readonly byte[] _other = new byte[BlockRows];
    private readonly ushort[] _places = new ushort[BlockRows];

    // Whether so few rows of the last block passed its first test.
    private bool _wereFew;

    public ScanWorker(Scan scan, Totals? totals, SparseTotals? sparse, ScratchLease? lease)
    {
        (_scan, _totals, _lock) = (scan, totals, (object?)totals ?? sparse!);
        _codes = new(scan, BlockRows);
        _sums = new(scan);
        _cells = totals is null ? new SparseSums(scan, sparse!) : scan.Dimensions.Count == 0 ? null : new GroupCells(scan, totals, lease, BlockRows);
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
            for (int row = stretch.From; row < stretch.Until; row += BlockRows)
                AddBlock(chunk, pass, tests, row, Math.Min(BlockRows, stretch.Until - row), stretch.Bucket);
        }
    }

    private void AddBlock(int chunk, Pass pass, List<RowTest> tests, int row, int count, uint? bucket)
    {
        Span<byte> mask = _mask.AsSpan(0, count);
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
                test.Mask(numbers, row, index == 0 ? mask : _other.AsSpan(0, count));
                if (index > 0)
                    Masks.And(mask, _other.AsSpan(0, count));
                chosen = Masks.Count(mask);
                if (chosen > 0 && chosen < count / FewShare)
                    places = _places.AsSpan(0, Masks.Places(mask, _places));
            }

            if (index == 0)
                _wereFew = chosen < count / FewShare;

            if (chosen == 0)
                return;
        }

        var rows = new ChosenRows(chunk, row, count, chosen, chosen == count ? default : mask, places);
        if (_cells is null)
            _sums.Add(rows, pass);
        else
            _cells.Add(rows, pass, _codes, bucket);
    }
}
