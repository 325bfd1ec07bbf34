using Cluster;
using GpuSupply.Aggregation;
using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Records in parts, where those that name each other are together, have the verdicts and the sums of one ledger: by what each part gives of its own.</summary>
public class ExcerptTests(ITestOutputHelper output)
{
    private int _claimCount;
    private int _fewerCount;
    private int _apartCount;

    [Fact]
    public void Excerpts_OfPartsMerged_HaveTheVerdictsOfAll()
    {
        new Law(output.WriteLine) { About = [nameof(RecordKind.Claim), nameof(RecordKind.Observation), nameof(RecordKind.Dispute), nameof(CaseFeature.CorrectionOfCorrection), nameof(CaseFeature.CorrectedReference)] }
            .Holds("excerpts", 30, 91, CaseGenerators.Cases(CaseStyle.Wide), Agrees);
        output.WriteLine($"{_claimCount} claims, {_fewerCount} of them with fewer records, {_apartCount} with evidence in several parts");
        Assert.True(_claimCount > 30 && _fewerCount > 10 && _apartCount > 10, $"{_claimCount}, {_fewerCount}, {_apartCount}");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        SupplyLedger whole = generated.ToLedger();
        SupplyLedger[] parts = [.. PartsOf(generated, 3).Select(records => new SupplyCase("generated", records).ToLedger())];
        SupplyLedger[] days = [whole, whole.AsKnownOn(generated.KnownDays[random.Next(generated.KnownDays.Count)])];
        foreach (SupplyLedger ledger in days)
        {
            foreach (Claim claim in ledger.Claims)
            {
                SupplyCase alone = ledger.Excerpt(claim);
                SupplyCase[] excerpts = [.. parts.Select(part => part.AsKnownOn(ledger.KnownOn).Excerpt(PartsOf(claim, ledger)))];
                SupplyCase merged = excerpts.OrderBy(_ => random.Next()).Aggregate((one, other) => one.Merge(other));
                string expected = Text(ledger.Verify(claim.Id));
                Assert.Equal(expected, Text(alone.ToLedger().AsKnownOn(ledger.KnownOn).Verify(claim.Id)));
                Assert.Equal(expected, Text(merged.ToLedger().AsKnownOn(ledger.KnownOn).Verify(claim.Id)));
                _claimCount++;
                _fewerCount += alone.Records.Count < generated.Records.Count - 2 ? 1 : 0;
                _apartCount += excerpts.Count(one => one.Records.Any(record => record is SupplyRecord or Observation)) > 1 ? 1 : 0;
            }
        }

        Query query = Query.Parse($"net of quantity as known on {whole.KnownOn:uuuu-MM-dd} by party, product, stage");
        Assert.Equal(query.Run(whole.Transfers).ToBytes(), PartialResult.Merge([.. parts.Select(part => query.Run(part.Transfers))]).ToBytes());
    }

    private static string Text(Verdict verdict) => $"{verdict} {verdict.Evidence} {verdict.Margin} {verdict.Explain()}";

    /// <summary>A claim and those that it is made of.</summary>
    private static Claim[] PartsOf(Claim claim, SupplyLedger ledger)
    {
        var found = new List<Claim> { claim };
        for (int index = 0; index < found.Count; index++)
            found.AddRange(found[index].All.Select(id => ledger.Find(id)).OfType<Claim>().Where(part => !found.Any(one => one.Id == part.Id)));
        return [.. found];
    }

    private static IReadOnlyList<Record>[] PartsOf(GeneratedCase generated, int count)
    {
        var linked = new LinkedIds();
        foreach (SourcedRecord record in generated.Sourced)
            linked.Add(record);
        IReadOnlySet<RecordId> forAll = linked.RootsOfReferences();
        int[] numbers = [.. Enumerable.Range(0, count)];
        return [.. numbers.Select(number => generated.Records.Where(record => record is not SourcedRecord { Id: var id } || forAll.Contains(linked.RootOf(id)) || linked.RootOf(id).Value.Sum(one => one) % count == number).ToArray())];
    }
}
