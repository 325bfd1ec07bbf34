using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A source contradicts a claim without giving a number.</summary>
[JsonConverter(typeof(Json.RecordConverter<Dispute>))]
public sealed class Dispute : SourcedRecord
{
    /// <summary>Makes a dispute.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="claim">The claim that is contradicted.</param>
    public Dispute(RecordId id, RecordId claim)
        : base(id)
    {
        _ = claim.Value;
        Claim = claim;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Dispute;

    /// <summary>The claim that is contradicted.</summary>
    public RecordId Claim { get; }
}
