namespace GpuSupply.Claims;

/// <summary>What a verdict is made of. Claims can be made of claims very deeply, and of the same ones often: nothing here recurses, or looks at one twice.</summary>
internal static class VerdictParts
{
    /// <summary>Verdicts with all that they are made of, each once, behind what it is made of itself.</summary>
    public static IReadOnlyList<Verdict> With(params IReadOnlyList<Verdict> verdicts)
    {
        var all = new List<Verdict>();
        var seen = new HashSet<Verdict>();
        var open = new Stack<(Verdict Verdict, int Next)>();
        foreach (Verdict whole in verdicts)
        {
            if (seen.Add(whole))
                open.Push((whole, 0));
            while (open.TryPop(out (Verdict Verdict, int Next) step))
            {
                if (step.Next == step.Verdict.Of.Count)
                {
                    all.Add(step.Verdict);
                    continue;
                }

                open.Push((step.Verdict, step.Next + 1));
                if (seen.Add(step.Verdict.Of[step.Next]))
                    open.Push((step.Verdict.Of[step.Next], 0));
            }
        }

        return all;
    }

    /// <summary>Those that are made of no others.</summary>
    public static IReadOnlyList<Verdict> Leaves(IReadOnlyList<Verdict> verdicts) => [.. With(verdicts).Where(verdict => verdict.Of.Count == 0)];
}
