using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace GpuSupply.Tests.Json;

/// <summary>The ways in which programs set up a serializer.</summary>
public static class SetUps
{
    private static readonly Dictionary<string, JsonSerializerOptions> All = new()
    {
        ["default"] = new(),
        ["web"] = new(JsonSerializerDefaults.Web),
        ["strict"] = new(JsonSerializerDefaults.Strict),
        ["configured"] = new JsonSerializerOptions().ConfigureForGpuSupply(),
        ["configured, then NodaTime"] = new JsonSerializerOptions().ConfigureForGpuSupply().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb),
        ["NodaTime, then configured"] = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb).ConfigureForGpuSupply(),
        ["web, configured"] = new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForGpuSupply(),
        ["generated"] = new() { TypeInfoResolver = Generated },
        ["generated, configured"] = new JsonSerializerOptions { TypeInfoResolver = Generated }.ConfigureForGpuSupply(),
    };

    /// <summary>The names of all set-ups.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The names of those under which a day of NodaTime has a form of its own.</summary>
    public static IEnumerable<string> WithDays => Names.Where(name => name.Contains("configured", StringComparison.Ordinal));

    // A program's own context beside the library's: together they know every type, without reflection.
    private static IJsonTypeInfoResolver Generated => JsonTypeInfoResolver.Combine(GpuSupplyJsonContext.Default, ProgramJsonContext.Default);

    /// <summary>The options of a set-up.</summary>
    public static JsonSerializerOptions Options(string name) => All[name];
}
