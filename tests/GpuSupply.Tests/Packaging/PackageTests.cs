using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace GpuSupply.Tests.Packaging;

/// <summary>Packs the library and uses the package the way a stranger does: from an empty folder.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gpusupply-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pack_DependsOnNodaTimeAlone_AndRunsFromAnEmptyFolder()
    {
        string feed = Path.Combine(_folder, "feed");
        Run(
            _folder, "pack", Repository.PathOf("src", "GpuSupply", "GpuSupply.csproj"), "-c", "Release", "-o", feed,
            $"-p:ArtifactsPath={Path.Combine(_folder, "artifacts")}", "-p:Version=0.0.1-packed");
        string package = Assert.Single(Directory.GetFiles(feed, "*.nupkg"));
        using (ZipArchive archive = ZipFile.OpenRead(package))
        {
            XDocument manifest = XDocument.Load(archive.GetEntry("GpuSupply.nuspec")!.Open());
            string[] dependencies = [.. manifest.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];
            Assert.Equal(["NodaTime"], dependencies);
            Assert.NotNull(archive.GetEntry("lib/net10.0/GpuSupply.dll"));
            Assert.NotNull(archive.GetEntry("lib/net10.0/GpuSupply.xml"));
            Assert.NotNull(archive.GetEntry("README.md"));
            Assert.NotNull(archive.GetEntry("schema/gpusupply-1.schema.json"));
        }

        string consumer = Directory.CreateDirectory(Path.Combine(_folder, "consumer")).FullName;
        File.WriteAllText(Path.Combine(consumer, "NuGet.config"), """
            <configuration>
              <packageSources><add key="packed" value="../feed" /></packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(consumer, "Consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="GpuSupply" Version="0.0.1-packed" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), """
            using GpuSupply;

            var ledger = new CaseBuilder("Packed").Source("memo", publishedOn: "2024-02-01")
                .Party("nvidia").Party("tesla").Product("h100")
                .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
                .Build().ToLedger();
            System.Console.WriteLine(ledger.Balance("tesla", "h100", Stage.OnOrder));
            """);
        string output = Run(consumer, "run");
        Assert.Equal("tesla h100 on-order: 12000", output.Trim());
    }

    private string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // What the test run sets for itself must not reach another build.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal) || name.StartsWith("VSTEST", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{error.Result}");
        return output;
    }
}
