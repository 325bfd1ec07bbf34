namespace GpuSupply.Aggregation;

/// <summary>Which values a key can have in what a query comes to.</summary>
internal sealed class KeyRule
{
    private readonly Key _key;
    private readonly HashSet<string>? _names;
    private readonly HashSet<int>? _numbers;
    private readonly (int First, int Last) _range;

    /// <summary>The rule of a key, by what the query asks for.</summary>
    public KeyRule(Query query, Key key)
    {
        _key = key;
        (_names, _numbers) = key switch
        {
            Key.Party => (SetOf(query.Parties?.Select(party => party.Value)), null),
            Key.Product => (SetOf(query.Products?.Select(product => product.Value)), null),
            Key.Stage => (null, SetOf(query.Stages.Count == 0 ? Enum.GetValues<Stage>() : query.Stages, stage => (int)stage)),
            Key.Kind => (null, SetOf(query.Kinds.Count == 0 ? Enum.GetValues<RecordKind>() : query.Kinds, kind => (int)kind)),
            _ => default((HashSet<string>?, HashSet<int>?)),
        };
        (Noun, IsOfNames, IsOfTime) = ($"{Kebab.Of(key)} of this query", key is Key.Party or Key.Product, Query.IsTime(key));

        // What came before the window is in a balance, too.
        int first = query.IsBalance || query.Days.First == Day.Beginning ? CalendarRange.FirstDay : query.Days.First;
        _range = (IsOfTime ? TimeBuckets.StartOf(key, first) : 0, Math.Min(query.Days.Last, CalendarRange.LastDay));
        Allowed = (_names, _numbers, IsOfNames) switch
        {
            (not null, _, _) => $"{Listed(_names.Order(StringComparer.Ordinal))}",
            (_, not null, _) => $"{Listed(_numbers.Order())}",
            (_, _, true) => "1 to 128 ASCII letters, digits and . _ / : # -, the first of them a letter or a digit",
            _ => $"{(key == Key.Day ? "a day" : $"the first day of a {Kebab.Of(key)}")}, {DateText.Of(_range.First)} to {DateText.Of(_range.Last)}, "
                + $"{_range.First} to {_range.Last} as days since 1970-01-01",
        };
    }

    /// <summary>What a value is.</summary>
    public string Noun { get; }

    /// <summary>Whether the values are names: else they are numbers.</summary>
    public bool IsOfNames { get; }

    /// <summary>Whether the values are days.</summary>
    public bool IsOfTime { get; }

    /// <summary>What is allowed, in words.</summary>
    public string Allowed { get; }

    /// <summary>The same where values stand as texts.</summary>
    public string AllowedTexts => _key switch
    {
        Key.Stage => Listed(_numbers!.Order().Select(number => Kebab.Of((Stage)number))),
        Key.Kind => Listed(_numbers!.Order().Select(number => Kebab.Of((RecordKind)number))),
        _ => Allowed,
    };

    public bool Allows(string name) => IdText.IsValid(name) && (_names is null || _names.Contains(name));

    public bool Allows(int number) => IsOfTime
        ? number >= _range.First && number <= _range.Last && TimeBuckets.StartOf(_key, number) == number
        : _numbers!.Contains(number);

    private static HashSet<string>? SetOf(IEnumerable<string>? names) => names is null ? null : new(names, StringComparer.Ordinal);

    private static HashSet<int> SetOf<T>(IEnumerable<T> members, Func<T, int> number) => [.. members.Select(number)];

    private static string Listed<T>(IEnumerable<T> some)
    {
        const int Shown = 20;
        T[] first = [.. some.Take(Shown + 1)];
        return first.Length > Shown ? $"{string.Join(", ", first.Take(Shown))}, …" : string.Join(", ", first);
    }
}
