namespace WebApi;

/// <summary>The cases that are kept, in memory: so many and of so many bytes at most. For a new one the oldest go.</summary>
/// <param name="maxCases">How many.</param>
/// <param name="maxTotalBytes">Of how many bytes in all, as they are written.</param>
internal sealed class CaseStore(int maxCases, long maxTotalBytes)
{
    /// <summary>How many cases the service keeps.</summary>
    public const int MaxCases = 100;

    /// <summary>Of how many bytes in all. Folded and asked, a case takes up to thirty times of that: all together stay within a gigabyte.</summary>
    public const long MaxTotalBytes = 32 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, KeptCase> _cases = new(StringComparer.Ordinal);
    private long _totalBytes;

    /// <summary>The ids of the cases, the oldest first.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
                return [.. _cases.Keys];
        }
    }

    /// <summary>A case; <see langword="null"/>: there is none, or not any more.</summary>
    public KeptCase? Find(string id)
    {
        lock (_lock)
            return _cases.GetValueOrDefault(id);
    }

    /// <summary>Keeps a case. One that is there already stays, and is the newest then.</summary>
    /// <param name="added">The case.</param>
    /// <param name="isNew">Whether it was not there.</param>
    /// <returns>The one that is kept.</returns>
    public KeptCase Add(KeptCase added, out bool isNew)
    {
        lock (_lock)
        {
            isNew = !_cases.Remove(added.Id, out KeptCase? same);
            KeptCase kept = same ?? added;
            _cases.Add(kept.Id, kept);
            _totalBytes += isNew ? kept.Bytes : 0;
            while (_cases.Count > 1 && (_cases.Count > maxCases || _totalBytes > maxTotalBytes))
            {
                _totalBytes -= _cases.GetAt(0).Value.Bytes;
                _cases.RemoveAt(0);
            }
            return kept;
        }
    }
}
