using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>Adds rows to the cells of their groups.</summary>
internal sealed class GroupCells : IGroupSums
{
    // Copies of the cells pay as long as all of them stay in the nearest cache.
    private const int CopiedCells = 1 << 11;
    private const int Copies = 4;

    private readonly Scan _scan;
    private readonly CellLayout _layout;
    private readonly Totals _totals;
    private readonly Memory<long> _memory;
    private readonly int _size;
    private readonly int _copies;
    private readonly long[] _products;

    // Which buckets of time have cells that are zero, or were when they were first added to; null: all have.
    private bool[]? _isClear;
    private long _rows;
    private bool _isTaken;

    public GroupCells(Scan scan, Totals totals, ScratchLease? lease, int blockRows)
    {
        (_scan, _layout, _totals, _isTaken) = (scan, scan.Layout, totals, lease is not null);

        // After the cells of all groups those of rows that don't count.
        _size = checked((int)(scan.Groups + 1) * _layout.Stride);
        _copies = _size <= CopiedCells ? Copies : 1;
        _memory = lease?.TakeAny(_size * _copies) ?? scan.Columns.Scratch.TakeAny(_size * _copies);
        _isClear = new bool[_copies == 1 && scan.Dimensions is [{ Buckets: not null } time, ..] ? time.Size : 0];
        _products = scan.Slots.Any(slot => slot.Prices is not null) ? new long[blockRows] : [];
    }

    /// <summary>Gives the memory back; nothing is added afterwards.</summary>
    public void Dispose()
    {
        if (!_isTaken)
            _scan.Columns.Scratch.GiveBack(_memory);
    }

    private Span<long> AllCells => _memory.Span;

    private Span<long> FirstCopy => _memory.Span[.._size];

    public void Add(in ChosenRows rows, Pass pass, RowCodes codes, uint? bucket)
    {
        if ((_rows += rows.Count) > _layout.RowsAtMost)
        {
            lock (_totals)
                Empty();
            _rows = rows.Count;
        }

        Clear(bucket);
        if (codes.HasWindows(pass))
            AddWindows(rows, pass, codes);
        else if (rows.AreAll && codes.Direct(pass, rows.Chunk, bucket) is { } direct)
            AddDirectly(direct, rows, pass, bucket is { } all ? (int)(all * codes.Time!.Weight) : 0);
        else
            Add(codes.Of(rows, pass, bucket), rows, pass);
    }

    /// <summary>
    /// Sees to it that the cells that are added to next are zero: those of a bucket of time just before the first of its rows, so that they are in the nearest
    /// cache then.
    /// </summary>
    private void Clear(uint? bucket)
    {
        if (_isClear is null)
            return;
        int size = _isClear.Length == 0 ? 0 : (FirstCopy.Length - _layout.Stride) / _isClear.Length;
        if (bucket is { } one && _isClear.Length > 0)
        {
            if (!_isClear[one])
                FirstCopy.Slice((int)one * size, size).Clear();
            _isClear[one] = true;
            return;
        }

        for (int index = 0; index < _isClear.Length; index++)
        {
            if (!_isClear[index])
                FirstCopy.Slice(index * size, size).Clear();
        }

        // And those of rows that don't count, or all where there are no buckets.
        AllCells[(_isClear.Length * size)..].Clear();
        _isClear = null;
    }

    /// <inheritdoc/>
    public void Finish()
    {
        // The first of those who finish need not add: its cells become the sums.
        if (_layout is { IsPacked: true, Stride: 1 } && _copies == 1 && _totals.IsNarrow && _scan.Slots is [{ IsCounting: true, Values: not null }] && _totals.TryTake(0, _memory, out Memory<long> counts))
        {
            Clear(null);
            CellMoves.Split(FirstCopy[.._totals.Groups], _layout.Bits, counts.Span);
            _isTaken = true;
            return;
        }

        Empty();
    }

    /// <summary>Moves what is in the cells to the totals, whose lock is held: of buckets of time those alone that were added to.</summary>
    private void Empty()
    {
        if (_isClear is { Length: > 0 } isClear)
        {
            int size = _totals.Groups / isClear.Length;
            for (int bucket = 0; bucket < isClear.Length; bucket++)
            {
                if (isClear[bucket])
                    Move(FirstCopy.Slice(bucket * size * _layout.Stride, size * _layout.Stride), bucket * size, size);
                isClear[bucket] = false;
            }

            return;
        }

        Clear(null);
        for (int copy = 0; copy < _copies; copy++)
            Move(AllCells.Slice(copy * _size, _size), 0, _totals.Groups);
        AllCells.Clear();
    }

    /// <summary>Moves the cells of some groups.</summary>
    private void Move(ReadOnlySpan<long> cells, int firstGroup, int groups)
    {
        Span<long> counts = _totals.Counts.Span.Slice(firstGroup, groups);
        if (!_layout.IsPacked)
            CellMoves.Add(cells[(_layout.Stride - 1)..], _layout.Stride, counts);
        for (int slot = 0; slot < _scan.Slots.Count; slot++)
        {
            Span<long> sums = _totals.Wrapped(slot).Span.Slice(firstGroup, groups);
            Span<long> upper = _layout.IsPacked && _totals.IsNarrow ? default : _totals.UpperOf(slot).AsSpan(firstGroup, groups);
            if (!_layout.IsPacked)
                CellMoves.AddSplit(cells[(2 * slot)..], _layout.Stride, sums, upper);
            else if (_scan.Slots[slot].IsCounting)
                CellMoves.AddPacked(cells[slot..], _layout.Stride, _layout.Bits, counts, sums, upper);
            else
                CellMoves.AddWhole(cells[slot..], _layout.Stride, sums, upper);
        }
    }

    private void Add(Span<uint> codes, in ChosenRows rows, Pass pass)
    {
        if (rows.Places.IsEmpty && !rows.AreAll)
            ComposeKernel.Keep(codes, rows.Mask, (uint)(_scan.Groups * _layout.Stride));
        RequireKnown(codes);
        AddSlots<uint>(codes, rows, pass, new(1, 0, _layout.Stride == 1 ? _scan.Groups : long.MaxValue));
    }

    /// <summary>Codes that are numbers of groups as they stand in a column.</summary>
    private void AddDirectly(NumberChunk codes, in ChosenRows rows, Pass pass, int group)
    {
        var to = new Cells(_layout.Stride, group * _layout.Stride, codes.Greatest + 1);
        switch (codes.Width)
        {
            case 1: AddSlots(codes.Stored<byte>().Slice(rows.From, rows.Count), rows, pass, to); break;
            case 2: AddSlots(codes.Stored<ushort>().Slice(rows.From, rows.Count), rows, pass, to); break;
            default: AddSlots(codes.Stored<uint>().Slice(rows.From, rows.Count), rows, pass, to); break;
        }
    }

    private void AddSlots<TCode>(ReadOnlySpan<TCode> codes, in ChosenRows rows, Pass pass, Cells to)
        where TCode : unmanaged
    {
        if (_layout.IsPacked && _copies == 1 && rows.Places.IsEmpty && pass.Slots is [var first, var second] && second == first + 1
            && _scan.Slots[first] is { Prices: null, IsCounting: true, Values: { } firsts } && _scan.Slots[second] is { Prices: null, Values: { } seconds })
        {
            AddBoth(codes, firsts.Chunks[rows.Chunk], seconds.Chunks[rows.Chunk], rows, to with { First = to.First + first });
            return;
        }

        foreach (int slot in pass.Slots)
            Add(slot, codes, rows, to);
    }

    private void AddBoth<TCode>(ReadOnlySpan<TCode> codes, NumberChunk firsts, NumberChunk seconds, in ChosenRows rows, Cells to)
        where TCode : unmanaged
    {
        switch (firsts.Width)
        {
            case 1: AddBoth(codes, firsts.Stored<byte>().Slice(rows.From, rows.Count), firsts.Base, seconds, rows, to); break;
            case 2: AddBoth(codes, firsts.Stored<ushort>().Slice(rows.From, rows.Count), firsts.Base, seconds, rows, to); break;
            case 4: AddBoth(codes, firsts.Stored<uint>().Slice(rows.From, rows.Count), firsts.Base, seconds, rows, to); break;
            default: AddBoth(codes, firsts.Stored<long>().Slice(rows.From, rows.Count), firsts.Base, seconds, rows, to); break;
        }
    }

    private void AddBoth<TCode, TFirst>(ReadOnlySpan<TCode> codes, ReadOnlySpan<TFirst> firsts, long firstBase, NumberChunk seconds, in ChosenRows rows, Cells to)
        where TCode : unmanaged
        where TFirst : unmanaged
    {
        switch (seconds.Width)
        {
            case 1: AddBoth(codes, firsts, firstBase, seconds.Stored<byte>().Slice(rows.From, rows.Count), seconds.Base, to); break;
            case 2: AddBoth(codes, firsts, firstBase, seconds.Stored<ushort>().Slice(rows.From, rows.Count), seconds.Base, to); break;
            case 4: AddBoth(codes, firsts, firstBase, seconds.Stored<uint>().Slice(rows.From, rows.Count), seconds.Base, to); break;
            default: AddBoth(codes, firsts, firstBase, seconds.Stored<long>().Slice(rows.From, rows.Count), seconds.Base, to); break;
        }
    }

    private void AddBoth<TCode, TFirst, TSecond>(ReadOnlySpan<TCode> codes, ReadOnlySpan<TFirst> firsts, long firstBase, ReadOnlySpan<TSecond> seconds, long secondBase, Cells to)
        where TCode : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged =>
        ScatterKernel.AddBoth<TCode, TFirst, TSecond, Packed>(codes, to.Stride, firsts, firstBase, seconds, secondBase, _layout.Bits, AllCells, to.First);

    /// <summary>Somebody else may have written to codes that were looked at before; no cell is beyond the last.</summary>
    private void RequireKnown(ReadOnlySpan<uint> codes)
    {
        if (!_scan.Columns.IsOwned && ComposeKernel.Greatest(codes) > (uint)(_scan.Groups * _layout.Stride))
            throw new InvalidOperationException("The memory of columns was written to while they are used: there is the number of no name.");
    }

    private void Add<TCode>(int index, ReadOnlySpan<TCode> codes, in ChosenRows rows, Cells to)
        where TCode : unmanaged
    {
        Slot slot = _scan.Slots[index];
        if (slot.Values is null)
        {
            AddAs<TCode, TCode, Counted>(_layout.IsPacked ? index : _layout.Stride - 1, codes, codes, 0, rows, to);
        }
        else if (slot.Prices is not null)
        {
            AddProducts(index, slot, codes, rows, to);
        }
        else
        {
            NumberChunk values = slot.Values.Chunks[rows.Chunk];
            switch (values.Width)
            {
                case 1: Add(index, codes, values.Stored<byte>().Slice(rows.From, rows.Count), values.Base, rows, to); break;
                case 2: Add(index, codes, values.Stored<ushort>().Slice(rows.From, rows.Count), values.Base, rows, to); break;
                case 4: Add(index, codes, values.Stored<uint>().Slice(rows.From, rows.Count), values.Base, rows, to); break;
                default: Add(index, codes, values.Stored<long>().Slice(rows.From, rows.Count), values.Base, rows, to); break;
            }
        }
    }

    private void AddProducts<TCode>(int index, Slot slot, ReadOnlySpan<TCode> codes, in ChosenRows rows, Cells to)
        where TCode : unmanaged
    {
        (NumberChunk values, NumberChunk prices) = (slot.Values!.Chunks[rows.Chunk], slot.Prices!.Chunks[rows.Chunk]);
        if (!ColumnProducts.FitIn64Bits(values, prices))
        {
            AddWideProducts(index, values, prices, codes, rows, to);
            return;
        }

        Span<long> products = _products.AsSpan(0, rows.Count);
        ColumnProducts.Each(values, prices, rows.From, products);
        Add<TCode, long>(index, codes, products, 0, rows, to);
    }

    /// <summary>Products that need more than 64 bits go to the totals at once, one by one.</summary>
    private void AddWideProducts<TCode>(int index, NumberChunk values, NumberChunk prices, ReadOnlySpan<TCode> codes, in ChosenRows rows, Cells to)
        where TCode : unmanaged
    {
        bool isCounting = _scan.Slots[index].IsCounting;
        lock (_totals)
        {
            foreach (int place in rows)
            {
                int cell = ((int)Number.Of(codes[place]) * to.Stride) + to.First;
                _totals.AddWide(index, cell / _layout.Stride, (Int128)values[rows.From + place] * prices[rows.From + place]);
                AllCells[cell + _layout.Stride - 1] += isCounting ? 1 : 0;
            }
        }
    }

    private void Add<TCode, TValue>(int index, ReadOnlySpan<TCode> codes, ReadOnlySpan<TValue> values, long @base, in ChosenRows rows, Cells to)
        where TCode : unmanaged
        where TValue : unmanaged
    {
        bool isCounting = _scan.Slots[index].IsCounting;
        if (_layout.IsPacked)
        {
            if (isCounting)
                AddAs<TCode, TValue, Packed>(index, codes, values, @base, rows, to);
            else
                AddAs<TCode, TValue, Whole>(index, codes, values, @base, rows, to);
            return;
        }

        AddAs<TCode, TValue, Whole>(2 * index, codes, values, @base, rows, to);
        AddAs<TCode, TValue, Upper>((2 * index) + 1, codes, values, @base, rows, to);
        if (isCounting)
            AddAs<TCode, TValue, Counted>(_layout.Stride - 1, codes, values, @base, rows, to);
    }

    private void AddAs<TCode, TValue, TScattered>(int place, ReadOnlySpan<TCode> codes, ReadOnlySpan<TValue> values, long @base, in ChosenRows rows, Cells to)
        where TCode : unmanaged
        where TValue : unmanaged
        where TScattered : struct, IScattered
    {
        if (to is { Stride: 1, Groups: <= FewGroupsKernel<TCode, TValue>.Groups } && Widest.Bits == 512 && rows.Places.IsEmpty && typeof(TScattered) != typeof(Counted))
            Widest.Run<FewGroupsKernel<TCode, TValue>, bool>(new(codes, values, TScattered.Of(1, _layout.Bits, 0), TScattered.Constant(@base, _layout.Bits), AllCells[(to.First + place)..]));
        else if (rows.Places.IsEmpty)
            ScatterKernel.Add<TCode, TValue, TScattered>(codes, to.Stride, values, @base, _layout.Bits, AllCells, _copies, to.First + place);
        else
            ScatterKernel.AddAt<TCode, TValue, TScattered>(rows.Places, codes, values, @base, _layout.Bits, FirstCopy[place..]);
    }

    /// <summary>Windows may be in several buckets of time, so that each row is added by itself.</summary>
    private void AddWindows(in ChosenRows rows, Pass pass, RowCodes codes)
    {
        foreach (int place in rows)
        {
            int row = rows.From + place;
            long group = codes.GroupOf(pass.Side, rows.Chunk, row);
            (uint first, uint last) = codes.BucketsOf(pass, rows.Chunk, row);
            for (uint bucket = first; bucket <= last; bucket++)
            {
                foreach (int slot in pass.Slots)
                    AddOne(slot, (int)(group + (bucket * codes.Time!.Weight)), rows.Chunk, row);
            }
        }
    }

    private void AddOne(int index, int group, int chunk, int row)
    {
        Span<long> cells = FirstCopy.Slice(group * _layout.Stride, _layout.Stride);
        Slot slot = _scan.Slots[index];
        Int128 value = slot.Values is null ? 0 : (Int128)slot.Values.Chunks[chunk][row] * (slot.Prices?.Chunks[chunk][row] ?? 1);
        if (_layout.IsPacked)
        {
            cells[index] += slot.IsCounting ? Packed.Of((long)value, _layout.Bits, 1) : (long)value;
            return;
        }

        cells[_layout.Stride - 1] += slot.IsCounting ? 1 : 0;
        if (value > long.MaxValue || value < long.MinValue)
        {
            lock (_totals)
                _totals.AddWide(index, group, value);
            return;
        }

        cells[2 * index] = unchecked(cells[2 * index] + (long)value);
        cells[(2 * index) + 1] += (long)value >> 32;
    }

    /// <summary>Where groups have their cells.</summary>
    /// <param name="Stride">How far it is from one group to the next, as codes count.</param>
    /// <param name="First">The first cell of group 0.</param>
    /// <param name="Groups">How many groups there are; codes beyond are those of rows that don't count.</param>
    private readonly record struct Cells(int Stride, int First, long Groups);
}
