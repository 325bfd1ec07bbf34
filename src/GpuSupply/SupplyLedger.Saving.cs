using GpuSupply.Ledger;
using GpuSupply.Saved;

namespace GpuSupply;

/// <content>Ledgers as bytes.</content>
public sealed partial class SupplyLedger
{
    /// <summary>Writes the ledger to a file: <see cref="Open(string)"/> reads it. A file that is there is replaced when all is written, and stays as it is where that fails.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="InvalidOperationException">A record has a number without an exact decimal, money without a currency, or a text that is no Unicode.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string unfinished = $"{path}.unfinished";
        try
        {
            using (FileStream stream = File.Create(unfinished))
            {
                Save(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Writes the ledger to a stream: its records, the transfers that they became, and the day as known on which it answers. The page on journals and saved ledgers says what stands
    /// where; a ledger that was opened is written again byte by byte. Linear in the records.
    /// </summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <exception cref="InvalidOperationException">A record has a number without an exact decimal, money without a currency, or a text, as the title may be, that is no Unicode.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SavedLedgerWriter.Write(stream, _case, _known);
    }

    /// <summary>Opens a ledger that was saved to a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <inheritdoc cref="Open(Stream)" path="/exception"/>
    /// <exception cref="IOException">The file is not there or can't be read.</exception>
    public static SupplyLedger Open(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Open(stream);
    }

    /// <summary>
    /// Opens a ledger that was saved, from where a stream stands to its end. It answers what it did, on the day on which it did. Records are read, but not folded: the transfers are
    /// there. Linear in the bytes, and so is the memory that it takes, whatever they say.
    /// </summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <exception cref="FormatException">
    /// It is no saved ledger, damaged, or of a newer version; the message says at which byte, what was found there and what is allowed.
    /// </exception>
    public static SupplyLedger Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (SupplyCase records, KnownLedger known) = SavedLedgerReader.Read(stream);
        return new(records, known);
    }

    private SupplyLedger(SupplyCase records, KnownLedger known)
    {
        (_case, _known) = (records, known);
        _variants = new(records.All);
    }
}
