using System.Text.RegularExpressions;

namespace GpuSupply.Benchmarks.Planted;

/// <summary>Builds the tests of a copy, and runs those of kernels and of queries until one fails.</summary>
internal sealed partial class TestRun(string root)
{
    private const string Kernels = "FullyQualifiedName~GpuSupply.Tests.Kernels.";
    private const string Queries = "FullyQualifiedName~GpuSupply.Tests.Aggregation.";

    // What the gate runs with narrower vectors.
    private const string Narrow = "FullyQualifiedName~Kernels.Widening|FullyQualifiedName~Kernels.Lanes|FullyQualifiedName~Kernels.Cells|FullyQualifiedName~Kernels.Widest";

    private static readonly (string Filter, (string Name, string Value)? Variable)[] Parts =
    [
        (Kernels, null), (Queries, null), (Narrow, ("DOTNET_EnableAVX512", "0")), (Narrow, ("DOTNET_EnableAVX2", "0")), (Narrow, ("DOTNET_EnableHWIntrinsic", "0")),
    ];

    /// <summary>What is wrong with the sources: the first test that fails, or that they can't be built; <see langword="null"/>: nothing.</summary>
    public string? FirstFailure()
    {
        if (BuildFailure() is { } failure)
            return failure;
        foreach ((string filter, (string Name, string Value)? variable) in Parts)
        {
            string assembly = Path.Combine(root, ".artifacts", "bin", "GpuSupply.Tests", "release", "GpuSupply.Tests.dll");
            (int? code, string output) = Tool.Run(
                root, variable, "test", assembly, "--filter", filter, "--logger", "console;verbosity=normal", "--", "xUnit.StopOnFail=true", "xUnit.ParallelizeTestCollections=false");
            if (code != 0)
                return NameIn(output, isEnded: code is null) + (variable is var (name, value) ? $" with {name}={value}" : "");
        }

        return null;
    }

    /// <summary>Whether what <see cref="FirstFailure"/> gives is that they can't be built.</summary>
    public static bool IsOfBuild(string failure) => failure.StartsWith(NotBuilt, StringComparison.Ordinal);

    private const string NotBuilt = "it does not build";

    private string? BuildFailure()
    {
        // Without what only looks at the style.
        (int? code, string output) = Tool.Run(
            root, null, "build", "tests/GpuSupply.Tests", "-c", "Release", "-v", "q", "-nodeReuse:false", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false");
        return code == 0 ? null : $"{NotBuilt}: {ErrorLine().Match(output).Value}";
    }

    private static string NameIn(string output, bool isEnded)
    {
        if (FailedLine().Match(output) is { Success: true } failed)
            return Short(failed.Groups["test"].Value);
        string where = Frame().Match(output) is { Success: true } frame ? Short(frame.Groups["test"].Value) : "a test";
        return isEnded ? $"{where}, which never ends" : $"{where}, which ends the process";
    }

    private static string Short(string test) => test.Replace("GpuSupply.Tests.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s+Failed (?<test>GpuSupply\.Tests\..*?) \[", RegexOptions.Multiline)]
    private static partial Regex FailedLine();

    [GeneratedRegex(@"at (?<test>GpuSupply\.Tests\.\w+\.\w+Tests\.\w+)")]
    private static partial Regex Frame();

    [GeneratedRegex(@"error \w+: .*")]
    private static partial Regex ErrorLine();
}
