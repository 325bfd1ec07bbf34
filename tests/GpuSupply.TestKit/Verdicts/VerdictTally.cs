namespace GpuSupply.TestKit.Verdicts;

/// <summary>Counts labels, and the verdicts that the worlds are sharper than, by class: what is asked, and what the worlds know that the verdict does not.</summary>
public sealed class VerdictTally
{
    private readonly Dictionary<VerdictLabel, int> _labels = [];
    private readonly SortedDictionary<string, (int Count, GeneratedCase Smallest, Verdict Verdict)> _sharper = new(StringComparer.Ordinal);

    /// <summary>The classes of those verdicts, each with what the worlds know: <c>a basis of spend: true in no world</c>.</summary>
    public IEnumerable<string> SharperClasses => _sharper.Keys;

    /// <summary>How many had too many worlds to search them all.</summary>
    public int UnclearCases { get; private set; }

    public int Cases { get; private set; }

    /// <summary>How many verdicts the worlds are sharper than.</summary>
    public int SharperCases { get; private set; }

    /// <summary>How many of these were put into classes.</summary>
    public int ClassifiedCases { get; private set; }

    /// <summary>How many percent of the verdicts have a label.</summary>
    public int Percent(VerdictLabel label) => Cases == 0 ? 0 : _labels.GetValueOrDefault(label) * 100 / Cases;

    /// <summary>Counts a verdict.</summary>
    /// <param name="generated">The case, or the smallest that the worlds are as much sharper on.</param>
    /// <param name="comparison">What the worlds say of it.</param>
    /// <param name="isClassified">Whether to put it into a class, where they are sharper.</param>
    public void Add(GeneratedCase generated, VerdictComparison comparison, bool isClassified = true)
    {
        Cases++;
        _labels[comparison.Verdict.Label] = _labels.GetValueOrDefault(comparison.Verdict.Label) + 1;
        UnclearCases += comparison.IsUnclear ? 1 : 0;
        if (comparison.Sharper is not { } sharper)
            return;
        SharperCases++;
        if (!isClassified)
            return;
        ClassifiedCases++;
        string name = $"{SharperClass.Of(generated, comparison.Verdict, sharper)}: {sharper}";
        (int count, GeneratedCase smallest, Verdict verdict) = _sharper.GetValueOrDefault(name, (0, generated, comparison.Verdict));
        _sharper[name] = generated.Sourced.Count() < smallest.Sourced.Count() ? (count + 1, generated, comparison.Verdict) : (count + 1, smallest, verdict);
    }

    /// <summary>Prints what was counted.</summary>
    /// <param name="write">Takes a line.</param>
    /// <param name="withExamples">Whether to print a small case of each class.</param>
    public void Report(Action<string> write, bool withExamples)
    {
        write($"{Cases} verdicts: {string.Join(", ", Enum.GetValues<VerdictLabel>().Select(label => $"{label} {Percent(label)} %"))}; {UnclearCases} with too many worlds to search");
        write($"The worlds are sharper than {SharperCases}; of {ClassifiedCases} of them:");
        foreach (var (name, (count, smallest, verdict)) in _sharper)
        {
            write($"  {count,6} {name}");
            if (withExamples)
                write($"{string.Join('\n', smallest.Sourced.Select(record => "           " + RecordText.Of(record)))}\n           {verdict}, on {verdict.Evidence?.ToString() ?? "nothing"}");
        }
    }
}
