using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>
/// A ledger as known on a day is the ledger of a case that was written on that day, with every correction applied by hand: the same transfers, balances,
/// flows and groups.
/// </summary>
public class KnownViewTests(ITestOutputHelper output)
{
    private static readonly PartyId[] Groups = ["group", "site-owner", "sum", "a"];

    private int _transferCount;

    [Fact]
    public void AsKnownOn_ADay_IsTheLedgerOfACaseWrittenThen()
    {
        new Law(output.WriteLine).Holds("written on the day", 80, 40, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            GeneratedCase single = generated.WithoutDuplicates();
            SupplyLedger ledger = single.ToLedger();
            foreach (LocalDate known in single.KnownDays.Where(_ => random.Next(3) == 0).Append(ledger.KnownOn))
                IsWritten(ledger.AsKnownOn(known), WorldView.On(single, known).ToLedger().AsKnownOn(known), random);
        });
        output.WriteLine($"{_transferCount} transfers compared");
        Assert.True(_transferCount > 2_000, $"only {_transferCount} transfers compared");
    }

    private void IsWritten(SupplyLedger view, SupplyLedger written, Random random)
    {
        string[] transfers = Transfers(view);
        Assert.Equal(Transfers(written), transfers);
        _transferCount += transfers.Length;
        foreach (LocalDate day in LedgerPicture.Days(view, 12))
        {
            string at = RecordText.Of(day);
            Assert.Equal(written.Balances(at), view.Balances(at));
            DateWindow during = DateWindow.Between(day, day.PlusDays(random.Next(60)));
            Assert.Equal(written.Flows(during), view.Flows(during));
            PartyId group = Groups[random.Next(Groups.Length)];
            foreach (Stage stage in Enum.GetValues<Stage>())
                Assert.Equal(written.Balance(group, "hopper", stage, at), view.Balance(group, "hopper", stage, at));
        }
    }

    // What moves, and when; not by which record, since there the ids are others.
    private static string[] Transfers(SupplyLedger ledger) =>
        [.. LedgerPicture.Visible(ledger).Select(transfer => $"{transfer.Kind} {transfer.Quantity.Low}..{transfer.Quantity.High} from {transfer.From} to {transfer.To} on {transfer.On.Earliest}/{transfer.On.Latest}").Order(StringComparer.Ordinal)];
}
