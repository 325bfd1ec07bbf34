using System.Text.Json;
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
    public void Case_WithPropertiesOfOnesOwn_KeepsThemAndAnswersTheSame()
    {
        var places = new HashSet<string>();
        new Law(output.WriteLine).Holds("properties of one's own", 60, 32, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            // Of two records with one id, these properties can decide which is the first in order.
            var records = new SupplyCase("generated", generated.WithoutDuplicates().Records);
            string extended = OwnProperties.AddedTo(records.ToJson(), random);
            SupplyCase read = SupplyCase.Parse(extended);
            string json = read.ToJson();

            using JsonDocument original = JsonDocument.Parse(extended), written = JsonDocument.Parse(json);
            Assert.True(JsonElement.DeepEquals(original.RootElement, written.RootElement), json);
            Assert.Equal(json, SupplyCase.Parse(json).ToJson());
            places.UnionWith(OwnProperties.PlacesIn(json));

            SupplyLedger ledger = records.ToLedger(), other = read.ToLedger();
            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(other));
            Assert.Equal(LedgerPicture.Answers(ledger, days), LedgerPicture.Answers(other, days));
        });
        Assert.Superset(new HashSet<string> { "", "records", "record", "memberOf", "controlledBy", "fiscalYear", "schedule", "legs", "quantity", "measure" }, places);
    }

    [Fact]
    public void Records_DeliveredAgainAsJson_ChangeNothing() =>
        new Law(output.WriteLine).Holds("re-delivery as JSON", 80, 31, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyCase records = SupplyCase.Parse(OwnProperties.AddedTo(new SupplyCase("generated", generated.Records).ToJson(), random));
            SupplyLedger ledger = records.ToLedger();
            Record[] twice = [.. records.Records, .. SupplyCase.Parse(records.ToJson()).Records];
            random.Shuffle(twice);
            SupplyLedger again = new GeneratedCase(twice).ToLedger();

            LocalDate[] days = LedgerPicture.Days(ledger, 8);
            Assert.Equal(LedgerPicture.Transfers(ledger), LedgerPicture.Transfers(again));
            Assert.Equal(LedgerPicture.Answers(ledger, days), LedgerPicture.Answers(again, days));
        });
}
