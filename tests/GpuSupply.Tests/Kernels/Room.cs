using System.Numerics;
using Xunit.Sdk;

namespace GpuSupply.Tests.Kernels;

/// <summary>
/// Memory in which a kernel is tried with so many numbers: pieces that all begin so many numbers behind a multiple of 64 bytes, or that begin or end where memory
/// does. A kernel that writes around them is found out.
/// </summary>
internal sealed class Room : IDisposable
{
    /// <summary>From none to more than four of the widest vectors have bytes.</summary>
    private const int LengthAtMost = 257;

    private const int StartAtMost = 63;

    /// <summary>Lengths at which loops end and begin.</summary>
    private static readonly int[] NearVectors = [0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 47, 63, 64, 65, 95, 96, 97, 127, 128, 129, 192, 255, 256, 257];

    private readonly List<Piece> _pieces = [];
    private readonly Func<Piece> _make;
    private int _taken;

    private Room(Func<Piece> make) => _make = make;

    /// <summary>How many numbers the kernel is tried with.</summary>
    public int Length { get; private set; }

    /// <summary>How many numbers behind a multiple of 64 bytes pieces begin; where memory ends or begins, 0.</summary>
    public int Start { get; private set; }

    /// <summary>Whether it is the turn of one of so many kinds: with numbers that begin at a multiple of 64 bytes, or at guards, of each, else of one after the other.</summary>
    public bool IsTurnOf(int kind, int kinds) => Start == 0 || (Start + Length) % kinds == kind;

    /// <summary>Always the same numbers in the same order.</summary>
    public Random Random { get; } = new(1);

    /// <summary>Tries a kernel with each length at one start, and with lengths that matter at all others.</summary>
    public static void InArrays(Action<Room> body)
    {
        int start = 0;
        using Room room = new(() => new NativePiece(() => start));
        for (; start <= StartAtMost; start++)
        {
            room.Start = start;
            foreach (int length in start == 0 ? Enumerable.Range(0, LengthAtMost + 1) : NearVectors)
                room.Try(length, body);
        }
    }

    /// <summary>Tries a kernel with each length of pieces that end, and of pieces that begin, where memory does. Elsewhere than on Linux nothing is tried.</summary>
    public static void BesideGuards(Action<Room> body)
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (bool isAtEnd in new[] { true, false })
        {
            using Room room = new(() => new GuardedPiece(isAtEnd));
            for (int length = 0; length <= LengthAtMost; length++)
                room.Try(length, body);
        }
    }

    /// <summary>Tries something once that says itself how many numbers it needs.</summary>
    public static void Once(Action<Room> body)
    {
        using Room room = new(() => new NativePiece(() => 0));
        room.Try(0, body);
    }

    /// <summary>A piece with numbers of all kinds: any, and those at which sums and signs change.</summary>
    public Span<T> Numbers<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Numbers<T>(Length);

    /// <inheritdoc cref="Numbers{T}()"/>
    public Span<T> Numbers<T>(int count)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Span<T> numbers = Take<T>(count);
        Any.Fill(numbers, Random);
        return numbers;
    }

    /// <summary>A piece with a mask: of all rows, of none, of every other one, or of any.</summary>
    public Span<ulong> Mask() => Mask((Start + Length) % 5);

    /// <summary>A piece with a mask of some kind that <see cref="Any.FillMask"/> makes.</summary>
    public Span<ulong> Mask(int kind)
    {
        Span<ulong> mask = Take<ulong>((Length + 63) / 64);
        Any.FillMask(mask, Length, kind, Random);
        return mask;
    }

    /// <summary>A piece for so many numbers, whatever stands there.</summary>
    public Span<T> Take<T>(int count)
        where T : unmanaged
    {
        if (_taken == _pieces.Count)
            _pieces.Add(_make());
        return _pieces[_taken++].Take<T>(count);
    }

    /// <summary>A piece with the same numbers.</summary>
    public Span<T> Copied<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        Span<T> copy = Take<T>(numbers.Length);
        numbers.CopyTo(copy);
        return copy;
    }

    public void Dispose() => _pieces.ForEach(piece => piece.Dispose());

    private void Try(int length, Action<Room> body)
    {
        (Length, _taken) = (length, 0);
        try
        {
            body(this);
            for (int index = 0; index < _taken; index++)
                _pieces[index].RequireUntouchedAround();
        }
        catch (XunitException wrong)
        {
            throw new XunitException($"{length} numbers, from {Start} on: {wrong.Message}", wrong);
        }
    }
}
