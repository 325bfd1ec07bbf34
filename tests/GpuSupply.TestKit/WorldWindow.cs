using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>A window as numbers of days; those beside open sides are very far away.</summary>
public readonly record struct WorldWindow(int First, int Last)
{
    private const int Far = 1_000_000;

    private static readonly LocalDate Start = new(2024, 1, 1);

    public bool IsOpen => First == -Far || Last == Far;

    /// <summary>Some days inside: all of a short window, and of a long one the ends, those beside them, the middle, and those of the case's months.</summary>
    public int[] Days
    {
        get
        {
            (int first, int last) = (First, Last);
            return last - first < 5
                ? [.. Enumerable.Range(first, last - first + 1)]
                : [.. new[] { first, first + 1, first + ((last - first) / 2), last - 1, last }.Union(Enumerable.Range(-20, 80).Where(day => first <= day && day <= last))];
        }
    }

    public static int Number(LocalDate day) => Period.DaysBetween(Start, day);

    public static WorldWindow Of(DateWindow window) =>
        new(window.Earliest is { } earliest ? Number(earliest) : -Far, window.Latest is { } latest ? Number(latest) : Far);

    public static WorldWindow Hull(IEnumerable<WorldWindow> windows) => windows.Aggregate((one, other) => one.Hull(other));

    public WorldWindow Hull(WorldWindow other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));

    /// <summary>The window as far as it lies before the day on which it was learned, or on it.</summary>
    public WorldWindow Until(LocalDate learned) => this with { Last = Math.Min(Last, Number(learned)) };
}
