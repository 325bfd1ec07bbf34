using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>The verdicts that what was learned changed are those that differ, and would not without it.</summary>
public class ChangedVerdictTests(ITestOutputHelper output)
{
    [Fact]
    public void ChangesSince_Verdicts_AreThoseThatDifferAndWouldNotByTimeAlone()
    {
        (int listed, int byTime, int same) = (0, 0, 0);
        new Law(output.WriteLine).Holds("changed verdicts", 300, 64, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            (SupplyLedger then, SupplyLedger now) = ChangesTests.TwoViews(generated, random);
            Record[] byThen = [.. generated.Records.Where(record => record is not SourcedRecord sourced || generated.KnownOn(sourced) <= then.KnownOn)];
            SupplyLedger timeAlone = new GeneratedCase(byThen).ToLedger().AsKnownOn(now.KnownOn);

            LedgerChanges changes = now.ChangesSince(then.KnownOn);
            Dictionary<RecordId, ChangedVerdict> rows = changes.Verdicts.ToDictionary(row => row.Claim);
            HashSet<RecordId> learned = [.. changes.Records.Select(row => row.Correction ?? row.Record)];
            foreach (RecordId claim in then.Claims.Concat(now.Claims).Select(claim => claim.Id).Distinct())
            {
                (string before, string after, string without) = (Answer(then, claim), Answer(now, claim), Answer(timeAlone, claim));
                bool isListed = rows.Remove(claim, out ChangedVerdict? row);
                Assert.Equal(before != after && without != after, isListed);
                _ = isListed ? listed++ : before != after ? byTime++ : same++;
                if (row is null)
                    continue;
                Assert.Equal((before, after), (Answer(row.Before), Answer(row.After)));
                Assert.NotEmpty(row.Because);
                Assert.All(row.Because, record => Assert.Contains(record, learned));
            }

            Assert.Empty(rows);
        });
        output.WriteLine($"{listed} changed, {byTime} by time alone, {same} stayed");
        Assert.True(listed > 60 && byTime > 5 && same > 40, $"{listed} changed, {byTime} by time alone, {same} stayed");
    }

    private static string Answer(SupplyLedger ledger, RecordId claim) =>
        Answer(ledger.Claims.Any(known => known.Id == claim) ? ledger.Verify(claim) : null);

    private static string Answer(Verdict? verdict) =>
        verdict is null ? "not known" : $"{verdict.Label} {verdict.Reason} {verdict.Evidence} {verdict.Asserted}";
}
