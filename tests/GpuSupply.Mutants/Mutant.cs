using System.Text.Json;

namespace GpuSupply.Mutants;

/// <summary>A change of the code that tests should notice.</summary>
/// <param name="Id">Its number in the library that has all of them.</param>
/// <param name="File">The file, from the folder of the library on.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Kind">Which kind of change it is.</param>
/// <param name="Before">The code that is changed, in one line.</param>
/// <param name="After">What it is changed to, in one line.</param>
internal sealed record Mutant(int Id, string File, int Line, int Column, string Kind, string Before, string After)
{
    /// <summary>The folder that it is in; "values" for those beside the folders.</summary>
    public string Folder => File.Contains('/', StringComparison.Ordinal) ? File[..File.IndexOf('/', StringComparison.Ordinal)] : "values";

    /// <summary>What it is, wherever in its file it is: as it stands in the list of those that change nothing.</summary>
    public string Change => $"{File}: {Before} => {After}";

    /// <summary>The mutants that could be compiled, of the page on which Stryker reports them before it tries any.</summary>
    public static IReadOnlyList<Mutant> Read(string report)
    {
        ReadOnlySpan<byte> page = System.IO.File.ReadAllBytes(report);
        ReadOnlySpan<byte> head = "app.report = "u8;
        var reader = new Utf8JsonReader(page[(page.IndexOf(head) + head.Length)..]);
        using var document = JsonDocument.ParseValue(ref reader);
        var mutants = new List<Mutant>();
        foreach (JsonProperty file in document.RootElement.GetProperty("files").EnumerateObject())
        {
            string name = file.Name[(file.Name.LastIndexOf("src/", StringComparison.Ordinal) + "src/".Length)..];
            name = name.StartsWith("GpuSupply/", StringComparison.Ordinal) ? name["GpuSupply/".Length..] : $"../{name}";
            string[] lines = file.Value.GetProperty("source").GetString()!.Split('\n');
            foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray().Where(mutant => mutant.GetProperty("status").GetString() is not ("Ignored" or "CompileError")))
            {
                JsonElement location = mutant.GetProperty("location");
                (int line, int column) = At(location.GetProperty("start"));
                (int endLine, int endColumn) = At(location.GetProperty("end"));
                string before = line == endLine ? lines[line - 1][(column - 1)..(endColumn - 1)] : string.Join(' ', [lines[line - 1][(column - 1)..], .. lines[line..(endLine - 1)], lines[endLine - 1][..(endColumn - 1)]]);
                mutants.Add(new(int.Parse(mutant.GetProperty("id").GetString()!, null), name, line, column, mutant.GetProperty("mutatorName").GetString()!, OneLine(before), OneLine(mutant.GetProperty("replacement").GetString() ?? "")));
            }
        }

        return mutants;

        static (int Line, int Column) At(JsonElement place) => (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32());
        static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
