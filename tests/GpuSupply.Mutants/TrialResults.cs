using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>
/// A file of what became of mutants: a line for each, with its number, what became of it ("killed", "ended", "survived" the first round, "left" by both), the test that noticed it, and the change. Of several lines on one the last counts.
/// </summary>
internal sealed class TrialResults
{
    private readonly Lock writing = new();
    private readonly Dictionary<int, (string Result, string Test, string Change)> of = [];

    public TrialResults(string file)
    {
        File = file;
        foreach (string[] parts in System.IO.File.Exists(file) ? System.IO.File.ReadLines(file).Select(line => line.Split('\t')) : [])
            of[int.Parse(parts[0], CultureInfo.InvariantCulture)] = (parts[1], parts[2], parts[3]);
    }

    public string File { get; }

    /// <summary>Which tests noticed which changes.</summary>
    public IEnumerable<(string Change, string Test)> Noticed => of.Values.Where(one => one.Test.Length > 0).Select(one => (one.Change, one.Test));

    /// <summary>What became of a mutant; null: it was not tried.</summary>
    public string? Of(Mutant mutant)
    {
        lock (writing)
            return of.TryGetValue(mutant.Id, out var one) ? one.Result : null;
    }

    /// <summary>Whether no test noticed it.</summary>
    public bool IsLeft(Mutant mutant) => Of(mutant) is "survived" or "left";

    public void Add(Mutant mutant, string result, string test)
    {
        lock (writing)
        {
            of[mutant.Id] = (result, test, mutant.Change);
            System.IO.File.AppendAllText(File, $"{mutant.Id}\t{result}\t{test}\t{mutant.Change}\n");
        }
    }
}
