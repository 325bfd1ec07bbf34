namespace GpuSupply.TestKit.Verdicts;

/// <summary>Counts labels, and the verdicts that the worlds are sharper than, by class: what is asked, and what the worlds know that the verdict does not.</summary>
public sealed class VerdictTally
{
    private readonly Dictionary<VerdictLabel, int> _labels = [];
    private readonly SortedDictionary<string, (int Count, GeneratedCase Smallest)> _sharper = new(StringComparer.Ordinal);

    /// <summary>How many had too many worlds to search them all.</summary>
    public int UnclearCases { get; private set; }

    public int Cases { get; private set; }

    public int SharperCases => _sharper.Values.Sum(one => one.Count);

    /// <summary>How many percent of the verdicts have a label.</summary>
    public int Percent(VerdictLabel label) => Cases == 0 ? 0 : _labels.GetValueOrDefault(label) * 100 / Cases;

    public void Add(GeneratedCase generated, VerdictComparison comparison)
    {
        Cases++;
        _labels[comparison.Verdict.Label] = _labels.GetValueOrDefault(comparison.Verdict.Label) + 1;
        UnclearCases += comparison.IsUnclear ? 1 : 0;
        if (comparison.Sharper is not { } sharper)
            return;
        string name = $"{SharperClass.Of(generated, comparison.Verdict, sharper)}: {sharper}";
        (int count, GeneratedCase smallest) = _sharper.GetValueOrDefault(name, (0, generated));
        _sharper[name] = (count + 1, generated.Sourced.Count() < smallest.Sourced.Count() ? generated : smallest);
    }

    /// <summary>Prints what was counted.</summary>
    /// <param name="write">Takes a line.</param>
    /// <param name="withExamples">Whether to print a small case of each class.</param>
    public void Report(Action<string> write, bool withExamples)
    {
        write($"{Cases} verdicts: {string.Join(", ", Enum.GetValues<VerdictLabel>().Select(label => $"{label} {Percent(label)} %"))}; {UnclearCases} with too many worlds to search");
        write($"The worlds are sharper than {SharperCases}:");
        foreach (var (name, (count, smallest)) in _sharper)
        {
            write($"  {count,6} {name}");
            if (withExamples)
                write($"{string.Join('\n', smallest.Sourced.Select(record => "           " + RecordText.Of(record)))}");
        }
    }
}
