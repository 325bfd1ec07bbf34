using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>A record known later never changes an earlier answer.</summary>
public class LaterKnownTests(ITestOutputHelper output)
{
    [Fact]
    public void AsKnownOn_ADay_IsTheLedgerOfWhatWasKnownByThen() =>
        new Law(output.WriteLine).Holds("later-known", 60, 4, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            foreach (LocalDate known in generated.KnownDays)
            {
                Record[] byThen = [.. generated.Records.Where(record => record is not SourcedRecord sourced || generated.KnownOn(sourced) <= known)];
                SupplyLedger asItWas = new GeneratedCase(byThen).ToLedger();
                Assert.Equal(known, asItWas.KnownOn);
                SupplyLedger view = ledger.AsKnownOn(known);
                Assert.Equal(LedgerPicture.Answers(asItWas, days), LedgerPicture.Answers(view, days));
                SourcedRecord[] supply = [.. byThen.OfType<SupplyRecord>()];
                if (supply.Length > 0 && supply[random.Next(supply.Length)].Id is var id)
                    Assert.Equal(asItWas.DifferenceFrom(asItWas.Without(id)), view.DifferenceFrom(view.Without(id)));
            }
        });

    [Fact]
    public void AsKnownOn_OneDayThenAnother_IsAsKnownOnTheOther() =>
        new Law(output.WriteLine).Holds("views of views", 60, 5, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            IReadOnlyList<LocalDate> known = generated.KnownDays;
            (LocalDate one, LocalDate other) = (known[random.Next(known.Count)], known[random.Next(known.Count)]);
            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            Assert.Equal(LedgerPicture.Answers(ledger.AsKnownOn(other), days), LedgerPicture.Answers(ledger.AsKnownOn(one).AsKnownOn(other), days));
        });
}
