namespace GpuSupply.Tests.Api;

internal static class VerdictsPageProgram
{
    /// <summary>The program on the page on verdicts, letter by letter; a test compares the two. Console is where it writes to.</summary>
    public static void Run(SupplyLedger ledger, TextWriter Console)
    {
        // <program>
        Verdict system = ledger.Verify("over-500m-system");
        foreach (Flip flip in system.Flips)
            Console.WriteLine(flip);
        Console.WriteLine(system.RestsOn);
        Console.WriteLine(ledger.Verify("active-85k").PlanGap);
        foreach (VerdictChange change in ledger.History("spend-10b"))
            Console.WriteLine($"{change}: {change.Verdict.Reason}, {change.Verdict.Evidence}");
        Console.WriteLine(ledger.Verify("new-50k").RestatedBy);

        Verdict due = ledger.Verify(Measure.Due("tesla", "h100", during: "2024"), ">20k");
        Console.WriteLine($"{due.Label} on {due.Evidence}, assuming {string.Join(", ", due.Assumptions)}; without: {due.WithoutAssumptions}");

        // </program>
    }
}
