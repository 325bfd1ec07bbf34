using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>Reads a query from its words, in exactly the form in which <see cref="QueryText"/> writes them. Linear.</summary>
internal ref struct QueryReader
{
    public const string Allowed = "the words of a query, such as \"sum of quantity where kind is receipt during 2024 by party, month\"";

    private readonly ReadOnlySpan<char> _words;
    private int _at;

    // Where what is being read begins.
    private int _start;

    private QueryReader(ReadOnlySpan<char> words) => _words = words;

    private readonly ReadOnlySpan<char> Rest => _words[_at..];

    /// <summary>Reads a query, or says what is wrong with its words, to stand after "which", and where.</summary>
    public static bool TryRead(string words, [NotNullWhen(true)] out Query? query, out int at, [NotNullWhen(false)] out string? problem)
    {
        var reader = new QueryReader(words);
        try
        {
            query = reader.Read();
            (at, problem) = (0, query.ToString() == words ? null : $"is written otherwise: {Throw.Quote(query.ToString())}");
        }
        catch (FormatException wrong)
        {
            (query, at, problem) = (null, reader._start, wrong.Message);
        }
        catch (ArgumentException wrong)
        {
            (query, at, problem) = (null, 0, $"is no query: {wrong.Message}");
        }

        return problem is null;
    }

    private Query Read()
    {
        Query query = ReadWhat();
        for (bool isFirst = true; Skips(isFirst ? " where " : " and "); isFirst = false)
            query = ReadCondition(query);
        if (Skips(" during "))
            query = query.During(DateWindow.TryParse(Word(), out DateWindow window) ? window : throw Wrong("a window"));
        if (Skips(" as known on "))
            query = query.KnownOn(DateText.TryRead(Word(), out LocalDate day, out _) ? day : throw Wrong("a day"));
        if (Skips(" by "))
            query = query.GroupBy(Names<Key>());
        _start = _at;
        return Rest.IsEmpty ? query : throw Wrong("the end of the query, or \" where \", \" during \", \" as known on \" and \" by \" in this order");
    }

    private Query ReadWhat()
    {
        if (Skips("balance of quantity"))
            return Query.Balance();
        if (Skips(QueryText.EndsCount))
            return Query.Net();
        if (Skips("count"))
            return Skips(" that left") ? Query.SumLeft() : Query.Count();
        if (Skips("sum of ") && Names<Column>() is var columns)
            return Skips(" that left") ? Query.SumLeft(columns) : Query.Sum(columns);
        return Skips("net of ") ? Query.Net(Names<Column>()) : throw Wrong("a count, sum, net or balance");
    }

    private Query ReadCondition(Query query)
    {
        if (Skips("kind is "))
            return query.Where(Names<RecordKind>());
        if (Skips("stage is "))
            return query.WhereStage(Names<Stage>());
        if (Skips("party is "))
            return query.WhereParty(Ids<PartyId>());
        return Skips("product is ") ? query.WhereProduct(Ids<ProductId>()) : throw Wrong("a condition on kind, stage, party or product");
    }

    private T[] Names<T>()
        where T : struct, Enum
    {
        var names = new List<T>();
        do
            names.Add(Kebab.TryParse(Word(), out T name) ? name : throw Wrong($"one of {string.Join(", ", Kebab.All<T>())}"));
        while (Skips(", "));
        return [.. names];
    }

    private T[] Ids<T>()
        where T : IParsable<T>
    {
        var ids = new List<T>();
        do
            ids.Add(T.TryParse(Word(), null, out T? id) ? id : throw Wrong("an id"));
        while (Skips(", "));
        return [.. ids];
    }

    /// <summary>What stands before the next space or comma.</summary>
    private string Word()
    {
        _start = _at;
        int length = Rest.IndexOfAny(' ', ',');
        string word = Rest[..(length < 0 ? Rest.Length : length)].ToString();
        _at += word.Length;
        return word;
    }

    private bool Skips(ReadOnlySpan<char> words)
    {
        if (!Rest.StartsWith(words, StringComparison.Ordinal))
            return false;
        _at += words.Length;
        _start = _at;
        return true;
    }

    private readonly FormatException Wrong(string wanted) => new($"is not {wanted}");
}
