using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Parties on the wire.</summary>
internal static class PartyJson
{
    private static readonly FieldNames Names = FieldNames.OfReference("name?", "memberOf?", "controlledBy?", "aggregate?", "fiscalYear?");

    public static Party Read(ref JsonCursor cursor)
    {
        (PartyId id, string? name, bool isAggregate, FiscalYear? fiscalYear) = (default, null, false, null);
        (IReadOnlyList<Membership> memberOf, IReadOnlyList<Membership> controlledBy) = ([], []);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "id": id = cursor.Parsed<PartyId>(); break;
                case "name": name = cursor.Text(); break;
                case "memberOf": memberOf = MembershipJson.Read(ref cursor); break;
                case "controlledBy": controlledBy = MembershipJson.Read(ref cursor); break;
                case "aggregate": isAggregate = cursor.Boolean(); break;
                case "fiscalYear": fiscalYear = FiscalYearJson.Read(ref cursor); break;
            }
        }
        return new(id)
        {
            Name = name,
            MemberOf = memberOf,
            ControlledBy = controlledBy,
            IsAggregate = isAggregate,
            FiscalYear = fiscalYear,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Party party)
    {
        writer.WriteOptional("name", party.Name);
        MembershipJson.Write(writer, "memberOf", party.MemberOf);
        MembershipJson.Write(writer, "controlledBy", party.ControlledBy);
        if (party.IsAggregate)
            writer.WriteBoolean("aggregate", true);
        if (party.FiscalYear is not { } year)
            return;
        writer.WritePropertyName("fiscalYear");
        FiscalYearJson.Write(writer, year);
    }
}
