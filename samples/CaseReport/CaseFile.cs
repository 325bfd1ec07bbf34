namespace CaseReport;

/// <summary>Where a case comes from.</summary>
internal static class CaseFile
{
    private const string BuiltIn = "tesla-x-h100.json";

    // A journal with more lines that can't be read is none.
    private const int MostSetAside = 100_000;

    /// <summary>The case in a file, and what of it could not be read; the built-in one where none is named.</summary>
    /// <param name="file">A case or a journal.</param>
    /// <param name="isStrict">Whether the first record that can't be read is an error.</param>
    public static (SupplyCase Case, IReadOnlyList<DeadLetter> SetAside) Load(string? file, bool isStrict)
    {
        if (file is null)
        {
            using Stream builtIn = typeof(CaseFile).Assembly.GetManifestResourceStream(BuiltIn)!;
            return (SupplyCase.Load(builtIn), []);
        }

        if (Directory.Exists(file))
            throw new NoReportException($"{file} is a folder; allowed is a case (.json) or a journal (.ndjson, .ndjson.gz).");
        if (!File.Exists(file))
            throw new NoReportException($"There is no file {(file.Length == 0 ? "without a name" : file)}.");
        bool isJournal = file.EndsWith(".ndjson", StringComparison.Ordinal) || file.EndsWith(".ndjson.gz", StringComparison.Ordinal);
        return isJournal ? LoadJournal(file, isStrict) : (SupplyCase.Load(file), []);
    }

    private static (SupplyCase Case, IReadOnlyList<DeadLetter> SetAside) LoadJournal(string file, bool isStrict)
    {
        using FileStream stream = File.OpenRead(file);
        var setAside = new DeadLetterList(MostSetAside);
        JournalReading records = Journal.ReadAsync(stream, new JournalOptions { Source = file }, isStrict ? null : setAside);
        return (new SupplyCase(Path.GetFileName(file), records.ToBlockingEnumerable()), setAside);
    }
}
