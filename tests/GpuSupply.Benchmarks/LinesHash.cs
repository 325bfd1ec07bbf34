using System.Security.Cryptography;
using System.Text;

namespace GpuSupply.Benchmarks;

/// <summary>A hash of answers, line by line: two builds that print the same one gave the same answers.</summary>
internal sealed class LinesHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many lines there are so far.</summary>
    public int Count { get; private set; }

    public void Add(string line)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(line));
        _hash.AppendData("\n"u8);
        Count++;
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>The first sixteen digits of SHA-256.</summary>
    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash())[..16];
}
