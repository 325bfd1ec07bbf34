using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json;

/// <summary>Whatever the bytes are, what comes out is a case that can be written and read again, or an error with a place in them.</summary>
public class AnyBytesTests
{
    private static readonly byte[][] Debris =
    [
        [.. "\""u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. ","u8], [.. ":"u8], [.. "null"u8], [.. "true"u8], [.. "-1"u8], [.. "1e999"u8],
        [.. "0.1"u8], [.. "99999999999999999999"u8], [.. "\\ud800"u8], [.. "\\u0000"u8], [.. "\\"u8], [.. "x-"u8], [.. "\n"u8], [.. "/**/"u8],
        [.. "\"type\":\"order\","u8], [.. "\"id\":\"1\","u8], [.. "\"x-a\":{},"u8], [.. "\ufeff"u8], [.. "😀"u8], [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    private static readonly string[] Values =
        ["null", "1", "-1", "1.5", "[]", "{}", "\"\"", "\"a\"", "true", "[{}]", "{\"low\":1}", "1e99", "\"2024\"", "\"5 days\"", "\"FY2025@a\"", "99999999999999999999"];

    private static readonly byte[][] RepositoryCases = [.. RepositoryFiles.Cases().Select(file => File.ReadAllBytes(Repository.PathOf(file)))];

    private static Gen<byte[]> Documents => Gen.Frequency(
        (6, RecordJsonGenerators.Texts.Select(text => Encoding.UTF8.GetBytes(text.AsCase))), (1, Gen.Elements(RepositoryCases)));

    private static Gen<byte[]> Damaged =>
        from document in Documents
        from times in Gen.Choose(1, 3)
        from cuts in Gen.Choose(0, document.Length).ArrayOf(times)
        from what in Gen.Choose(0, 3).ArrayOf(times)
        from length in Gen.Choose(0, 12)
        from bit in Gen.Choose(0, 7)
        from debris in Gen.Elements(Debris)
        select cuts.Zip(what).Aggregate(document, (bytes, cut) => Damage(bytes, cut.First, cut.Second, length, bit, debris));

    private static Gen<byte[]> Chaos => Gen.Frequency(
        (1, Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()), (3, Gen.Elements(Debris).ArrayOf().Select(pieces => pieces.SelectMany(piece => piece).ToArray())));

    [Property(MaxTest = 20_000, Replay = "7340112873104982,11", QuietOnSuccess = true)]
    public Property Parse_DamagedDocuments_GivesACaseOrAPlace() => Prop.ForAll(Damaged.ToArbitrary(), AssertCaseOrPlace);

    [Property(MaxTest = 5_000, Replay = "9912376640122,31", QuietOnSuccess = true)]
    public Property Parse_AnyBytes_GivesACaseOrAPlace() => Prop.ForAll(Chaos.ToArbitrary(), AssertCaseOrPlace);

    [Property(MaxTest = 10_000, Replay = "551188276634,7", QuietOnSuccess = true)]
    public Property Parse_AnotherValueInPlaceOfOne_GivesACaseOrAPlace()
    {
        Gen<byte[]> documents =
            from text in RecordJsonGenerators.Texts
            let values = JsonForms.ValuesOf(text.AsCase)
            from value in Gen.Elements(values)
            from other in Gen.Elements(Values)
            select Encoding.UTF8.GetBytes(text.AsCase[..value.Start] + other + text.AsCase[value.End..]);
        return Prop.ForAll(documents.ToArbitrary(), AssertCaseOrPlace);
    }

    private static byte[] Damage(byte[] bytes, int at, int what, int length, int bit, byte[] debris)
    {
        at = Math.Min(at, bytes.Length);
        int end = Math.Min(bytes.Length, at + length);
        switch (what)
        {
            case 0: return [.. bytes[..at], .. bytes[end..]];
            case 1: return [.. bytes[..at], .. debris, .. bytes[at..]];
            case 2: return [.. bytes[..at], .. debris, .. bytes[end..]];
            default:
                byte[] flipped = [.. bytes];
                if (at < flipped.Length)
                    flipped[at] ^= (byte)(1 << bit);
                return flipped;
        }
    }

    private static void AssertCaseOrPlace(byte[] document)
    {
        SupplyCase read;
        try
        {
            read = SupplyCase.Parse(document);
        }
        catch (CaseFormatException error)
        {
            Places.AssertInside(error, document);
            return;
        }
        Assert.Equal(read.ToJson(), SupplyCase.Parse(read.ToJson()).ToJson());
    }
}
