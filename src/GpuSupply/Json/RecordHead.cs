using NodaTime;

namespace GpuSupply.Json;

/// <summary>What all records but parties, products and sources have.</summary>
internal struct RecordHead
{
    public RecordId Id;
    public (SourceId? Source, LocalDate? KnownOn, string? Note, string? Quote) Provenance;

    /// <summary>Reads one of the properties. The type was read before.</summary>
    public void Read(ref JsonCursor cursor, string name)
    {
        switch (name)
        {
            case "id": Id = cursor.OwnId(); break;
            case "source": Provenance.Source = cursor.Parsed<SourceId>(); break;
            case "knownOn": Provenance.KnownOn = cursor.Date(); break;
            case "note": Provenance.Note = cursor.Text(); break;
            case "quote": Provenance.Quote = cursor.Text(); break;
        }
    }
}
