using System.Numerics;
using System.Runtime.InteropServices;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Random numbers, always the same for a seed and a round (splitmix64).</summary>
internal sealed class Noise
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;
    private const int LengthBits = 21;
    private const int StartAtMost = 63;

    private ulong _state;

    public Noise(int seed, int round) => _state = unchecked((((ulong)seed << 32) + (ulong)round) * 0xD134_2543_DE82_EF95);

    public ulong Next()
    {
        unchecked
        {
            ulong mixed = _state += Step;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 on, below another number.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>From one number to another.</summary>
    public long Between(long least, long greatest)
    {
        unchecked
        {
            ulong width = (ulong)(greatest - least);
            return width == ulong.MaxValue ? (long)Next() : least + (long)Math.BigMul(Next(), width + 1, out _);
        }
    }

    public bool OneIn(int count) => Below(count) == 0;

    /// <summary>How many numbers: some, thousands or millions, each as often as the others.</summary>
    public int Length(int bits = LengthBits) => Below(2 << Below(bits));

    /// <summary>Numbers of some kind, from anywhere in an array on.</summary>
    public Span<T> Numbers<T>(int count)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Span<T> numbers = Room<T>(count);
        switch (Below(5))
        {
            case 0:
                numbers.Fill(T.MaxValue);
                break;
            case 1:
                T[] some = [T.MaxValue, T.MinValue, T.Zero, T.One, unchecked(T.Zero - T.One), T.CreateTruncating(1L << 32), T.CreateTruncating(int.MaxValue), T.MaxValue];
                for (int row = 0; row < numbers.Length;)
                {
                    ulong word = Next();
                    for (int bits = 0; bits < 60 && row < numbers.Length; bits += 3)
                        numbers[row++] = some[(int)((word >> bits) & 7)];
                }

                break;
            case 2:
                int shift = Below(8 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
                Fill(numbers);
                foreach (ref T number in numbers)
                    number >>= shift;
                break;
            default:
                Fill(numbers);
                break;
        }

        return numbers;
    }

    /// <summary>A mask of all rows, of none, of every other one, of any, of few, or of rows that stand together; zeros behind the last row.</summary>
    public Span<ulong> Mask(int count)
    {
        Span<ulong> mask = Room<ulong>((count + 63) / 64);
        mask.Clear();
        switch (Below(8))
        {
            case 0:
                Put(mask, 0, count);
                break;
            case 1:
                break;
            case 2:
                mask.Fill(0x5555_5555_5555_5555);
                break;
            case 3:
                for (int row = Below(100); row < count; row += 1 + Below(100))
                    Put(mask, row, row + 1);
                break;
            case 4:
                for (int row = Below(300); row < count; row += 1 + Below(300))
                {
                    int until = Math.Min(count, row + 1 + Below(300));
                    Put(mask, row, until);
                    row = until;
                }

                break;
            default:
                Fill(mask);
                break;
        }

        if (count % 64 != 0)
            mask[^1] &= ulong.MaxValue >> (64 - (count % 64));
        return mask;

        static void Put(Span<ulong> mask, int from, int until)
        {
            for (int row = from; row < until; row++)
                mask[row / 64] |= 1UL << (row % 64);
        }
    }

    /// <summary>Whether a mask has a row.</summary>
    public static bool IsIn(ReadOnlySpan<ulong> mask, int row) => (mask[row / 64] & (1UL << (row % 64))) != 0;

    /// <summary>Numbers from 0 on, below another one; of now and then one alone.</summary>
    public Span<T> Codes<T>(int count, int below)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> codes = Room<T>(count);
        if (OneIn(6))
        {
            codes.Fill(T.CreateChecked(below - 1));
            return codes;
        }

        foreach (ref T code in codes)
            code = T.CreateTruncating(Below(below));
        return codes;
    }

    /// <summary>Memory from anywhere in an array on.</summary>
    public Span<T> Room<T>(int count)
        where T : unmanaged
    {
        int start = Below(StartAtMost + 1);
        return GC.AllocateUninitializedArray<T>(start + count).AsSpan(start);
    }

    private void Fill<T>(Span<T> numbers)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(numbers);
        Span<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ref ulong word in words)
            word = Next();
        foreach (ref byte rest in bytes[(8 * words.Length)..])
            rest = unchecked((byte)Next());
    }
}
