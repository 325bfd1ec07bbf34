namespace GpuSupply.Json;

/// <summary>What is wrong with a journal rather than with what a line says.</summary>
internal static class Journals
{
    /// <summary>An error at the beginning of the line that comes next.</summary>
    public static CaseFormatException Error(JournalOptions options, JournalPosition position, CaseErrorCode code, string found, string why, string allowed) =>
        new(options.Source, position.Lines + 1, 1, "$", $"found {found}, which {why}; allowed is {allowed}", 0)
        {
            Code = code,
            ByteOffset = position.ByteOffset,
            Found = found,
            Allowed = allowed,
        };
}
