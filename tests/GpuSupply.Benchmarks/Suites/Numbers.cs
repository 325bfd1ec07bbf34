using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GpuSupply.Aggregation;
using GpuSupply.Benchmarks.Compare;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Numbers in memory such as columns have: in its place, and on large pages where the system has them.</summary>
internal readonly struct Numbers<T>(int count)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Memory<byte> _memory = new PageArena((long)count * Unsafe.SizeOf<T>()).Take(count * Unsafe.SizeOf<T>());

    public Span<T> Span => MemoryMarshal.Cast<byte, T>(_memory.Span);

    public Span<byte> Bytes => _memory.Span;

    /// <summary>Random numbers, as many of their lowest bits as a number has.</summary>
    public static Numbers<T> Of(int count, RandomColumn random) => Of(count, row => T.CreateTruncating(random[row]));

    /// <summary>Numbers that are made from their rows.</summary>
    public static Numbers<T> Of(int count, Func<int, T> number)
    {
        var numbers = new Numbers<T>(count);
        Span<T> span = numbers.Span;
        for (int row = 0; row < span.Length; row++)
            span[row] = number(row);
        return numbers;
    }
}
