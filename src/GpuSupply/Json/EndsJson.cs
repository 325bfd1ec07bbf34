namespace GpuSupply.Json;

/// <summary>The compact JSON of a number that is given by its ends: what is kept of how it was written.</summary>
internal static class EndsJson
{
    /// <summary>The object of the values that are there; each is JSON.</summary>
    public static string Of(string? low, string? best, string? high, params ReadOnlySpan<(string Name, string? Json)> more)
    {
        var fields = new List<string>(5);
        foreach ((string name, string? json) in (ReadOnlySpan<(string, string?)>)[("low", low), ("best", best), ("high", high), .. more])
        {
            if (json is not null)
                fields.Add($"\"{name}\":{json}");
        }
        return $"{{{string.Join(',', fields)}}}";
    }
}
