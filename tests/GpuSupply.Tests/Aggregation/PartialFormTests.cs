using System.Text;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>The bytes of partial results are those that the page says, for ever, and what is wrong in them is said.</summary>
public class PartialFormTests
{
    private const string None = """
        47 53 50 52 01 00 00 00 // GSPR, version 1
        4C 00 00 00 00 00 00 00 // 76 bytes
        0C 00 00 00 73 75 6D 20 // the words
        6F 66 20 76 61 6C 75 65
        00 00 00 00 00 00 00 80 // flags, currency, first day
        01 02 00 00 00 00 00 00 // columns, keys
        00 00 00 00 00 00 00 00 // groups
        01 00 00 00 01 00 00 00 // 1 figure(s), 1 word(s)
        03 00 00 00 01 00 00 00 // 3 figure(s), 1 word(s)
        8B C2 D9 1A             // checksum
        """;

    private const string Sparse = """
        47 53 50 52 01 00 00 00 // GSPR, version 1
        0C 01 00 00 00 00 00 00 // 268 bytes
        1D 00 00 00 73 75 6D 20 // the words
        6F 66 20 71 75 61 6E 74
        69 74 79 20 62 79 20 70
        61 72 74 79 2C 20 64 61
        79 00 00 00 00 00 00 00
        00 00 00 00 00 00 00 80 // flags, currency, first day
        01 00 02 00 04 00 00 00 // columns, keys
        03 00 00 00 01 61 01 62 // a, b, c
        01 63 00 00 00 00 00 00
        03 00 00 00 0B 4D 00 00 // 19723, 19724, 19725
        0C 4D 00 00 0D 4D 00 00
        03 00 00 00 00 00 00 00 // groups
        00 00 00 00 00 00 00 00 // number 0
        04 00 00 00 00 00 00 00 // number 4
        08 00 00 00 00 00 00 00 // number 8
        01 00 00 00 01 00 00 00 // 1 figure(s), 1 word(s)
        01 00 00 00 00 00 00 00 // 1
        01 00 00 00 00 00 00 00 // 1
        01 00 00 00 00 00 00 00 // 1
        01 00 00 00 01 00 00 00 // 1 figure(s), 1 word(s)
        01 00 00 00 00 00 00 00 // 1
        01 00 00 00 00 00 00 00 // 1
        03 00 00 00 00 00 00 00 // 3
        01 00 00 00 01 00 00 00 // 1 figure(s), 1 word(s)
        01 00 00 00 00 00 00 00 // 1
        02 00 00 00 00 00 00 00 // 2
        03 00 00 00 00 00 00 00 // 3
        01 00 00 00 01 00 00 00 // 1 figure(s), 1 word(s)
        01 00 00 00 00 00 00 00 // 1
        04 00 00 00 00 00 00 00 // 4
        03 00 00 00 00 00 00 00 // 3
        DA 8D 6C FD             // checksum
        """;

    private const string Balance = """
        47 53 50 52 01 00 00 00 // GSPR, version 1
        BC 00 00 00 00 00 00 00 // 188 bytes
        30 00 00 00 62 61 6C 61 // the words
        6E 63 65 20 6F 66 20 71
        75 61 6E 74 69 74 79 20
        64 75 72 69 6E 67 20 32
        30 32 34 2D 30 31 2D 30
        32 2F 2E 2E 20 62 79 20
        6B 69 6E 64 00 00 00 00
        03 00 00 00 0C 4D 00 00 // flags, currency, first day
        01 00 02 04 03 00 00 00 // columns, keys
        02 00 00 00 0B 4D 00 00 // 19723, 19724
        0C 4D 00 00 00 00 00 00
        01 00 00 00 07 00 00 00 // 7
        02 00 00 00 00 00 00 00 // groups
        01 00 00 00 01 00 00 00 // 1 figure(s), 1 word(s)
        02 00 00 00 00 00 00 00 // 2
        01 00 00 00 00 00 00 00 // 1
        03 00 00 00 02 00 00 00 // 3 figure(s), 2 word(s)
        FE FF FF FF FF FF FF FF // 18446744073709551614
        FF FF FF FF FF FF FF FF // -1
        00 00 00 00 00 00 00 00 // bits 64 on of 18446744073709551614
        FF FF FF FF FF FF FF FF // bits 64 on of -1
        48 65 52 DC             // checksum
        """;

    private static readonly byte[] SparseBytes = PartialBytes.OfHex(Sparse);
    private static readonly byte[] BalanceBytes = PartialBytes.OfHex(Balance);

    [Fact]
    public void ToBytes_NoGroups_AreThese() => Assert.Equal(PartialBytes.OfHex(None), Query.Sum(Column.Value).None().ToBytes());

    [Fact]
    public void ToBytes_FewGroupsOfMany_AreThese() => Assert.Equal(SparseBytes, PartialExamples.Run(
        Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Day),
        PartialExamples.Row("c", 2, 3), PartialExamples.Row("a", 0, 1), PartialExamples.Row("b", 1, 2, low: 1, high: 4)).ToBytes());

    [Fact]
    public void ToBytes_ABalanceOf128Bits_AreThese() => Assert.Equal(BalanceBytes, PartialExamples.Run(
        Query.Balance().During("2024-01-02/..").GroupBy(Key.Kind),
        PartialExamples.Row("x", 1, -1), PartialExamples.Row("y", 0, long.MaxValue), PartialExamples.Row("x", 0, long.MaxValue)).ToBytes());

    [Fact]
    public void FromBytes_TheseBytes_AreReadAndFinished()
    {
        Assert.Equal("worth 0 minor units of (unset Currency), 0 transfers", Assert.Single(PartialResult.FromBytes(PartialBytes.OfHex(None)).Finish()).ToString());
        Assert.Equal(["a 2024-01-01: 1 units, 1 transfers", "b 2024-01-02: 1..4 (best 2) units, 1 transfers", "c 2024-01-03: 3 units, 1 transfers"], PartialResult.FromBytes(SparseBytes).Finish().Select(row => row.ToString()));
        Assert.Equal("receipt: 18446744073709551613 units, at least 18446744073709551613, 3 transfers", Assert.Single(PartialResult.FromBytes(BalanceBytes).Finish()).ToString());
    }

    [Fact]
    public void FromBytes_AnotherHead_SaysWhatIsAllowed()
    {
        AssertRefused("byte 0: found the end, which is no partial result; allowed is 47 53 50 52 (\"GSPR\")", []);
        AssertRefused("byte 0: found 00 53 50 52 01 00 00 00 …, which is no partial result; allowed is 47 53 50 52 (\"GSPR\")", SparseBytes.With(0, 0));
        AssertRefused("byte 7: found the end, which comes too early; allowed is at least 20 bytes", SparseBytes[..7]);
        AssertRefused("byte 4: found version 2, which is newer than this library; allowed is 1", SparseBytes.With(4, 2));
        AssertRefused("byte 4: found version 0, which is no version; allowed is 1", SparseBytes.With(4, 0));
        AssertRefused("byte 267: found the end, which comes too early for a length of 268 bytes; allowed is 268 bytes", SparseBytes[..267]);
        AssertRefused("byte 268: found 2A, which is behind the end, by the length of 268 bytes; allowed is nothing", [.. SparseBytes, 42]);
        AssertRefused("byte 8: found 5, which is no length of these 268 bytes; allowed is 268", [.. SparseBytes[..8], 5, 0, .. SparseBytes[10..]]);
        AssertRefused(
            "byte 264: found 0xFD6C8DDA, which is not the checksum of what stands before it: some byte is not what was written; allowed is 0x", [.. SparseBytes[..200], 7, .. SparseBytes[201..]]);
    }

    [Fact]
    public void FromBytes_AnotherQuery_SaysWhatIsAllowed()
    {
        AssertRefused("byte 16: found 2147483647 as the number of bytes of the query's words, which needs 2147483647 bytes or more of the 244 that follow; allowed is at most 244", SparseBytes.With(16, 255, 255, 255, 127));
        AssertRefused("byte 20: found \"Sum of quantity by party, day\", which is not a count, sum, net or balance; allowed is the words of a query, such as", SparseBytes.With(20, (byte)'S'));
        AssertRefused("byte 46: found \"dax\", which is not one of party, product, stage, kind, day, month, quarter; allowed is the words of a query", SparseBytes.With(48, (byte)'x'));
        AssertRefused("byte 49: found 1, which is no zero; allowed is 0, up to the next multiple of 8", SparseBytes.With(49, 1));
        AssertRefused("byte 56: found 1 as flags, which is not what the query has; allowed is 0 or 2", SparseBytes.With(56, 1));
        AssertRefused("byte 72: found 2 as flags, which is not what the query has; allowed is 1 or 3", BalanceBytes.With(72, 2));
        AssertRefused("byte 57: found \"USD\", which is there without money; allowed is three zeros", SparseBytes.With(57, [.. "USD"u8]));
        AssertRefused("byte 33: found \"QQQ\", which is no currency; allowed is a code of ISO 4217, or three zeros", PartialBytes.OfHex(None).With(33, [.. "QQQ"u8]));
        AssertRefused("byte 60: found 5 as the first day, which is not that of the query; allowed is -2147483648", SparseBytes.With(60, 5, 0, 0, 0));
        AssertRefused("byte 64: found 2 columns, which are not those of the query; allowed is 1", SparseBytes.With(64, 2));
        AssertRefused("byte 65: found 1 among the columns, which is not what the query has there; allowed is 0 (quantity)", SparseBytes.With(65, 1));
        AssertRefused("byte 68: found 5 among the keys, which is not what the query has there; allowed is 4 (day)", SparseBytes.With(68, 5));
    }

    [Fact]
    public void FromBytes_OtherKeys_SaysWhatIsAllowed()
    {
        AssertRefused("byte 72: found 4294967295 as the number of names, which needs 8589934590 bytes or more of the 188 that follow; allowed is at most 94", SparseBytes.With(72, 255, 255, 255, 255));
        AssertRefused("byte 76: found \" \", which is no party of this query; allowed is 1 to 128 ASCII letters, digits and", SparseBytes.With(77, (byte)' '));
        AssertRefused("byte 76: found \"\ufffd\", which is no party of this query", SparseBytes.With(77, 0xFF));
        AssertRefused("byte 78: found \"b\", which is not after \"b\"; allowed is names in ordinal order, each once", SparseBytes.With(77, (byte)'b'));
        AssertRefused("byte 78: found \"b\", which is not after \"d\"", SparseBytes.With(77, (byte)'d'));
        AssertRefused("byte 92: found 2147483647, which is no day of this query; allowed is a day, 1990-01-01 to 2199-12-31, 7305 to 84005 as days since 1970-01-01", SparseBytes.With(92, 255, 255, 255, 127));
        AssertRefused("byte 92: found 7304, which is no day of this query", SparseBytes.With(92, 0x88, 0x1C, 0, 0));
        AssertRefused("byte 96: found 19723, which is not after 19723; allowed is numbers in order, each once", SparseBytes.With(96, 0x0B));
        AssertRefused("which is no month of this query; allowed is the first day of a month, 1990-01-01 to 2199-12-31", Bytes("amount").With(68, 0x0C));
        AssertRefused("found 16, which is no kind of this query; allowed is 0, 1, 2,", BalanceBytes.With(108, 16));
        AssertRefused("found 8, which is no stage of this query; allowed is 0, 1, 2, 3, 4, 5, 6, 7", Bytes("all keys and columns").With(172, 8));
        AssertRefused("found \"y\", which is no party of this query; allowed is tesla, x", Bytes("many conditions").With(219, (byte)'y'));
    }

    [Fact]
    public void FromBytes_OtherGroups_SaysWhatIsAllowed()
    {
        AssertRefused("byte 104: found 3 groups, which are not all that there could be; allowed is 9", SparseBytes.With(56, 2));
        AssertRefused("byte 104: found 72057594037927939 as the number of groups, which needs 1152921504606847024 bytes or more of the 152 that follow; allowed is at most 9", SparseBytes.With(111, 1));
        AssertRefused("found 2 groups with numbers, which are half or more of the 2 that there could be; allowed is fewer, or all without numbers", BalanceBytes.With(72, 1));
        AssertRefused("byte 128: found 9 as the number of a group, which is that of none; allowed is 5 to 8", SparseBytes.With(128, 9));
        AssertRefused("byte 120: found -1 as the number of a group, which is that of none", SparseBytes.With(120, 255, 255, 255, 255, 255, 255, 255, 255));
        AssertRefused("byte 120: found 0 as the number of a group, which is not after 0; allowed is 1 to 8", SparseBytes.With(120, 0));
        AssertRefused("byte 152: found group 0, which has neither transfers nor sums; allowed is groups that have some", Bytes("few of many").With(232, 0));
        AssertRefused("byte 100: found 2024-01-03, which is the value of no group; allowed is values that a group has", SparseBytes.With(128, 7));
        AssertRefused("byte 80: found c, which is the value of no group", SparseBytes.With(128, 5));
        AssertRefused("found 1 groups of 4, which have something; allowed is half or more of them, or groups with numbers", Emptied(Bytes("holes"), 4, 0, 1));
        AssertRefused("which is the value of no group", Emptied(Bytes("holes"), 4, 2, 3));
    }

    [Fact]
    public void FromBytes_OtherNumbers_SaysWhatIsAllowed()
    {
        AssertRefused("byte 136: found a column of 3 figures, which is none; allowed is 1", SparseBytes.With(136, 3));
        AssertRefused("byte 168: found a column of 2 figures, which is none; allowed is 1 or 3", SparseBytes.With(168, 2));
        AssertRefused("byte 140: found 4 words for each number, which is no length of numbers; allowed is 1, 2 or 3 of 64 bits", SparseBytes.With(140, 4));
        AssertRefused("byte 140: found 0 words for each number", SparseBytes.With(140, 0));
        AssertRefused("byte 140: found 2 words for each number, which are more than any needs; allowed is 1 or fewer", PartialBytes.Fitted([.. SparseBytes[..140], 2, 0, 0, 0, .. SparseBytes[144..168], .. new byte[24], .. SparseBytes[168..]]));
        AssertRefused("byte 160: found a count of -1, which is below 0; allowed is 0 or more", SparseBytes.With(160, 255, 255, 255, 255, 255, 255, 255, 255));
        AssertRefused("byte 168: found three columns of quantity, which are the same; allowed is one for all three figures", SparseBytes.With(184, 2).With(248, 2));
        AssertRefused("byte 240: found 16 bytes and then the end, which is too little for numbers; allowed is 24 bytes there", PartialBytes.Fitted([.. SparseBytes[..256], .. new byte[4]]));
        AssertRefused("byte 264: found 8 bytes, which are behind all columns; allowed is the checksum", PartialBytes.Fitted([.. SparseBytes[..264], .. new byte[12]]));
        AssertRefused("found 2 groups, which have money in no currency; allowed is none without a currency", Bytes("amount").With(49, 0, 0, 0));
    }

    private static byte[] Bytes(string name) => PartialExamples.All.Single(example => example.Name == name).Partial.ToBytes();

    /// <summary>Groups without anything, where all have their numbers and all figures are one.</summary>
    private static byte[] Emptied(byte[] bytes, int rows, params int[] empty)
    {
        int end = bytes.Length - 4, sums = end - (rows * 8), counts = sums - 8 - (rows * 8);
        return empty.Aggregate(bytes, (emptied, row) => emptied.With(sums + (row * 8), new byte[8]).With(counts + (row * 8), new byte[8]));
    }

    private static void AssertRefused(string message, byte[] bytes) => Assert.Contains(message, PartialBytes.Refusal(bytes), StringComparison.Ordinal);
}
