namespace GpuSupply.Internals;

/// <summary>Ids that are on record, to be named to whom has misspelled one. Of more than a thousand none is looked for: it would take longer than all else.</summary>
internal sealed class NearIds(IEnumerable<string> ids)
{
    private const int MostLookedAt = 1_000;
    private const int MostTold = 3;

    private string[] All => field ??= [.. ids.Take(MostLookedAt + 1)];

    /// <summary>A question after those that one may have been meant to be; empty where none is near: a third of its characters may be wrong, and upper and lower case are the same.</summary>
    public string Hint(string id)
    {
        if (All.Length > MostLookedAt)
            return "";
        int most = Math.Max(1, id.Length / 3);
        string[] near = [.. All.Where(one => Math.Abs(one.Length - id.Length) <= most).Select(one => (Id: one, Wrong: Distance(one, id))).Where(one => one.Wrong <= most)
            .OrderBy(one => one.Wrong).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Id).Distinct().Take(MostTold)];
        return near.Length == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>How many characters have to be put in, taken out or replaced to make one of the other (Levenshtein's distance).</summary>
    private static int Distance(string one, string other)
    {
        int[] before = [.. Enumerable.Range(0, other.Length + 1)], now = new int[other.Length + 1];
        for (int row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (int column = 1; column <= other.Length; column++)
            {
                int replaced = before[column - 1] + (char.ToLowerInvariant(one[row - 1]) == char.ToLowerInvariant(other[column - 1]) ? 0 : 1);
                now[column] = Math.Min(replaced, Math.Min(before[column], now[column - 1]) + 1);
            }

            (before, now) = (now, before);
        }

        return before[other.Length];
    }
}
