using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Commitments on the wire.</summary>
internal static class CommitmentJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("party", "amount", "period", "status", "parts?", "restates?");
    private static readonly FieldNames PartNames = FieldNames.Of("purpose", "share?", "amount?");

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
        {
            (string purpose, StatedValue share, MoneyRange amount) = ("", default, default);
            Fields fields = cursor.BeginObject(PartNames);
            while (cursor.NextField(ref fields))
            {
                switch (fields.Name)
                {
                    case "purpose": purpose = cursor.Text(); break;
                    case "share": share = cursor.Value(); break;
                    default: amount = cursor.Money(); break;
                }
            }
            parts.Add(cursor.OneOf(fields, "share", "amount") == "share" ? new(purpose, share) : new(purpose, amount));
        }
    }

    private static void WriteParts(Utf8JsonWriter writer, IReadOnlyList<CommitmentPart> parts)
    {
        writer.WriteStartArray("parts");
        foreach (CommitmentPart part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("purpose", part.Purpose);
            if (part.Share is { } share)
                writer.Write("share", share);
            writer.WriteOptional("amount", part.Amount);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
