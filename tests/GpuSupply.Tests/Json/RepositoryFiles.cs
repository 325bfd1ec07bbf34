using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json;

/// <summary>Files of the repository that hold cases.</summary>
internal static class RepositoryFiles
{
    /// <summary>The cases: the sample's and the story's variants.</summary>
    public static IEnumerable<string> Cases() =>
    [
        "samples/CaseReport/tesla-x-h100.json",
        .. Directory.EnumerateFiles(Repository.PathOf("tests/GpuSupply.Tests/Story"), "*.json").Order().Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];
}
