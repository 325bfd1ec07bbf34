using System.Runtime.InteropServices;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Balances of 2,048 accounts that change from day to day: what is left and the least of each.</summary>
public class BalanceSuite : WidthSuite<bool>
{
    private const int Accounts = 2_048;

    private readonly long[] _state = new long[3 * Accounts];
    private Numbers<long> _changes;
    private Numbers<long> _rows;

    protected override int BytesOfARow => 2 * sizeof(long);

    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(_state.AsSpan());

    private Span<long> Balances => _state.AsSpan(0, Accounts);

    private Span<long> Minima => _state.AsSpan(Accounts, Accounts);

    private Span<long> Counts => _state.AsSpan(2 * Accounts);

    protected override void Fill() =>
        (_changes, _rows) = (Numbers<long>.Of(Rows, LedgerNumbers.Delta), Numbers<long>.Of(Rows, LedgerNumbers.Party10k with { Count = 3 }));

    protected override void Reset() => Array.Clear(_state);

    protected override bool InLoop()
    {
        Span<long> balances = Balances, minima = Minima, counts = Counts;
        ReadOnlySpan<long> changes = _changes.Span, rows = _rows.Span;
        for (int row = 0; row < changes.Length; row++)
        {
            int account = row % Accounts;
            balances[account] += changes[row];
            counts[account] += rows[row];
            if (rows[row] > 0)
                minima[account] = Math.Min(minima[account], balances[account]);
        }

        return true;
    }

    protected override bool At(int bits)
    {
        bool fit = true;
        for (int first = 0; first < Rows; first += Accounts)
        {
            int some = Math.Min(Accounts, Rows - first);
            fit &= AtWidth.Run<BalanceKernel, bool>(bits, new(_changes.Span.Slice(first, some), _rows.Span.Slice(first, some), Balances, Minima, Counts));
        }

        return fit;
    }
}
