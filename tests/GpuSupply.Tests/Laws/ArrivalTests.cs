using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Arrival order and re-delivery change nothing.</summary>
public class ArrivalTests(ITestOutputHelper output)
{
    [Fact]
    public void Answers_RecordsInAnotherOrderAndTwice_AreTheSame() =>
        new Law(output.WriteLine).Holds("arrival order and re-delivery", 50, 2, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            LocalDate[] days = LedgerPicture.Days(ledger, 12);
            Record[] again = [.. generated.Records, .. generated.Records.Where(_ => random.Next(3) == 0)];
            random.Shuffle(again);
            SupplyLedger other = new GeneratedCase(again).ToLedger();

            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(other));
            foreach (LocalDate known in Some(generated.KnownDays, random).Append(ledger.KnownOn))
                Assert.Equal(LedgerPicture.Answers(ledger.AsKnownOn(known), days), LedgerPicture.Answers(other.AsKnownOn(known), days));
        });

    [Fact]
    public void Answers_RecordsDeliveredInTwoBatches_AreTheSame() =>
        new Law(output.WriteLine).Holds("batches", 60, 3, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            Record[] references = [.. generated.Records.Where(record => record is not SourcedRecord)];
            SourcedRecord[] later = [.. generated.Sourced.Where(_ => random.Next(2) == 0)];
            SupplyLedger first = new GeneratedCase([.. references, .. generated.Sourced.Except(later)]).ToLedger();
            SupplyLedger second = first.With(later).AsKnownOn(ledger.KnownOn);

            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(second));
            Assert.Equal(LedgerPicture.Answers(ledger, LedgerPicture.Days(ledger, 8)), LedgerPicture.Answers(second, LedgerPicture.Days(ledger, 8)));
        });

    private static IEnumerable<LocalDate> Some(IReadOnlyList<LocalDate> days, Random random) => days.Where(_ => random.Next(3) == 0);
}
