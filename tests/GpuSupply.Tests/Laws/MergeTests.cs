using GpuSupply.Json;
using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Cases merge like sets of records, whatever each leaves to its own source.</summary>
public class MergeTests(ITestOutputHelper output)
{
    private static readonly SourceId?[] Sources = [null, "source1", "source2", "source3"];

    [Fact]
    public void Merge_OfParts_IsTheWhole_InAnyOrder()
    {
        int differentSources = 0;
        new Law(output.WriteLine).Holds("merging parts", 60, 65, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyCase[] parts = Parts(generated, random);
            (SupplyCase one, SupplyCase two, SupplyCase three) = (parts[0], parts[1], parts[2]);
            differentSources += one.Source == two.Source ? 0 : 1;
            SupplyCase merged = one.Merge(two).Merge(three);

            string contents = Contents(merged);
            Assert.Equal(contents, Contents(one.Merge(two.Merge(three))));
            Assert.Equal(contents, Contents(three.Merge(one).Merge(two)));
            Assert.Equal(contents, Contents(two.Merge(three).Merge(one).Merge(two)));
            Assert.Equal(one.ToJson(), one.Merge(one).ToJson());

            SupplyLedger whole = generated.ToLedger(), ledger = merged.ToLedger();
            LocalDate[] days = LedgerPicture.Days(whole, 8);
            Assert.Equal(LedgerPicture.Transfers(whole), LedgerPicture.Transfers(ledger));
            Assert.Equal(LedgerPicture.Answers(whole, days), LedgerPicture.Answers(ledger, days));
        });
        Assert.True(differentSources > 30, $"{differentSources} times the sources differed");
    }

    [Fact]
    public void Compare_AfterMerge_TheMergedHasAllAndWhatTheOtherHadBeyondIt()
    {
        (int onlyHere, int onlyThere) = (0, 0);
        new Law(output.WriteLine).Holds("comparing parts", 60, 66, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyCase[] parts = Parts(generated, random);
            (SupplyCase one, SupplyCase two) = (parts[0], parts[1]);
            SupplyCase merged = one.Merge(two);
            CaseComparison comparison = one.Compare(two), beyond = merged.Compare(one), mirrored = two.Compare(one);

            Assert.True(one.Compare(one).AreSame);
            Assert.True(merged.Compare(two.Merge(one)).AreSame);
            Assert.Empty(beyond.OnlyThere);
            Assert.Empty(beyond.Different);
            Assert.Equal(Contents(beyond.OnlyHere), There(comparison));
            Assert.Equal(Contents(merged.Compare(two).OnlyHere), Here(comparison));
            Assert.Equal((Here(comparison), There(comparison)), (There(mirrored), Here(mirrored)));
            Assert.Equal(merged.Records.Count, one.Records.Count + beyond.OnlyHere.Count);
            (onlyHere, onlyThere) = (onlyHere + comparison.OnlyHere.Count, onlyThere + comparison.OnlyThere.Count);
        });
        Assert.True(onlyHere > 100 && onlyThere > 100, $"{onlyHere} only here, {onlyThere} only there");
    }

    [Fact]
    public void Merge_OfTwoVersionsOfEveryRecord_KeepsBothAndSaysSo() =>
        new Law(output.WriteLine).Holds("clashing ids", 60, 67, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyCase one = PartialCase.Of(generated.Records, Sources[random.Next(4)]), same = PartialCase.Of(generated.Records, Sources[random.Next(4)]);
            SupplyCase two = PartialCase.Edited(same, record => record["note"] = "again");
            SupplyCase merged = one.Merge(two);
            (int sourced, int ids) = (generated.Sourced.Count(), generated.Sourced.Select(record => record.Id).Distinct().Count());

            Assert.Equal(Contents(merged), Contents(two.Merge(one)));
            Assert.Equal(generated.Records.Count + sourced, merged.Records.Count);
            Assert.Equal((2 * sourced) - ids, merged.ToLedger().Findings.Count(finding => finding.Code == FindingCode.DuplicateId));
            CaseComparison comparison = one.Compare(two);
            Assert.Empty(comparison.OnlyHere);
            Assert.Equal(sourced, comparison.Different.Count);
            Assert.All(comparison.Different, difference => Assert.Contains(difference.Fields, field => field.ToString() == "note (none) → \"again\""));
        });

    private static SupplyCase[] Parts(GeneratedCase generated, Random random)
    {
        var parts = new List<Record>[] { [], [], [] };
        foreach (Record record in generated.Records)
        {
            int sure = random.Next(3);
            for (int index = 0; index < parts.Length; index++)
            {
                if (index == sure || random.Next(3) == 0)
                    parts[index].Add(record);
            }
        }

        return [.. parts.Select(records => PartialCase.Of(records, Sources[random.Next(Sources.Length)]))];
    }

    private static string Contents(SupplyCase one) => $"by {one.Source}: {Contents(one.Records)}";

    private static string Here(CaseComparison comparison) => Contents(comparison.OnlyHere.Concat(comparison.Different.Select(difference => difference.Here)));

    private static string There(CaseComparison comparison) => Contents(comparison.OnlyThere.Concat(comparison.Different.Select(difference => difference.There)));

    private static string Contents(IEnumerable<Record> records) =>
        string.Join('\n', records.Select(RecordJsonWriter.Canonical).Order(StringComparer.Ordinal));
}
