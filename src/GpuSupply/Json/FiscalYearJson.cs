using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Fiscal years on the wire.</summary>
internal static class FiscalYearJson
{
    private static readonly FieldNames Names = FieldNames.Of("endsOn", "namedAfter?");

    public static FiscalYear Read(ref JsonCursor cursor)
    {
        (string endsOn, FiscalYearName namedAfter) = (null!, FiscalYearName.End);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "endsOn")
                endsOn = cursor.Parsed<FiscalYear>().EndsOn;
            else
                namedAfter = cursor.Name<FiscalYearName>();
        }
        return FiscalYear.Parse(endsOn, namedAfter) with { Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, FiscalYear year)
    {
        writer.WriteStartObject();
        writer.WriteString("endsOn", year.EndsOn);
        if (year.NamedAfter != FiscalYearName.End)
            writer.WriteString("namedAfter", Kebab.Of(year.NamedAfter));
        writer.WriteExtensions(year.Extensions);
        writer.WriteEndObject();
    }
}
