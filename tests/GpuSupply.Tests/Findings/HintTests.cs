namespace GpuSupply.Tests.Findings;

/// <summary>A finding on what is not there says what may have been meant, or that another finding leaves it out.</summary>
public class HintTests
{
    [Fact]
    public void Message_AMisspelledParty_NamesTheOneThatIsNear() => Assert.Equal(
        ["order o2 names buyer tessla, which is not on record. Did you mean tesla?"], Messages(c => c.Order("o2", "nvidia", "tessla", "h100", 1, on: "2024-01", due: "2024-02")));

    [Fact]
    public void Message_ASourceThatNothingIsNear_IsTheSentenceAlone() => Assert.Equal(
        ["receipt r names source elsewhere, which is not on record."],
        Messages(c => c.Add(new Receipt("r", "tesla", "h100", 1, DateWindow.Parse("2024-01")) { Source = "elsewhere", KnownOn = new(2024, 5, 1) })));

    [Fact]
    public void Message_AMisspelledOrder_NamesTheOneThatIsNear() => Assert.Equal(
        ["shipment s names order order-2, which is not on record or is left out. Did you mean order-1?"], Messages(c => c.Shipment("s", "order-2", 1, on: "2024-01")));

    [Fact]
    public void Message_WhatNamesAShipmentThatIsLeftOut_SaysSo() => Assert.Equal(
        [
            "receipt r names shipment s, which is not on record or is left out. Another finding leaves s out.",
            "shipment s names line 3, which order order-1 does not have.",
        ],
        Messages(c => c.Add(new Shipment("s", "order-1", 1, DateWindow.Parse("2024-01")) { Source = "memo", Line = "3" }).Receipt("r", "s", 1, on: "2024-02")));

    [Fact]
    public void Message_AClaimOfSeveralOfWhichOneIsNotThere_SaysWhatItCanStillBe() => Assert.Equal(
        ["claim all names all ony, which is not on record: without it the claim can be refuted, but not supported. Did you mean one?"],
        Messages(c => c.Claim("one", "tesla", Measure.Held("tesla", "h100", "2024-01-31"), "1").Add(new Claim("all", "tesla", ["one", "ony"]) { Source = "memo" })));

    [Fact]
    public void Message_ADisputeOfNoClaim_SaysThatTheReferenceIsLeftOut() => Assert.Equal(
        ["dispute d names claim elsewhere, which is not on record: that reference is left out."], Messages(c => c.Dispute("d", "elsewhere")));

    /// <summary>It is about what is to be replaced, and not about the order that the new version names.</summary>
    [Fact]
    public void Message_ACorrectionOfWhatIsNotThere_NamesWhatIsNear() => Assert.Equal(
        ["correction k replaces sent-21, which is not on record: it changes nothing. Did you mean sent-1?"],
        Messages(c => c.Shipment("sent-1", "order-1", 1, on: "2024-01").Add(new Correction("k", new Shipment("sent-21", "ordre-1", 1, DateWindow.Parse("2024-01"))) { Source = "memo" })));

    [Fact]
    public void Verify_OfAPartyThatIsMisspelled_NamesTheOneThatIsNear()
    {
        SupplyLedger ledger = Case(c => c);
        Assert.StartsWith("There is no party tessla on record. Did you mean tesla?", Assert.Throws<ArgumentException>(() => ledger.Evidence(Measure.Held("tessla", "h100", "2024-01-31"))).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no product h10 on record. Did you mean h100?", Assert.Throws<ArgumentException>(() => ledger.Evidence(Measure.Held("tesla", "h10", "2024-01-31"))).Message, StringComparison.Ordinal);
    }

    private static string[] Messages(Func<CaseBuilder, CaseBuilder> records) => [.. Case(records).Findings.Select(finding => finding.Message)];

    private static SupplyLedger Case(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Source("memo", publishedOn: "2024-05-01").Party("nvidia").Party("tesla").Product("h100")
        .Order("order-1", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024-01")).Build().ToLedger();
}
