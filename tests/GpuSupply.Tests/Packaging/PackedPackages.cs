using System.Diagnostics;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Packaging;

/// <summary>The packages, packed from what was built, in a feed of their own: what a stranger gets.</summary>
public sealed class PackedPackages : IDisposable
{
    /// <summary>The packages, the core first.</summary>
    public static readonly string[] Names = ["GpuSupply", "GpuSupply.Arrow"];

    public PackedPackages()
    {
        // What is tested is what was built with the tests: the folder that they are in is named after its configuration.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        foreach (string name in Names)
            Dotnet(Folder, "pack", Repository.PathOf("src", name), "-c", configuration, "--no-build", "-o", Feed);
    }

    /// <summary>A folder outside of the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("gpusupply-packages-").FullName;

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The version of the packages.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, "GpuSupply.*.nupkg").Single(file => char.IsAsciiDigit(Path.GetFileName(file)["GpuSupply.".Length])))["GpuSupply.".Length..];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>An empty folder in which the feed is known, beside the sources that the machine knows.</summary>
    public string EmptyFolder(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), """
            <configuration>
              <packageSources><add key="packed" value="../feed" /></packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Runs a command of the SDK, with a package cache of its own.</summary>
    /// <returns>What it prints.</returns>
    public string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test run sets for itself must not reach another build.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        if (arguments[0] != "pack")
            start.Environment["NUGET_PACKAGES"] = Path.Combine(Folder, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{error.Result}");
        return output;
    }
}
