using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Conventions;

/// <summary>Data flows one way: text, records, ledger, columns, measures, verdicts, display. The list is the one in ARCHITECTURE.md.</summary>
public partial class LayeringTests
{
    /// <summary>What the files of each folder may name. The root folder is the glossary.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [""] = ["Text", "Internals"],
        ["Text"] = ["Internals"],
        ["Internals"] = ["Text"],
        ["Aggregation"] = ["Text", "Internals"],
        ["Ledger"] = ["Text", "Internals", "Aggregation"],
        ["Claims"] = ["Text", "Internals", "Ledger", "Aggregation"],
        ["Json"] = ["Text", "Internals", "Ledger", "Aggregation", "Claims"],
        ["Saved"] = ["Text", "Internals", "Ledger", "Aggregation", "Json"],
        ["Display"] = ["Text", "Internals", "Ledger", "Aggregation", "Claims"],
    };

    /// <summary>The front doors: what users call, which calls the rest.</summary>
    private static readonly string[] FrontDoors =
    [
        "SupplyCase.cs", "SupplyCase.Json.cs", "SupplyCase.Merging.cs", "SupplyLedger.cs", "SupplyLedger.Changes.cs", "SupplyLedger.Variants.cs", "SupplyLedger.Saving.cs", "Verdict.cs",
        "JsonSerializerOptionsExtensions.cs", "Journal.cs", "JournalReading.cs", "JournalWriter.cs", "DeadLetterWriter.cs", "LedgerBuilder.cs",
        "HtmlExtensions.cs", "MarkdownExtensions.cs",
    ];

    [Fact]
    public void Sources_NameOnlyWhatTheirLayerMayName()
    {
        string root = Repository.PathOf("src", "GpuSupply");
        var offenders = new List<string>();
        int files = 0;
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(root, file);
            string folder = relative.Contains(Path.DirectorySeparatorChar) ? relative[..relative.IndexOf(Path.DirectorySeparatorChar)] : "";
            if (FrontDoors.Contains(relative))
                continue;
            files++;
            foreach (Match used in LayerName().Matches(File.ReadAllText(file)))
            {
                string layer = used.Groups["layer"].Value;
                if (layer != folder && !Allowed[folder].Contains(layer))
                    offenders.Add($"{relative} names {layer}");
            }
        }

        Assert.True(files > 50, $"Only {files} source files found under {root}.");
        Assert.Empty(offenders);
    }

    [Fact]
    public void Kernels_KnowPlainNumbersAlone_AndAreCalledByAggregationAlone()
    {
        string root = Repository.PathOf("src", "GpuSupply"), kernels = Path.Combine(root, "Internals", "Kernels");
        string[] offenders =
        [
            .. Directory.EnumerateFiles(kernels, "*.cs").Where(file => Regex.IsMatch(File.ReadAllText(file), @"NodaTime|GpuSupply\.(Aggregation|Ledger|Text)|PartyId|ProductId|RecordKind"))
                .Select(file => $"{Path.GetFileName(file)} knows more than numbers"),
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !file.StartsWith(kernels, StringComparison.Ordinal))
                .Where(file => File.ReadAllText(file).Contains("Internals.Kernels", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(file)) != "Aggregation")
                .Select(file => $"{Path.GetRelativePath(root, file)} calls kernels"),
        ];
        Assert.True(Directory.EnumerateFiles(kernels, "*.cs").Count() > 20);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Nouns_NameTheirConverterAndFormatterByAttributeAlone()
    {
        string[] offenders =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("src", "GpuSupply"), "*.cs").Where(file => !FrontDoors.Contains(Path.GetFileName(file)))
                .SelectMany(File.ReadAllLines, (file, line) => (File: Path.GetFileName(file), Line: line.Trim()))
                .Where(one => JsonName().IsMatch(one.Line) && !ConverterAttribute().IsMatch(one.Line)).Select(one => $"{one.File}: {one.Line}"),
        ];
        Assert.Empty(offenders);
    }

    [Fact]
    public void Sources_OpenNoFile_ButWhereACallerGaveAPath()
    {
        string root = Repository.PathOf("src", "GpuSupply");
        string[] offenders =
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) is not ("SupplyCase.Json.cs" or "SupplyLedger.Saving.cs") && FileAccess().IsMatch(File.ReadAllText(file)))
                .Select(file => Path.GetRelativePath(root, file)),
        ];
        Assert.Empty(offenders);
    }

    /// <summary>Companions see what anybody sees, and name what has a place in their package: nouns and columns.</summary>
    [Fact]
    public void Companions_UseThePublicLibraryAlone()
    {
        Type[] companions = [typeof(Arrow.ArrowFields)];
        string[] friends = [.. typeof(SupplyCase).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName)];
        Assert.Equal(["GpuSupply.AotSmoke", "GpuSupply.Benchmarks", "GpuSupply.Tests"], friends.Order(StringComparer.Ordinal));
        foreach (Type companion in companions)
        {
            string name = companion.Assembly.GetName().Name!;
            string[] files = Directory.GetFiles(Repository.PathOf("src", name), "*.cs", SearchOption.AllDirectories);
            string[] offenders =
            [
                .. files.SelectMany(file => LayerName().Matches(File.ReadAllText(file)).Select(used => used.Groups["layer"].Value).Where(layer => layer != "Aggregation")
                    .Select(layer => $"{Path.GetFileName(file)} names {layer}")),
                .. files.Where(file => FileAccess().IsMatch(File.ReadAllText(file))).Select(file => $"{Path.GetFileName(file)} opens files"),
            ];
            Assert.True(files.Length > 5, $"Only {files.Length} source files found of {name}.");
            Assert.Empty(offenders);
        }
    }

    [GeneratedRegex(@"(using GpuSupply\.|GpuSupply\.)(?<layer>Text|Internals|Aggregation|Ledger|Claims|Json|Saved|Display)\b")]
    private static partial Regex LayerName();

    [GeneratedRegex(@"\b(Json|Display)\.\w")]
    private static partial Regex JsonName();

    [GeneratedRegex(@"^(\[JsonConverter\(typeof\(Json\.\w+(<\w+>)?\)\)\]|\[Display\.TypeFormatterSource\(typeof\(Display\.\w+\)\)\]|using System\.Text\.Json\.Serialization;)$")]
    private static partial Regex ConverterAttribute();

    [GeneratedRegex(@"\b(File|Directory|FileStream|StreamReader|StreamWriter)\s*[.(]")]
    private static partial Regex FileAccess();
}
