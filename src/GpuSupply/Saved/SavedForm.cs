using System.Text;

namespace GpuSupply.Saved;

/// <summary>What is fixed in the bytes of a saved ledger. The page docs/journals.md has all of it.</summary>
internal static class SavedForm
{
    public const int Version = 1;

    /// <summary>The head of a file: the magic number and the version.</summary>
    public const int HeadBytes = 8;

    /// <summary>The head of a part: its name, and how many bytes it has.</summary>
    public const int PartHeadBytes = 16;

    /// <summary>The end of a part: its checksum.</summary>
    public const int PartEndBytes = 8;

    /// <summary>Records stand in parts of some such size, so that none has to be read in one piece.</summary>
    public const int RecordPartBytes = 1 << 20;

    public const string Case = "case";
    public const string Records = "recs";
    public const string Names = "name";
    public const string Columns = "cols";
    public const string Left = "left";
    public const string End = "end ";

    public static ReadOnlySpan<byte> Magic => "GSLG"u8;

    /// <summary>What of a file is wrong.</summary>
    /// <param name="at">The byte, from 0.</param>
    /// <param name="found">What was found there.</param>
    /// <param name="why">What is wrong with it, to stand after "which".</param>
    /// <param name="allowed">What is allowed.</param>
    public static FormatException Refused(long at, string found, string why, string allowed) => BytesReader.Refused(at, found, why, allowed);

    /// <summary>Bytes as they are shown.</summary>
    public static string Shown(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "the end" : string.Join(' ', bytes.ToArray().Select(one => $"{one:X2}"));

    /// <summary>The name of a part, as it stands in four bytes.</summary>
    public static byte[] NameOf(string part) => Encoding.ASCII.GetBytes(part);
}
