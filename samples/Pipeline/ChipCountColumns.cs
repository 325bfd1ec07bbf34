namespace Pipeline;

/// <summary>
/// Headers of a table of chip counts by owner, quarter and chip type, as Epoch AI names them in its data on chip owners (Creative Commons Attribution). What the sample writes is its own,
/// drawn from its seed; no number of that data is in it.
/// </summary>
internal static class ChipCountColumns
{
    public const string Owner = "Owner";
    public const string ChipType = "Chip type";
    public const string EndDate = "End date";
    public const string Median = "Number of Units (median)";
    public const string Low = "Number of Units (5th percentile)";
    public const string High = "Number of Units (95th percentile)";

    /// <summary>The ones that are read, in any order and among others.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Owner, ChipType, EndDate, Median, Low, High];

    /// <summary>The ones that are written.</summary>
    public static IReadOnlyList<string> Written { get; } =
    [
        "Name", "Chip manufacturer", Owner, ChipType, "Start date", EndDate, Median, Low, High, "Compute estimate in H100e (median)", "Source / Link", "Notes",
    ];
}
