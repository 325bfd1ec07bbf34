namespace GpuSupply.Aggregation;

/// <summary>What is fixed in the bytes of a partial result. The page docs/partials.md has all of it.</summary>
internal static class PartialForm
{
    public const int Version = 1;

    /// <summary>Where the version stands, then the length of all.</summary>
    public const int VersionAt = 4;
    public const int LengthAt = 8;

    /// <summary>Up to where every version is the same.</summary>
    public const int HeadBytes = 16;

    public const int ChecksumBytes = 4;

    public const byte BalanceFlag = 1;

    /// <summary>Every group that there could be has its row, so that groups have no numbers.</summary>
    public const byte AllFlag = 2;

    public const string NoCurrency = "\0\0\0";

    public static ReadOnlySpan<byte> Magic => "GSPR"u8;
}
