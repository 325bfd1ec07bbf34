using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Packaging;

/// <summary>What is in the packages, and that a stranger can use them from an empty folder.</summary>
public sealed class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Names => [.. PackedPackages.Names];

    [Theory]
    [InlineData("GpuSupply", "NodaTime")]
    [InlineData("GpuSupply.Arrow", "GpuSupply", "Apache.Arrow")]
    [InlineData("GpuSupply.Reporting", "GpuSupply", "OxyPlot.Core")]
    public void Packages_DependOnTheseAlone(string name, params string[] dependencies) =>
        Assert.Equal(dependencies.Order(StringComparer.Ordinal), Manifest(name).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Packages_HaveTheseFilesAlone(string name)
    {
        string[] own = name switch
        {
            "GpuSupply" => ["docs/gpusupply-1.schema.json", .. Directory.GetFiles(Repository.PathOf("src", "GpuSupply", "docs"), "*.md").Select(page => $"docs/{Path.GetFileName(page)}")],
            "GpuSupply.Reporting" => ["buildTransitive/GpuSupply.Reporting.targets", "buildTransitive/OxyPlot.Substitutions.xml"],
            _ => [],
        };
        string[] expected = ["CHANGELOG.md", $"{name}.nuspec", "LICENSE", "README.md", "[Content_Types].xml", "_rels/.rels", "icon.png", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", .. own];
        using ZipArchive package = Open(name, "nupkg");
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Entries.Select(entry => entry.FullName).Where(file => !file.EndsWith(".psmdcp", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        using ZipArchive symbols = Open(name, "snupkg");
        Assert.Contains($"lib/net10.0/{name}.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Manifests_SayWhatAGalleryShows(string name)
    {
        XDocument manifest = Manifest(name);
        string Value(string element) => manifest.Descendants().Single(one => one.Name.LocalName == element).Value;
        Assert.Equal(name, Value("id"));
        Assert.Equal(packages.Version, Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.InRange(Value("description").Length, 80, 400);
        Assert.InRange(Value("tags").Split(' ').Length, 5, 10);
        Assert.Contains($"## {packages.Version}\n", Text(name, "CHANGELOG.md"), StringComparison.Ordinal);
        Assert.StartsWith($"# {name}\n", Text(name, "README.md"), StringComparison.Ordinal);
    }

    /// <summary>A gallery shows the page without the repository: what it names is in the package or on the net.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Readme_LeadsNowhereThatIsNotThere(string name)
    {
        string readme = Text(name, "README.md");
        Assert.DoesNotMatch(@"\]\((?!https://)", readme);
        using ZipArchive package = Open(name, "nupkg");
        string[] pages = [.. Regex.Matches(readme, "`(docs/[^`]+)`").Select(page => page.Groups[1].Value)];
        Assert.Equal(name == "GpuSupply", pages.Length > 0);
        Assert.Subset(package.Entries.Select(entry => entry.FullName).ToHashSet(), pages.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Icon_IsAPictureOfAUsualSize(string name)
    {
        byte[] icon = Bytes(name, "nupkg", "icon.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    /// <summary>A debugger steps into the library wherever it is, since its symbols have the sources; and the same sources make the same bytes.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Libraries_AreReproducible_AndTheirSymbolsHaveTheSources(string name)
    {
        using var library = new PEReader(new MemoryStream(Bytes(name, "nupkg", $"lib/net10.0/{name}.dll")));
        Assert.Contains(library.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(name, "snupkg", $"lib/net10.0/{name}.pdb")));
        MetadataReader symbols = provider.GetMetadataReader();
        string[] files = [.. symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name))];
        string[] without =
        [
            .. symbols.Documents.Where(document => !symbols.GetCustomDebugInformation(document).Any(info => symbols.GetGuid(symbols.GetCustomDebugInformation(info).Kind) == EmbeddedSource))
                .Select(document => symbols.GetString(symbols.GetDocument(document).Name)),
        ];
        Assert.True(files.Length > 10);
        Assert.Empty(without);
    }

    /// <summary>The file that is a program, as somebody has it who has no more than the package.</summary>
    [Fact]
    public void Quickstart_WithThePackageAlone_SaysWhatItSaysInTheRepository()
    {
        string folder = packages.EmptyFolder("quickstart");
        string program = File.ReadAllText(Repository.PathOf("samples", "quickstart.cs"));
        Assert.Contains($"#:package GpuSupply@{packages.Version}\n#:project ../src/GpuSupply/GpuSupply.csproj\n", program, StringComparison.Ordinal);
        program = program.Replace("#:project ../src/GpuSupply/GpuSupply.csproj\n", $"#:package GpuSupply@{packages.Version}\n", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "quickstart.cs"), program);
        Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "quickstart.expected.txt")), packages.Dotnet(folder, "run", "quickstart.cs"));
    }

    [Fact]
    public void Arrow_WithThePackagesAlone_Runs()
    {
        string folder = packages.EmptyFolder("arrow");
        File.WriteAllText(Path.Combine(folder, "arrow.cs"), $"""
            #:package GpuSupply.Arrow@{packages.Version}
            using GpuSupply;
            using GpuSupply.Arrow;

            SupplyLedger ledger = new CaseBuilder("Packed").Source("memo", publishedOn: "2024-02-01").Party("nvidia").Party("tesla").Product("h100")
                .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12").Build().ToLedger();
            Console.WriteLine(ledger.Balances().ToRecordBatch().Length == ledger.Balances().Count);
            """);
        Assert.Equal("True", packages.Dotnet(folder, "run", "arrow.cs").Trim());
    }

    /// <summary>Native programs and trimmed ones are made by two tools that each read what the package tells them; the native one is tried in a program of its own.</summary>
    [Fact]
    public void Reporting_WithThePackagesAlone_IsTrimmedWithoutAWarning()
    {
        string folder = packages.EmptyFolder("trimmed");
        File.WriteAllText(Path.Combine(folder, "trimmed.cs"), $"""
            #:package GpuSupply.Reporting@{packages.Version}
            #:property PublishAot=false
            #:property PublishTrimmed=true
            #:property TreatWarningsAsErrors=true
            using GpuSupply;
            using GpuSupply.Reporting;

            SupplyLedger ledger = new CaseBuilder("Packed").Source("memo", publishedOn: "2024-02-01").Party("nvidia").Party("tesla").Product("h100")
                .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12").Build().ToLedger();
            Console.WriteLine(ledger.PlannedReceipts("tesla", "h100")!.ToSvg().Contains("<polygon class=\"gs-curve-1\""));
            """);
        Assert.DoesNotContain("warning", packages.Dotnet(folder, "publish", "trimmed.cs", "-o", "out"), StringComparison.OrdinalIgnoreCase);
        using Process trimmed = Process.Start(new ProcessStartInfo(Path.Combine(folder, "out", "trimmed")) { RedirectStandardOutput = true })!;
        Assert.Equal("True", trimmed.StandardOutput.ReadToEnd().Trim());
    }

    private XDocument Manifest(string name) => XDocument.Parse(Text(name, $"{name}.nuspec"));

    private string Text(string name, string file)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name, "nupkg", file)));
        return reader.ReadToEnd();
    }

    private byte[] Bytes(string name, string extension, string file)
    {
        using ZipArchive package = Open(name, extension);
        using Stream stream = package.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private ZipArchive Open(string name, string extension) => ZipFile.OpenRead(Path.Combine(packages.Feed, $"{name}.{packages.Version}.{extension}"));
}
