using System.Buffers.Binary;
using System.Text.RegularExpressions;
using GpuSupply.Aggregation;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Bytes of partial results, and what tests do to them.</summary>
internal static partial class PartialBytes
{
    public static byte[] OfHex(string hex) => Convert.FromHexString(string.Concat(hex.Where(char.IsAsciiHexDigit)));

    /// <summary>In lines of eight bytes.</summary>
    public static string ToHex(byte[] bytes) => string.Join('\n', bytes.Chunk(8).Select(line => string.Join(' ', line.Select(one => $"{one:X2}"))));

    /// <summary>Other bytes with the length and the checksum that they would have.</summary>
    public static byte[] Fitted(byte[] bytes)
    {
        byte[] fitted = [.. bytes];
        BinaryPrimitives.WriteInt64LittleEndian(fitted.AsSpan(8), fitted.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fitted.AsSpan(fitted.Length - 4), Checksum.Of(fitted.AsSpan(0, fitted.Length - 4)));
        return fitted;
    }

    /// <summary>Some of the bytes are others.</summary>
    public static byte[] With(this byte[] bytes, int at, params byte[] others)
    {
        byte[] changed = [.. bytes];
        others.CopyTo(changed, at);
        return Fitted(changed);
    }

    /// <summary>Reads bytes that are none, and gives the message.</summary>
    public static string Refusal(byte[] bytes)
    {
        FormatException wrong = Assert.Throws<FormatException>(() => { PartialResult.FromBytes(bytes); });
        Assert.Matches(Message(), wrong.Message);
        return wrong.Message;
    }

    /// <summary>Reads bytes that may be some: then they are what is written again, and can be used.</summary>
    /// <returns>Whether they are.</returns>
    public static bool ReadsOrRefuses(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        PartialResult read;
        try
        {
            read = PartialResult.FromBytes(bytes);
        }
        catch (FormatException wrong)
        {
            AssertSmall();
            Assert.Matches(Message(), wrong.Message);
            return false;
        }

        AssertSmall();
        Assert.Equal(bytes, read.ToBytes());
        try
        {
            Assert.Equal(read.Merge(read).Finish().Count, read.Finish().Count);
        }
        catch (OverflowException wrong)
        {
            Assert.Contains(" does not fit in ", wrong.Message, StringComparison.Ordinal);
        }

        return true;

        void AssertSmall()
        {
            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < 100_000 + (bytes.Length * 50L), $"{bytes.Length} bytes took {taken}.");
        }
    }

    [GeneratedRegex(@"\Abyte \d+: found .+, which .+; allowed (is|are) .+\z")]
    private static partial Regex Message();
}
