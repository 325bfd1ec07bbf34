using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>Works out the group of each row: the place of its first cell.</summary>
internal sealed class RowCodes
{
    // Stretches of fewer rows are not worth a loop of their own.
    private const int StretchRows = 1024;

    private readonly Scan _scan;
    private readonly Dimension? _time;
    private readonly List<(NumberColumn Column, long Weight)> _to;
    private readonly List<(NumberColumn Column, long Weight)> _from;
    private readonly uint[] _codes;

    // The place of the first cell of each day's bucket.
    private readonly uint[] _table;

    /// <param name="scan">What is looked at.</param>
    /// <param name="blockRows">How many rows a block has at most; 0: places of cells are not asked for, of which there may be too many.</param>
    public RowCodes(Scan scan, int blockRows)
    {
        (_scan, _codes) = (scan, blockRows == 0 ? [] : new uint[blockRows]);
        _to = SourcesOf(scan, Side.To);
        _from = scan.Columns.FromParty is null ? [] : SourcesOf(scan, Side.From);
        _time = scan.Dimensions.FirstOrDefault(dimension => dimension.Buckets is not null);
        _table = _time is null || blockRows == 0 ? [] : [.. _time.Buckets!.Table.Select(bucket => (uint)(bucket * _time.Weight * scan.Layout.Stride))];
    }

    /// <summary>The buckets of time that the rows are put into; null: they are not.</summary>
    public Dimension? Time => _time;

    /// <summary>A chunk in stretches of one bucket each, where its days are in order, or as a whole.</summary>
    public List<TimeStretch> Stretches(int chunk, Pass pass, int rows)
    {
        if (_time is null || pass.Day is not { } days || HasWindows(pass))
            return [new(0, rows, null)];
        TimeBuckets buckets = _time.Buckets!;
        NumberChunk numbers = days.Chunks[chunk];
        (uint first, uint last) = (buckets[numbers.Least], buckets[numbers.Greatest]);
        if (first == last)
            return [new(0, rows, first)];
        if (!numbers.IsSorted || last - first + 1 > rows / StretchRows)
            return [new(0, rows, null)];
        var stretches = new List<TimeStretch>();
        for (int row = 0; row < rows;)
        {
            uint bucket = buckets[numbers[row]];
            int until = bucket + 1 < buckets.Starts.Length ? numbers.FirstFrom(buckets.Starts[(int)bucket + 1]) : rows;
            stretches.Add(new(row, until, bucket));
            row = until;
        }

        return stretches;
    }

    /// <summary>Whether rows may be in several buckets: those of windows, which are added up one by one.</summary>
    public bool HasWindows(Pass pass) => _time is not null && pass.Figure is Figure.Low or Figure.High && !_scan.Query.IsBalance;

    /// <summary>The group of a row, its bucket of time aside.</summary>
    public long GroupOf(Side side, int chunk, int row)
    {
        long group = 0;
        foreach ((NumberColumn column, long weight) in Sources(side))
            group += column.Chunks[chunk][row] * weight;
        return group;
    }

    /// <summary>
    /// From which bucket of time to which a row counts: the least units of a window in one alone, and only if all of the window is; the most in every one that it
    /// meets. Where there is no time, there is one; where it counts in none, the last is before the first.
    /// </summary>
    public (uint First, uint Last) BucketsOf(Pass pass, int chunk, int row)
    {
        if (_time is null)
            return (0, 0);
        TimeBuckets buckets = _time.Buckets!;
        if (!HasWindows(pass))
            return buckets[pass.Day!.Chunks[chunk][row]] is var bucket ? (bucket, bucket) : default;
        BoundedColumn days = _scan.Columns.Days!;
        (long first, long last) = (days.Low.Chunks[chunk][row], days.High.Chunks[chunk][row]);
        if (_scan.SourceOf(pass.Side, pass.Figure) == Figure.High)
            return (buckets[first], buckets[last]);
        return buckets.Has(first) && buckets.Has(last) && buckets[first] == buckets[last] ? (buckets[first], buckets[first]) : (1, 0);
    }

    /// <summary>A column that has each row's group, its bucket of time aside if that is the same for all; null: there is none, or others can write to it.</summary>
    public NumberChunk? Direct(Pass pass, int chunk, uint? bucket)
    {
        if (!_scan.Columns.IsOwned || (_time is not null && bucket is null))
            return null;
        return Sources(pass.Side) is [(var only, 1)] && only.Chunks[chunk] is { Base: 0 } codes ? codes : null;
    }

    /// <summary>The place of the first cell of each row's group.</summary>
    public Span<uint> Of(in ChosenRows rows, Pass pass, uint? bucket)
    {
        Span<uint> codes = _codes.AsSpan(0, rows.Count);
        int stride = _scan.Layout.Stride;
        if (_time is not null && bucket is null)
            LookUp(codes, pass.Day!.Chunks[rows.Chunk], rows.From);
        else
            codes.Fill(bucket is { } all ? (uint)(all * _time!.Weight * stride) : 0);
        foreach ((NumberColumn column, long weight) in Sources(pass.Side))
            AddTimes(codes, column.Chunks[rows.Chunk], rows.From, (uint)(weight * stride));
        return codes;
    }

    private IReadOnlyList<(NumberColumn Column, long Weight)> Sources(Side side) => side == Side.To ? _to : _from;

    /// <summary>The columns of codes, and what each counts. Party and product have one column together where that is worth it.</summary>
    private static List<(NumberColumn Column, long Weight)> SourcesOf(Scan scan, Side side)
    {
        var sources = new List<(NumberColumn, long)>();
        Dimension[] coded = [.. scan.Dimensions.Where(dimension => dimension.Buckets is null)];
        for (int index = 0; index < coded.Length; index++)
        {
            Dimension dimension = coded[index];
            if (side == Side.To && dimension.Key == Key.Party && index + 1 < coded.Length && coded[index + 1] is { Key: Key.Product } product && scan.Columns.Series is { } series)
            {
                sources.Add((series, product.Weight));
                index++;
            }
            else
            {
                sources.Add((dimension.Codes(side), dimension.Weight));
            }
        }

        return sources;
    }

    /// <summary>Adds so many times the numbers of a column, from a row on, to codes.</summary>
    public static void AddTimes(Span<uint> codes, NumberChunk numbers, int row, uint weight)
    {
        uint add = (uint)(numbers.Base * weight);
        switch (numbers.Width)
        {
            case 1: ComposeKernel.AddTimes(codes, numbers.Stored<byte>().Slice(row, codes.Length), weight, add); break;
            case 2: ComposeKernel.AddTimes(codes, numbers.Stored<ushort>().Slice(row, codes.Length), weight, add); break;
            default: ComposeKernel.AddTimes(codes, numbers.Stored<uint>().Slice(row, codes.Length), weight, add); break;
        }
    }

    private void LookUp(Span<uint> codes, NumberChunk days, int row)
    {
        long first = _time!.Buckets!.First - days.Base;
        bool isWithin = _time.Buckets.Names(days.Least) && _time.Buckets.Names(days.Greatest);
        switch (days.Width)
        {
            case 1: ComposeKernel.LookUp(codes, days.Stored<byte>().Slice(row, codes.Length), first, _table, isWithin); break;
            case 2: ComposeKernel.LookUp(codes, days.Stored<ushort>().Slice(row, codes.Length), first, _table, isWithin); break;
            default: ComposeKernel.LookUp(codes, days.Stored<int>().Slice(row, codes.Length), first, _table, isWithin); break;
        }
    }
}
