namespace GpuSupply.Tests.Json;

/// <summary>Files of the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>The path of a file, given from the top of the repository.</summary>
    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>The cases: the sample's and the story's variants.</summary>
    public static IEnumerable<string> Cases() =>
        ["samples/CaseReport/tesla-x-h100.json", .. Directory.EnumerateFiles(PathOf("tests/GpuSupply.Tests/Story"), "*.json").Order().Select(path => Path.GetRelativePath(Root, path))];

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "GpuSupply.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds GpuSupply.sln.");
    }
}
