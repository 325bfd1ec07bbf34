namespace GpuSupply.Reporting;

/// <summary>Something that a report says of a verdict: a term, and the lines that belong to it.</summary>
public sealed class Fact
{
    internal Fact(string term, IReadOnlyList<IReadOnlyList<Phrase>> lines) => (Term, Lines) = (term, lines);

    /// <summary>The term: <c>said by</c>, <c>on record</c>.</summary>
    public string Term { get; }

    /// <summary>The lines, at least one, each of phrases one behind the other.</summary>
    public IReadOnlyList<IReadOnlyList<Phrase>> Lines { get; }

    /// <summary>Term and lines.</summary>
    public override string ToString() => $"{Term}: {string.Join("; ", Lines.Select(line => string.Concat(line)))}";
}
