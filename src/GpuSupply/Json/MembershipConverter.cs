using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Owners and controllers: an object of party and during (the id alone is read, too).</summary>
public sealed class MembershipConverter : WireConverter<Membership>
{
    private protected override Membership FromWire(ref JsonCursor cursor) => MembershipJson.ReadOne(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, Membership value) => MembershipJson.WriteOne(writer, value);
}
