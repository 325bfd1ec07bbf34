using System.Security.Cryptography;
using System.Text;

namespace WebApi;

/// <summary>A case that is kept. Its id is a hash of what it says, so that the same case has the same one whatever its spaces are.</summary>
internal sealed class KeptCase
{
    // 128 bits: nobody comes upon two cases with one id.
    private const int IdBytes = 16;

    private readonly Lazy<SupplyLedger> _ledger;

    /// <param name="records">The case.</param>
    public KeptCase(SupplyCase records)
    {
        byte[] written = Encoding.UTF8.GetBytes(records.ToJson());
        Id = Convert.ToHexStringLower(SHA256.HashData(written).AsSpan(0, IdBytes));
        Bytes = written.Length;
        Case = records;
        _ledger = new(records.ToLedger);
    }

    public string Id { get; }

    /// <summary>How long it is as it is written.</summary>
    public long Bytes { get; }

    public SupplyCase Case { get; }

    /// <summary>The ledger, as known on the day on which the last record became known. Folded once, when it is first asked for.</summary>
    public SupplyLedger Ledger => _ledger.Value;
}
