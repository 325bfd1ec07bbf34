using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>What is written is read back, and says the same.</summary>
public class JsonRoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void Case_WrittenAndReadBack_IsTheSameAndAnswersTheSame() =>
        new Law(output.WriteLine).Holds("JSON round trip", 100, 30, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            var records = new SupplyCase("generated", generated.Records);
            string json = records.ToJson();
            SupplyCase back = SupplyCase.Parse(json);

            Assert.Equal(json, back.ToJson());
            Assert.Equal(generated.Records.Select(RecordText.Of), back.Records.Select(RecordText.Of));
            SupplyLedger ledger = records.ToLedger(), read = back.ToLedger();
            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(read));
            Assert.Equal(LedgerPicture.Answers(ledger, days), LedgerPicture.Answers(read, days));
        });

    [Fact]
    public void Records_DeliveredAgainAsJson_ChangeNothing() =>
        new Law(output.WriteLine).Holds("re-delivery as JSON", 80, 31, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            SupplyCase copy = SupplyCase.Parse(new SupplyCase("generated", generated.Records).ToJson());
            Record[] twice = [.. generated.Records, .. copy.Records];
            random.Shuffle(twice);
            SupplyLedger again = new GeneratedCase(twice).ToLedger();

            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(again));
            Assert.Equal(LedgerPicture.Answers(ledger, days), LedgerPicture.Answers(again, days));
        });
}
