using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>
/// Tries a law on generated cases, from a seed that stays the same. A failing case is made smaller by leaving records out, and is printed. Each law
/// says how many of its cases contain what; it fails where a required feature is in less than a fifth of them.
/// </summary>
public sealed class Law(Action<string> write)
{
    private const int LeastPercent = 20;

    // So many cases at most, where laws are tried very often, as on each mutant of the code: then it is enough to know whether they hold.
    private static readonly int? Most = int.TryParse(Environment.GetEnvironmentVariable("GPUSUPPLY_LAW_CASES"), out int most) ? most : null;

    /// <summary>What a law is about, unless it says so: ledgers with all that they can contain.</summary>
    public IReadOnlyList<string> About { get; init; } = CaseShape.Ledgers;

    /// <summary>Tries a law.</summary>
    /// <param name="name">What it is called in the output.</param>
    /// <param name="cases">How many cases to try.</param>
    /// <param name="seed">What the cases are generated from.</param>
    /// <param name="generator">Makes the cases.</param>
    /// <param name="law">Throws where the law does not hold. The random numbers are the same each time that the same case is tried.</param>
    /// <exception cref="LawFailedException">It does not hold, or not enough cases contain a required feature.</exception>
    /// <exception cref="LawShortenedException">It holds as far as it was tried, which was less than asked for.</exception>
    public void Holds(string name, int cases, int seed, Gen<GeneratedCase> generator, Action<GeneratedCase, Random> law)
    {
        var counts = new Dictionary<string, int>();
        int index = 0;
        foreach (GeneratedCase generated in generator.Sample(Math.Min(cases, Most ?? cases), new Rnd((ulong)seed), 30))
        {
            foreach (string feature in generated.Shape.Names)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            int own = HashCode(seed, index++);
            if (Fault(law, generated, own) is { } fault)
                throw Most is not null ? new LawFailedException($"{name} does not hold: {fault.Message}", fault) : Failed(name, $"case {index} of seed {seed}", law, generated, own, fault);
        }

        if (cases > Most)
            throw new LawShortenedException(name, Most.Value);
        string shares = string.Join(", ", CaseShape.All.Select(feature => $"{feature} {Percent(feature)} %"));
        write($"{name}: {cases} cases of seed {seed}; {shares}");
        foreach (string feature in About.Where(feature => Percent(feature) < LeastPercent))
            throw new LawFailedException($"{name}: {feature} is in {Percent(feature)} % of the cases; at least {LeastPercent} % are needed.");

        int Percent(string feature) => counts.GetValueOrDefault(feature) * 100 / cases;
    }

    private static LawFailedException Failed(string name, string which, Action<GeneratedCase, Random> law, GeneratedCase failing, int seed, Exception fault)
    {
        GeneratedCase smallest = failing;
        for (bool isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            // Reference records stay: what is said about a party that is not there is another matter.
            foreach (Record record in smallest.Records)
            {
                var smaller = new GeneratedCase([.. smallest.Records.Where(other => !ReferenceEquals(other, record))]);
                if (record is not SourcedRecord || Fault(law, smaller, seed) is not { } still || still.GetType() != fault.GetType())
                    continue;
                (smallest, fault, isSmaller) = (smaller, still, true);
                break;
            }
        }

        return new($"{name} does not hold for {which}: {fault.Message}\nThe smallest such case found:\n{smallest}", fault);
    }

    private static Exception? Fault(Action<GeneratedCase, Random> law, GeneratedCase generated, int seed)
    {
        try
        {
            law(generated, new Random(seed));
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    // Spreads neighbouring numbers, and is the same in every process.
    private static int HashCode(int seed, int index) => unchecked((seed * 486_187_739) + (index * 16_777_619));
}
