using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>
/// Widening a record that stays in the ledger narrows no balance, and turns no label from not enough evidence into another.
/// </summary>
public class WideningTests(ITestOutputHelper output)
{

    private int _widenedCount;
    private int _widerCount;

    [Fact]
    public void Balance_OfAWidenedRecord_IsNeverNarrower()
    {
        new Law(output.WriteLine).Holds("widening a record", 120, 6, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            if (Widened(generated, random) is not { } wide)
                return;
            _widenedCount++;
            (SupplyLedger before, SupplyLedger after) = (generated.ToLedger(), wide.ToLedger());
            foreach (LocalDate known in new[] { before.KnownOn, generated.KnownDays[random.Next(generated.KnownDays.Count)] })
                IsNotNarrower(before.AsKnownOn(known), after.AsKnownOn(known));
        });
        output.WriteLine($"{_widenedCount} cases with a record that could be widened, {_widerCount} balances became wider");
        Assert.True(_widenedCount > 90 && _widerCount > 1_000, $"{_widenedCount} widened, {_widerCount} wider");
    }

    private void IsNotNarrower(SupplyLedger before, SupplyLedger after)
    {
        LocalDate[] days = [.. LedgerPicture.Days(before, 20).Union(LedgerPicture.Days(after, 20))];
        foreach (string day in days.Select(RecordText.Of))
        {
            Dictionary<Account, Balance> narrow = Of(before, day), wide = Of(after, day);
            foreach (Account account in narrow.Keys.Union(wide.Keys))
                IsInside(narrow.GetValueOrDefault(account), wide.GetValueOrDefault(account), $"{account} on {day}");
            foreach (Stage stage in Enum.GetValues<Stage>())
                IsInside(before.Balance("group", "hopper", stage, day), after.Balance("group", "hopper", stage, day), $"group {stage} on {day}");
        }

        foreach (Claim claim in before.Claims)
        {
            (Verdict narrow, Verdict wide) = (before.Verify(claim.Id), after.Verify(claim.Id));
            if (narrow.WithoutAssumptions == VerdictLabel.NotEnoughEvidence && !narrow.DoSourcesDiffer && !wide.DoSourcesDiffer)
                Assert.True(wide.WithoutAssumptions == VerdictLabel.NotEnoughEvidence, $"{RecordText.Of(claim)} was {narrow} and became {wide}");
        }
    }

    private void IsInside(Balance narrow, Balance wide, string what)
    {
        // Shown from zero: a sum whose upper end was below zero as well stood as it was, and now is floored.
        long low = wide.IsFloored ? Math.Max(narrow.Low, 0) : narrow.Low;
        Assert.True(wide.Low <= low && narrow.High <= wide.High, $"{what} was {narrow} and became {wide}");
        _widerCount += wide.Low < low || narrow.High < wide.High ? 1 : 0;
    }

    private static Dictionary<Account, Balance> Of(SupplyLedger ledger, string day) =>
        ledger.Balances(day).ToDictionary(balance => new Account(balance.Party, balance.Stage, balance.Product));

    /// <summary>
    /// The case with one record wider in its quantities, in its window or in what is due. Null: none can be, or windows would become the same.
    /// </summary>
    internal static GeneratedCase? Widened(GeneratedCase generated, Random random)
    {
        HashSet<RecordId> corrected = [.. generated.Sourced.OfType<Correction>().Select(correction => correction.Replaces)];
        corrected.UnionWith(generated.Sourced.GroupBy(record => record.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        SupplyRecord[] records = [.. generated.Sourced.OfType<SupplyRecord>()
            .Where(record => !corrected.Contains(record.Id) && !(record.On.Earliest > generated.KnownOn(record)))];
        if (records.Length == 0)
            return null;
        SupplyRecord record = records[random.Next(records.Length)];
        (int below, int above) = (random.Next(0, 20), random.Next(0, 20));
        SupplyRecord wider = random.Next(3) switch
        {
            0 => Widening.Copy(record, record.On, quantity => Widening.Quantity(quantity, below, above), due => due),
            1 => Widening.WithWindow(record, Widening.Window(record.On, below, above)),
            _ => Widening.Copy(record, record.On, quantity => quantity, due => Widening.Window(due, below, above)),
        };
        var wide = new GeneratedCase([.. generated.Records.Select(one => ReferenceEquals(one, record) ? wider : one)]);
        return Coincidences(wide) > Coincidences(generated) ? null : wide;
    }

    // What is planned for one line in the same window happens on one day: to become the same window says more, not less.
    private static int Coincidences(GeneratedCase generated)
    {
        SourcedRecord[] versions = [.. generated.Sourced.OfType<Correction>().Select(correction => correction.Record).OfType<SourcedRecord>()];
        SourcedRecord[] contents = [.. generated.Sourced, .. versions];
        var dues = contents.SelectMany(RecordParts.DuesIn).Select(WorldWindow.Of)
            .Concat(contents.OfType<Order>().Select(order => WorldPlan.DueOf(order, null))).ToArray();
        return dues.GroupBy(due => due).Sum(same => same.Count() - 1);
    }
}
