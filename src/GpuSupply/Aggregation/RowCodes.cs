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

    public RowCodes(Scan scan, int blockRows)
    {
        (_scan, _codes) = (scan, new uint[blockRows]);
        _to = SourcesOf(scan, Side.To);
        _from = scan.Columns.FromParty is null ? [] : SourcesOf(scan, Side.From);
        _time = scan.Dimensions.FirstOrDefault(dimension => dimension.Buckets is not null);
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

    /// <summary>A column that has each row's group, its bucket of time aside if that is the same for all; null: there is none, or others can write to it.</summary>
    public NumberChunk? Direct(Pass pass, int chunk, uint? bucket)
    {
        if (!_scan.Columns.IsOwned || (_time is not null && bucket is null))
            return null;
        return Sources(pass.Side) is [(var only, 1)] && only.Chunks[chunk] is { Base: 0 } codes ? codes : null;
    }

    /// <summary>The group of each row of a block, without its bucket of time if that is the same for all or not asked for.</summary>
    public Span<uint> Of(in ChosenRows rows, Pass pass, uint? bucket, bool isWithTime)
    {
        Span<uint> codes = _codes.AsSpan(0, rows.Count);
        int stride = _scan.Layout.Stride;
        codes.Fill(bucket is { } all ? (uint)(all * _time!.Weight * stride) : 0);
        if (_time is not null && bucket is null && isWithTime)
            AddBuckets(codes, _time.Buckets!, pass.Day!.Chunks[rows.Chunk], rows.From, (uint)(_time.Weight * stride));
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

    private static void AddTimes(Span<uint> codes, NumberChunk numbers, int row, uint weight)
    {
        switch (numbers.Width)
        {
            case 1: ComposeKernel.AddTimes(codes, numbers.Stored<byte>()[row..], weight, numbers.Base); break;
            case 2: ComposeKernel.AddTimes(codes, numbers.Stored<ushort>()[row..], weight, numbers.Base); break;
            default: ComposeKernel.AddTimes(codes, numbers.Stored<uint>()[row..], weight, numbers.Base); break;
        }
    }

    private static void AddBuckets(Span<uint> codes, TimeBuckets buckets, NumberChunk days, int row, uint weight)
    {
        switch (days.Width)
        {
            case 1: ComposeKernel.AddLookedUp(codes, days.Stored<byte>()[row..], days.Base, buckets.Table, buckets.First, weight); break;
            case 2: ComposeKernel.AddLookedUp(codes, days.Stored<ushort>()[row..], days.Base, buckets.Table, buckets.First, weight); break;
            default: ComposeKernel.AddLookedUp(codes, days.Stored<int>()[row..], days.Base, buckets.Table, buckets.First, weight); break;
        }
    }
}
