using System.Buffers.Binary;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Saved ledgers, with checksums that are right: they are a ledger that can be asked and is saved as it was read, or are refused at a byte.</summary>
internal sealed class SavedLedgerTarget : IFuzzTarget
{
    private const int HeadBytes = 8;

    public string Name => "saved-ledger";

    public int Permille => 4;

    public IReadOnlyList<byte[]> Seeds { get; } = [Saved(Story.Exchange.ToLedger()), Saved(new SupplyCase("small", [.. Story.Exchange.Records.Take(8)]).ToLedger()), Saved(new SupplyCase("empty", []).ToLedger())];

    public IReadOnlyList<byte[]> Words { get; } =
        [[0], [0, 0, 0, 0], [1, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 127], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 128], [255, 255, 255, 255, 255, 255, 31, 0], .. NumbersTarget.Bytes("case", "recs", "name", "rows", "{}", "\"o1\"", "\"type\"")];

    public bool Try(byte[] input)
    {
        byte[] bytes = WithChecksums(input);
        SupplyLedger ledger;
        try
        {
            ledger = SupplyLedger.Open(new MemoryStream(bytes));
        }
        catch (FormatException refused)
        {
            Require.That(refused.Message.StartsWith("byte ", StringComparison.Ordinal), $"a refusal without its byte: {refused.Message}");
            return false;
        }

        try
        {
            _ = ledger.Balances();
            _ = ledger.Findings.Count;
            byte[] again = Saved(SupplyLedger.Open(new MemoryStream(Saved(ledger))));
            Require.That(again.AsSpan().SequenceEqual(Saved(ledger)), "saved, opened and saved again");
        }
        catch (OverflowException tooMuch)
        {
            Require.That(tooMuch.Message.Length > 20, $"an overflow that does not name the sum: {tooMuch.Message}");
        }

        return true;
    }

    private static byte[] Saved(SupplyLedger ledger)
    {
        using var stream = new MemoryStream();
        ledger.Save(stream);
        return stream.ToArray();
    }

    /// <summary>Parts are a name and a length in 16 bytes, the content, zeros up to eight bytes, and the checksum in eight.</summary>
    private static byte[] WithChecksums(byte[] input)
    {
        byte[] bytes = [.. input];
        for (int at = HeadBytes; at + 16 <= bytes.Length;)
        {
            long length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 8)), padded = length < 0 || length > bytes.Length ? -1 : length + (-length & 7);
            if (padded < 0 || at + 16 + padded + 8 > bytes.Length)
                break;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 16 + (int)padded), Checksums.Of(bytes.AsSpan(at + 16, (int)length)));
            at += 16 + (int)padded + 8;
        }

        return bytes;
    }
}
