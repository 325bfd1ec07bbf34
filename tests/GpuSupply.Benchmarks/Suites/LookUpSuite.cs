using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Codes that a table has for days. There is no vector form.</summary>
public class LookUpSuite : Suite
{
    private readonly uint[] _table = [.. MonthTable.Months.Select(month => (uint)month)];
    private Numbers<int> _days;
    private Numbers<uint> _codes;

    protected override int BytesOfARow => sizeof(int) + sizeof(uint);

    protected override ReadOnlySpan<byte> Written => _codes.Bytes;

    [Benchmark(Baseline = true)]
    public bool Loop()
    {
        ReadOnlySpan<int> days = _days.Span;
        Span<uint> codes = _codes.Span;
        for (int row = 0; row < days.Length; row++)
            codes[row] = _table[days[row] - Asked.FirstDay];
        return true;
    }

    /// <summary>All days are known to be in the table.</summary>
    [Benchmark]
    public bool Within() => LookUp(isWithin: true);

    /// <summary>Days may be before and after those of the table.</summary>
    [Benchmark]
    public bool Beyond() => LookUp(isWithin: false);

    protected override void Fill() => (_days, _codes) = (Numbers<int>.Of(Rows, LedgerNumbers.Day), new(Rows));

    protected override void Reset() => _codes.Span.Clear();

    protected override void Check()
    {
        RequireSame(nameof(Within), Loop, Within);
        RequireSame(nameof(Beyond), Loop, Beyond);
    }

    private bool LookUp(bool isWithin)
    {
        ComposeKernel.LookUp<int>(_codes.Span, _days.Span, Asked.FirstDay, _table, isWithin);
        return true;
    }
}
