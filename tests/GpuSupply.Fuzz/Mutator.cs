namespace GpuSupply.Fuzz;

/// <summary>
/// Makes inputs of a target's seeds and words. It cuts where words, numbers and texts begin and end, so that most of what comes out is nearly right and gets far into the library; some of it is
/// changed bit by bit.
/// </summary>
internal sealed class Mutator(IFuzzTarget target, ulong seed)
{
    private const int MostChanges = 5;
    private const int MostBytes = 8192;

    private static readonly byte[][] Numbers =
    [
        .. new[]
        {
            "0", "1", "-1", "9", "12000", "2147483647", "2147483648", "4294967296", "9007199254740991", "9007199254740992", "9223372036854775807", "9223372036854775808", "18446744073709551616",
            "79228162514264337593543950335", "0.1", "0.0000000000000000000000000001", "1e5", "1E999", "00", "007", "1.", ".5", "2024", "1989", "2199", "2200", "366", "12", "13", "31", "32",
        }.Select(text => System.Text.Encoding.ASCII.GetBytes(text)),
    ];

    private FuzzRandom _random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        byte[] input = OneOf(target.Seeds);

        // One in sixteen as it is: what is right must go through.
        for (int changes = _random.Below(16) == 0 ? 0 : 1 + _random.Below(MostChanges); changes > 0; changes--)
            input = Changed(input);
        return input.Length <= MostBytes ? input : input[..MostBytes];
    }

    private byte[] Changed(byte[] input)
    {
        (int start, int end) = Piece(input);
        switch (_random.Below(12))
        {
            case 0 or 1:
                return [.. input[..start], .. input[end..]];
            case 2 or 3:
                return [.. input[..start], .. Word(), .. input[end..]];
            case 4:
                return [.. input[..start], .. Word(), .. input[start..]];
            case 5:
                return [.. input[..end], .. input[start..]];
            case 6:
                // The head of one and the tail of another, each to the edge of a piece.
                byte[] other = OneOf(target.Seeds);
                (int from, int to) = Piece(other);
                return _random.Below(2) == 0 ? [.. input[..start], .. other[from..]] : [.. input[..start], .. other[from..to], .. input[end..]];
            case 7:
                (int first, int last) = Piece(input);
                return first >= end ? [.. input[..start], .. input[first..last], .. input[end..first], .. input[start..end], .. input[last..]] : input;
            case 8 or 9:
                return [.. input[..start], .. OneOf(Numbers), .. input[end..]];
            default:
                if (input.Length == 0)
                    return Word();
                byte[] flipped = [.. input];
                int at = _random.Below(input.Length);
                flipped[at] = _random.Below(3) switch { 0 => (byte)(flipped[at] ^ (1 << _random.Below(8))), 1 => (byte)_random.Next(), _ => (byte)(flipped[at] + 1 - (2 * _random.Below(2))) };
                return flipped;
        }
    }

    private byte[] Word() => OneOf(target.Words);

    private byte[] OneOf(IReadOnlyList<byte[]> all) => all[_random.Below(all.Count)];

    /// <summary>Where a run of letters, of digits, or one other byte stands; sometimes several of them.</summary>
    private (int Start, int End) Piece(byte[] input)
    {
        if (input.Length == 0)
            return (0, 0);
        int at = _random.Below(input.Length), start = at, end = at + 1;
        while (start > 0 && KindOf(input[start - 1]) == KindOf(input[at]) && KindOf(input[at]) != 0)
            start--;
        for (int pieces = 1 + (_random.Below(8) == 0 ? _random.Below(8) : 0); pieces > 0; pieces--)
        {
            int kind = KindOf(input[end - 1]);
            while (end < input.Length && kind != 0 && KindOf(input[end]) == kind)
                end++;
            if (pieces > 1 && end < input.Length)
                end++;
        }

        return (start, end);
    }

    private static int KindOf(byte one) => char.IsAsciiDigit((char)one) ? 1 : char.IsAsciiLetter((char)one) ? 2 : 0;
}
