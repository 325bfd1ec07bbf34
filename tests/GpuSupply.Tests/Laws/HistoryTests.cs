using GpuSupply.Ledger;
using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>A history looks only at days on which something was learned that concerns its claim: what was learned on the others changes no verdict.</summary>
public class HistoryTests(ITestOutputHelper output)
{
    private int _dayCount;

    [Theory]
    [InlineData(150, 80)]
    public void Verify_WithoutWhatWasLearnedOnADayThatDoesNotConcernTheClaim_IsTheSame(int cases, int seed)
    {
        new Law(output.WriteLine).Holds("days that don't concern a claim", cases, seed, CaseGenerators.Cases(CaseStyle.Wide), Agrees);
        output.WriteLine($"{_dayCount} days");
        Assert.True(_dayCount > 100, $"{_dayCount} days");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        SupplyLedger ledger = generated.ToLedger();
        foreach (Claim claim in ledger.Claims)
        {
            if (new LearnedDays(ledger.Known).Concerning(claim) is not { } concerning)
                continue;
            foreach (NodaTime.LocalDate day in generated.KnownDays.Where(day => !concerning.Contains(GpuSupply.Internals.Day.Number(day)) && random.Next(2) == 0))
            {
                if (ledger.AsKnownOn(day).Find(claim.Id) is not Claim)
                    continue;
                RecordId[] learned = [.. ledger.AsKnownOn(day).ChangesSince(day.PlusDays(-1)).Records.Select(row => row.Correction ?? row.Record).Distinct()];
                Assert.Equal(Text(ledger.LeavingOut(learned).AsKnownOn(day).Verify(claim.Id)), Text(ledger.AsKnownOn(day).Verify(claim.Id)));
                _dayCount++;
            }
        }
    }

    private static string Text(Verdict verdict) => $"{verdict} {verdict.Asserted} {verdict.Evidence} {verdict.WithoutAssumptions} {verdict.RestatedBy}";
}
