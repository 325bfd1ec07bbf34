using System.Text.Json;
using GpuSupply.Reporting;
using GpuSupply.TestKit;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace GpuSupply.Notebooks.Tests;

/// <summary>The cells of a notebook, run in order as a notebook does: each goes on from the one before, and shows what its last line comes to.</summary>
internal static class Notebook
{
    private static readonly string Folder = Repository.PathOf("samples", "notebooks");

    /// <summary>The cells of the file for Jupyter: their language and what stands in them.</summary>
    public static IReadOnlyList<(string Language, string Text)> CellsOfJupyter()
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "tesla-x.ipynb")));
        return
        [
            .. notebook.RootElement.GetProperty("cells").EnumerateArray().Select(cell =>
                (cell.GetProperty("cell_type").GetString() == "code" ? "csharp" : "markdown", string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())))),
        ];
    }

    /// <summary>The cells of the file for Polyglot.</summary>
    public static IReadOnlyList<(string Language, string Text)> CellsOfPolyglot()
    {
        var cells = new List<(string Language, string Text)>();
        foreach (string part in $"\n{File.ReadAllText(Path.Combine(Folder, "tesla-x.dib"))}".Split("\n#!").Skip(1))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            if (part[..end].Trim() is "csharp" or "markdown")
                cells.Add((part[..end].Trim(), part[end..].Trim('\n')));
        }

        return cells;
    }

    /// <summary>Runs the cells with code.</summary>
    /// <returns>What each shows, in HTML.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> cells)
    {
        string before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(Folder);
        try
        {
            ScriptOptions options = ScriptOptions.Default
                .AddReferences(typeof(SupplyCase).Assembly, typeof(Picture).Assembly, typeof(NodaTime.LocalDate).Assembly, typeof(Enumerable).Assembly)
                .AddImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks");
            ScriptState<object>? state = null;
            var shown = new List<string>();
            foreach (string cell in cells)
            {
                // The kernel takes these lines for itself: here the packages are referred to above.
                string code = string.Join('\n', cell.Split('\n').Where(line => !line.StartsWith("#r \"nuget: GpuSupply", StringComparison.Ordinal)));
                state = state is null ? await CSharpScript.RunAsync(code, options) : await state.ContinueWithAsync(code, options);
                shown.Add(state.ReturnValue.ToDisplayString(HtmlFormatter.MimeType));
            }

            return shown;
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }
}
