using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GpuSupply.Arrow;

/// <summary>Names of stages and kinds as the library writes them.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    /// <summary>The names by the numbers of the members, which are 0, 1, 2 and so on.</summary>
    public static readonly string[] ByNumber = [.. Enum.GetValues<T>().Select(NameOf)];

    public static readonly Dictionary<string, T> Members = Enum.GetValues<T>().ToDictionary(NameOf, StringComparer.Ordinal);

    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(member => member, NameOf);

    public static string Of(T member) => Names[member];

    private static string NameOf(T member) =>
        JsonSerializer.SerializeToElement(member, (JsonTypeInfo<T>)GpuSupplyJsonContext.Default.GetTypeInfo(typeof(T))!).GetString()!;
}
