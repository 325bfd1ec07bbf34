using System.Text.Json;
using NodaTime;

namespace GpuSupply.Json;

/// <summary>Sources on the wire.</summary>
internal static class SourceJson
{
    private static readonly FieldNames Names =
        FieldNames.OfReference("title?", "publisher?", "publishedOn", "issuer?", "kind?", "url?", "derivedFrom?");

    public static Source Read(ref JsonCursor cursor)
    {
        (SourceId id, LocalDate publishedOn, PartyId? issuer, SourceKind? kind, SourceId? derivedFrom) = (default, default, null, null, null);
        (string? title, string? publisher, string? url) = (null, null, null);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "id": id = cursor.Parsed<SourceId>(); break;
                case "title": title = cursor.Text(); break;
                case "publisher": publisher = cursor.Text(); break;
                case "publishedOn": publishedOn = cursor.Date(); break;
                case "issuer": issuer = cursor.Parsed<PartyId>(); break;
                case "kind": kind = cursor.Name<SourceKind>(); break;
                case "url": url = cursor.Text(); break;
                case "derivedFrom": derivedFrom = cursor.Parsed<SourceId>(); break;
            }
        }
        return new(id, publishedOn)
        {
            Title = title,
            Publisher = publisher,
            Issuer = issuer,
            SourceKind = kind,
            Url = url,
            DerivedFrom = derivedFrom,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Source source)
    {
        writer.WriteOptional("title", source.Title);
        writer.WriteOptional("publisher", source.Publisher);
        writer.WriteString("publishedOn", DateText.Of(source.PublishedOn));
        writer.WriteOptional("issuer", source.Issuer?.Value);
        writer.WriteOptional("kind", source.SourceKind is { } kind ? Kebab.Of(kind) : null);
        writer.WriteOptional("url", source.Url);
        writer.WriteOptional("derivedFrom", source.DerivedFrom?.Value);
    }
}
