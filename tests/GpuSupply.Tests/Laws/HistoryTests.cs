using FsCheck;
using GpuSupply.Claims;
using GpuSupply.TestKit;
using Xunit.Abstractions;
using static GpuSupply.Internals.Day;

namespace GpuSupply.Tests.Laws;

/// <summary>
/// A history asks for a verdict only on the days until which the last one stands. Asked on every day on which anything was learned, with and without that, it
/// has the same rows, each because of a record that was told on its day.
/// </summary>
public class HistoryTests(ITestOutputHelper output)
{
    private int _rowCount;
    private int _dayCount;

    [Theory]
    [InlineData(150, 80)]
    public void History_OfGeneratedCases_IsThatOfAllDays(int cases, int seed) =>
        Agree(new Law(output.WriteLine), "histories of all days", cases, seed, CaseGenerators.Cases(CaseStyle.Wide));

    [Theory]
    [InlineData(300, 81)]
    public void History_OfWhatIsLearnedOnDaysApart_IsThatOfAllDays(int cases, int seed)
    {
        string[] about =
        [
            .. new[] { RecordKind.Claim, RecordKind.Observation, RecordKind.Coverage, RecordKind.Commitment }.Select(kind => kind.ToString()),
            .. new[] { CaseFeature.CorrectedReference, CaseFeature.CorrectionOfCorrection, CaseFeature.GroupThatChanges }.Select(feature => feature.ToString()),
        ];
        Agree(new Law(output.WriteLine) { About = about }, "histories of what is learned on days apart", cases, seed, HistoryGenerators.Cases);
    }

    private void Agree(Law law, string name, int cases, int seed, Gen<GeneratedCase> generator)
    {
        law.Holds(name, cases, seed, generator, Agrees);
        output.WriteLine($"{_rowCount} rows on {_dayCount} days");
        Assert.True(_rowCount > 100 && _dayCount > 5 * _rowCount / 4, $"{_rowCount} rows on {_dayCount} days");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        SupplyLedger ledger = generated.ToLedger();
        foreach (Claim claim in ledger.Claims)
        {
            string[] expected = [.. OfAllDays(ledger, claim.Id)];
            IReadOnlyList<VerdictChange> history = ledger.History(claim.Id);
            Assert.Equal(expected, history.Select(row => $"{row.AsKnownOn} {VerdictOutline.Of(row.Verdict)}"));
            Assert.All(history, row => Assert.Equal(row.AsKnownOn, Date(ledger.Known.Book.KnownOnAt(ledger.Known.Book.PlaceOf(row.Because)))));
            _rowCount += expected.Length;
        }
    }

    private IEnumerable<string> OfAllDays(SupplyLedger ledger, RecordId claim)
    {
        VerdictOutline? last = null;
        foreach (int day in ledger.Known.Book.KnownDays.Where(day => day <= ledger.Known.KnownOn))
        {
            if (OutlineOn(ledger, claim, day, day) is not { } outline)
                continue;
            _dayCount++;
            VerdictOutline? before = last is null ? null : OutlineOn(ledger, claim, day, day - 1);
            if (before != outline)
                yield return $"{Date(day)} {outline}";
            last = outline;
        }
    }

    private static VerdictOutline? OutlineOn(SupplyLedger ledger, RecordId claim, int day, int heardOn) =>
        ledger.Known.Book.At(claim, heardOn) is null ? null : VerdictOutline.Of(ledger.On(day, heardOn).Verify(claim));
}
