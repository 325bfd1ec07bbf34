using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Which calendar year a fiscal year is named after.</summary>
[JsonConverter(typeof(Json.NameConverter<FiscalYearName>))]
public enum FiscalYearName
{
    /// <summary>The calendar year in which it ends. The default.</summary>
    End = 0,

    /// <summary>The calendar year in which it begins.</summary>
    Start = 1,
}
