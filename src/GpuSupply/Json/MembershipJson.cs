using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Owners and controllers on the wire: the id of one that always is it, or a list of ids and objects.</summary>
internal static class MembershipJson
{
    private const string Allowed = "the id of a party, or an array of ids and objects of party and during";

    private static readonly FieldNames Names = FieldNames.Of("party", "during?");

    public static IReadOnlyList<Membership> Read(ref JsonCursor cursor)
    {
        if (cursor.Token == JsonTokenType.String)
            return [cursor.Parsed<PartyId>()];

        var memberships = new List<Membership>();
        cursor.BeginArray(Allowed);
        while (cursor.NextItem())
            memberships.Add(ReadOne(ref cursor));
        return memberships;
    }

    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<Membership> memberships)
    {
        if (memberships is [{ During: null, Extensions.Count: 0 } always])
            writer.WriteString(name, always.Party.Value);
        else if (memberships.Count > 0)
            WriteAll(writer, name, memberships);
    }

    /// <summary>The id of one that always is it, or an object.</summary>
    public static Membership ReadOne(ref JsonCursor cursor)
    {
        if (cursor.Token == JsonTokenType.String)
            return cursor.Parsed<PartyId>();
        if (cursor.Token != JsonTokenType.StartObject)
            throw cursor.WrongType("the id of a party, or an object of party and during");

        (PartyId party, DateWindow? during) = (default, null);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "party")
                party = cursor.Parsed<PartyId>();
            else
                during = cursor.Parsed<DateWindow>();
        }
        return new(party, during) { Extensions = fields.Extensions };
    }

    public static void WriteOne(Utf8JsonWriter writer, Membership membership)
    {
        writer.WriteStartObject();
        writer.WriteString("party", membership.Party.Value);
        writer.WriteOptional("during", membership.During);
        writer.WriteExtensions(membership.Extensions);
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, IReadOnlyList<Membership> memberships)
    {
        writer.WriteStartArray(name);
        foreach (Membership membership in memberships)
            WriteOne(writer, membership);
        writer.WriteEndArray();
    }
}
