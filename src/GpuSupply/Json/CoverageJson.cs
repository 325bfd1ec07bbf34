using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Coverages on the wire.</summary>
internal static class CoverageJson
{
    private const string All = "all";
    private static readonly string Allowed = $"\"all\", or an array of types of records: {string.Join(", ", Coverage.Coverable.Select(Kebab.Of))}";

    private static readonly FieldNames Names = FieldNames.OfRecord("party", "product", "supplier?", "of", "during");

    private static readonly RecordKind[] NotCoverable = [.. Enum.GetValues<RecordKind>().Except(Coverage.Coverable)];

    public static Coverage Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (PartyId party, ProductId product, PartyId? supplier, DateWindow during) = (default, default, null, default);
        IReadOnlyList<RecordKind> of = [];
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "product": product = cursor.Parsed<ProductId>(); break;
                case "supplier": supplier = cursor.Parsed<PartyId>(); break;
                case "of": of = ReadKinds(ref cursor); break;
                case "during": during = cursor.Parsed<DateWindow>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, party, product, of, during) { Supplier = supplier, Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Coverage coverage)
    {
        writer.WriteString("party", coverage.Party.Value);
        writer.WriteString("product", coverage.Product.Value);
        writer.WriteOptional("supplier", coverage.Supplier?.Value);
        if (coverage.Of.Count == Coverage.Coverable.Count)
            writer.WriteString("of", All);
        else
            WriteKinds(writer, coverage.Of);
        writer.Write("during", coverage.During);
    }

    private static IReadOnlyList<RecordKind> ReadKinds(ref JsonCursor cursor)
    {
        if (cursor.Token == JsonTokenType.String)
            return cursor.Text() == All ? Coverage.Coverable : throw cursor.Invalid("is no list of types", Allowed);

        var kinds = new List<RecordKind>();
        cursor.BeginArray(Allowed);
        while (cursor.NextItem())
            kinds.Add(cursor.Name(NotCoverable));
        return kinds;
    }

    private static void WriteKinds(Utf8JsonWriter writer, IReadOnlyList<RecordKind> kinds)
    {
        writer.WriteStartArray("of");
        foreach (RecordKind kind in kinds)
            writer.WriteStringValue(Kebab.Of(kind));
        writer.WriteEndArray();
    }
}
