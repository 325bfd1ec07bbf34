namespace CaseReport;

/// <summary>Where a case comes from.</summary>
internal static class CaseFile
{
    private const string BuiltIn = "tesla-x-h100.json";

    /// <summary>The case in a file; the built-in one where none is named.</summary>
    public static SupplyCase Load(string? file)
    {
        if (file is null)
        {
            using Stream builtIn = typeof(CaseFile).Assembly.GetManifestResourceStream(BuiltIn)!;
            return SupplyCase.Load(builtIn);
        }

        if (file.EndsWith(".ndjson", StringComparison.Ordinal) || file.EndsWith(".ndjson.gz", StringComparison.Ordinal))
            throw new NoReportException($"{file}: journals are not read yet; allowed now is a case (.json).");
        if (Directory.Exists(file))
            throw new NoReportException($"{file} is a folder; allowed is a case (.json).");
        if (!File.Exists(file))
            throw new NoReportException($"There is no file {(file.Length == 0 ? "without a name" : file)}.");
        return SupplyCase.Load(file);
    }
}
