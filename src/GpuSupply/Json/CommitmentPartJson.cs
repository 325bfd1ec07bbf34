using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Parts of a commitment on the wire: each a share or an amount.</summary>
internal static class CommitmentPartJson
{
    private static readonly FieldNames Names = FieldNames.Of("purpose", "share?", "amount?");

    public static CommitmentPart Read(ref JsonCursor cursor)
    {
        (string purpose, StatedValue share, MoneyRange amount) = (null!, default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "purpose": purpose = cursor.Text(); break;
                case "share": share = cursor.Value(); break;
                default: amount = cursor.Money(); break;
            }
        }
        return cursor.OneOf(fields, "share", "amount") == "share"
            ? new(purpose, share) { Extensions = fields.Extensions }
            : new(purpose, amount) { Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, CommitmentPart part)
    {
        writer.WriteStartObject();
        writer.WriteText("purpose", part.Purpose);
        if (part.Share is { } share)
            writer.Write("share", share);
        writer.WriteOptional("amount", part.Amount);
        writer.WriteExtensions(part.Extensions);
        writer.WriteEndObject();
    }
}
