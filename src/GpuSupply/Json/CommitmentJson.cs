using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Commitments on the wire.</summary>
internal static class CommitmentJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("party", "amount", "period", "status", "parts?", "restates?");

    public static Commitment Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (PartyId party, MoneyRange amount, DateWindow period, CommitmentStatus status) = (default, default, default, default);
        (var parts, RecordId? restates) = (new List<CommitmentPart>(), null);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "amount": amount = cursor.Money(); break;
                case "period": period = cursor.Parsed<DateWindow>(); break;
                case "status": status = cursor.Name<CommitmentStatus>(); break;
                case "parts": ReadParts(ref cursor, parts); break;
                case "restates": restates = cursor.Parsed<RecordId>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, party, amount, period, status)
        {
            Parts = parts,
            Restates = restates,
            Provenance = head.Provenance,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Commitment commitment)
    {
        writer.WriteString("party", commitment.Party.Value);
        writer.Write("amount", commitment.Amount);
        writer.Write("period", commitment.Period);
        writer.WriteString("status", Kebab.Of(commitment.Status));
        if (commitment.Parts.Count > 0)
            WriteParts(writer, commitment.Parts);
        writer.WriteOptional("restates", commitment.Restates?.Value);
    }

    private static void ReadParts(ref JsonCursor cursor, List<CommitmentPart> parts)
    {
        cursor.BeginArray("an array of objects of purpose and share or amount");
        while (cursor.NextItem())
            parts.Add(CommitmentPartJson.Read(ref cursor));
    }

    private static void WriteParts(Utf8JsonWriter writer, IReadOnlyList<CommitmentPart> parts)
    {
        writer.WriteStartArray("parts");
        foreach (CommitmentPart part in parts)
            CommitmentPartJson.Write(writer, part);
        writer.WriteEndArray();
    }
}
