using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>What was learned since a day is what the views of the two days differ in.</summary>
public class ChangesTests(ITestOutputHelper output)
{
    [Fact]
    public void ChangesSince_Balances_AreThoseOfTheTwoViewsThatDiffer()
    {
        int rows = 0;
        new Law(output.WriteLine).Holds("changed balances", 200, 60, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            (SupplyLedger then, SupplyLedger now) = TwoViews(generated, random);
            Dictionary<Account, Balance> before = Of(then.Balances(now.KnownOn)), after = Of(now.Balances());
            Dictionary<Account, ChangedBalance> changed =
                now.ChangesSince(then.KnownOn).Balances.ToDictionary(row => new Account(row.Party, row.Stage, row.Product));
            foreach (Account account in before.Keys.Union(after.Keys).Union(changed.Keys))
            {
                (bool wasThere, bool isThere) = (before.TryGetValue(account, out Balance was), after.TryGetValue(account, out Balance @is));
                Assert.Equal(changed.ContainsKey(account), Bounds(was) != Bounds(@is));
                if (!changed.TryGetValue(account, out ChangedBalance row))
                    continue;
                rows++;
                Assert.Equal((Bounds(was), Bounds(@is)), (Bounds(row.Before), Bounds(row.After)));
                Assert.Equal(account, new Account(row.Before.Party, row.Before.Stage, row.Before.Product));
            }
        });
        Assert.True(rows > 300, $"{rows} balances changed");
    }

    [Fact]
    public void ChangesSince_Records_AreWhatIsFoundOnOneDayAndNotOnTheDayBefore()
    {
        var counts = new Dictionary<RecordChange, int>();
        new Law(output.WriteLine).Holds("changed records", 200, 61, CaseGenerators.Cases(CaseStyle.Wide), (one, random) =>
        {
            GeneratedCase generated = WithSecondThoughts(one, random);
            (SupplyLedger then, SupplyLedger now) = TwoViews(generated, random);
            LocalDate[] days = [.. generated.KnownDays.Where(day => day <= now.KnownOn)];
            Finding[] leftOut = [.. days.SelectMany(day => now.AsKnownOn(day).Findings).Where(finding => finding.IsLeftOut)];
            HashSet<RecordId> ids = [.. generated.Sourced.Select(record => record.Id)];
            ids.ExceptWith(leftOut.Select(finding => finding.Record).OfType<SourcedRecord>().Select(record => record.Id));

            string[] expected = [.. days.Where(day => day > then.KnownOn).SelectMany(day => ids.Order().SelectMany(id => ChangeOn(now, days, day, id)))];
            ChangedRecord[] rows = [.. now.ChangesSince(then.KnownOn).Records.Where(row => ids.Contains(row.Record))];
            Assert.Equal(expected, rows.Select(row => $"{RecordText.Of(row.KnownOn)} {row.Change} {row.Record}"));
            foreach (ChangedRecord row in rows)
            {
                counts[row.Change] = counts.GetValueOrDefault(row.Change) + 1;
                bool isTold = row.Change == RecordChange.New && generated.Sourced.Where(record => record.Id == row.Record).Min(generated.KnownOn) == row.KnownOn;
                Assert.Equal(isTold, row.Correction is null);
                Assert.True(row.Correction is not { } correction || generated.Sourced.First(record => record.Id == correction) is Correction);
            }
        });
        output.WriteLine(string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}")));
        Assert.All(Enum.GetValues<RecordChange>(), change => Assert.InRange(counts.GetValueOrDefault(change), 10, int.MaxValue));
    }

    [Fact]
    public void ChangesSince_OneDayThenAnother_IsSinceTheFirst() =>
        new Law(output.WriteLine).Holds("chained changes", 150, 62, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            (SupplyLedger then, SupplyLedger now) = TwoViews(generated, random);
            LocalDate between = then.KnownOn.PlusDays(random.Next(Period.DaysBetween(then.KnownOn, now.KnownOn) + 1));

            Assert.Equal(
                now.ChangesSince(then.KnownOn).Records,
                [.. now.AsKnownOn(between).ChangesSince(then.KnownOn).Records, .. now.ChangesSince(between).Records]);
        });

    [Fact]
    public void ChangesSince_ADayAfterWhichNothingWasLearned_IsNothing() =>
        new Law(output.WriteLine).Holds("nothing learned", 150, 63, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            IReadOnlyList<LocalDate> known = generated.KnownDays;
            int index = random.Next(known.Count);
            LocalDate until = index + 1 < known.Count ? known[index + 1].PlusDays(-1) : known[index].PlusDays(400);
            LedgerChanges changes = generated.ToLedger().AsKnownOn(until).ChangesSince(known[index]);

            Assert.Empty(changes.Records);
            Assert.Empty(changes.Balances);
            Assert.Empty(changes.Verdicts);
        });

    /// <summary>A ledger as known on two of its days, the later one maybe after the last.</summary>
    internal static (SupplyLedger Then, SupplyLedger Now) TwoViews(GeneratedCase generated, Random random)
    {
        LocalDate[] days = [.. generated.KnownDays, generated.KnownDays[^1].PlusDays(random.Next(1, 200))];
        int one = random.Next(days.Length), other = random.Next(days.Length);
        SupplyLedger ledger = generated.ToLedger();
        return (ledger.AsKnownOn(days[Math.Min(one, other)]), ledger.AsKnownOn(days[Math.Max(one, other)]));
    }

    /// <summary>With a few records that are said to have never happened, and some of them to have happened after all.</summary>
    private static GeneratedCase WithSecondThoughts(GeneratedCase generated, Random random)
    {
        var records = new List<Record>(generated.Records);
        foreach (SupplyRecord record in generated.Sourced.OfType<SupplyRecord>().Where(_ => random.Next(3) == 0))
        {
            LocalDate day = generated.KnownOn(record).PlusDays(random.Next(40));
            records.Add(new Correction($"void-{record.Id}", record.Id) { Source = "source1", KnownOn = day });
            if (random.Next(3) > 0)
                records.Add(new Correction($"again-{record.Id}", (RecordId)$"void-{record.Id}") { Source = "source2", KnownOn = day.PlusDays(random.Next(40)) });
        }

        return new(records);
    }

    private static IEnumerable<string> ChangeOn(SupplyLedger ledger, LocalDate[] days, LocalDate day, RecordId id)
    {
        SourcedRecord? was = ledger.AsKnownOn(day.PlusDays(-1)).Find(id), now = ledger.AsKnownOn(day).Find(id);
        if (ReferenceEquals(was, now))
            yield break;
        bool wasEver = days.Any(earlier => earlier < day && ledger.AsKnownOn(earlier).Find(id) is not null);
        RecordChange change = now is null ? RecordChange.Voided : was is not null ? RecordChange.Corrected : wasEver ? RecordChange.Restored : RecordChange.New;
        yield return $"{RecordText.Of(day)} {change} {id}";
    }

    private static Dictionary<Account, Balance> Of(IEnumerable<Balance> balances) =>
        balances.ToDictionary(balance => new Account(balance.Party, balance.Stage, balance.Product));

    private static (long, long, long, bool) Bounds(Balance balance) => (balance.Low, balance.Best, balance.High, balance.IsFloored);
}
