using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A record of something that happened to units, once: it becomes transfers of the ledger.</summary>
[JsonConverter(typeof(Json.RecordConverter<SupplyRecord>))]
public abstract class SupplyRecord : SourcedRecord
{
    private protected SupplyRecord(RecordId id, DateWindow on)
        : base(id) => On = on;

    /// <summary>The window in which it happened. The ledger cuts it off at the day on which the record was learned.</summary>
    public DateWindow On { get; }
}
