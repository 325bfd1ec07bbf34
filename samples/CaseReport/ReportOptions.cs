using NodaTime;

namespace CaseReport;

/// <summary>What the command line asks for.</summary>
internal sealed record ReportOptions
{
    /// <summary>The case; <see langword="null"/>: the built-in one.</summary>
    public string? File { get; init; }

    /// <summary>The day as known on which to answer; <see langword="null"/>: the day on which the last record became known.</summary>
    public LocalDate? AsKnownOn { get; init; }

    public required ReadingPolicy Policy { get; init; }

    /// <summary>The claims to report on; none: all.</summary>
    public required IReadOnlyList<RecordId> Claims { get; init; }

    public bool History { get; init; }

    public ReportFormat Format { get; init; }

    /// <summary>Where the report goes; <see langword="null"/>: to standard output.</summary>
    public string? Output { get; init; }

    public bool Strict { get; init; }
}

/// <summary>In which form a report is made.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Html,
    Csv,
    ClaimReview,
}
