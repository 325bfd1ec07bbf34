namespace GpuSupply.Tests.Ledger;

/// <summary>Parties as known on each day: corrections of them count from the day on which they were learned, and what is found of them stands while it is so.</summary>
public class ReferenceCorrectionTests
{
    /// <summary>The latest correction holds, by day, then by id, in whatever order they arrive.</summary>
    [Theory]
    [InlineData("2024-02-01", "2024-03-01", null, "first", "second")]
    [InlineData("2024-03-01", "2024-02-01", null, "second", "first")]
    [InlineData("2024-02-01", "2024-02-01", null, "second", "second")]
    public void Parties_CorrectedTwice_AreAsTheLatestCorrectionSays(string first, string second, string? inJanuary, string inFebruary, string inMarch)
    {
        Record[] corrections = [Named("k1", "first", first), Named("k2", "second", second)];
        foreach (IEnumerable<Record> arriving in new IEnumerable<Record>[] { corrections, corrections.Reverse() })
        {
            SupplyLedger ledger = new SupplyCase("t", arriving.Prepend(new Party("tesla"))).ToLedger();
            Assert.Equal([inJanuary, inFebruary, inMarch], new[] { "2024-01-31", "2024-02-29", "2024-03-01" }.Select(day => Assert.Single(ledger.AsKnownOn(day).Parties).Name));
        }
    }

    /// <summary>Two contents of one party, and a party inside of one that is not on record, are found once on each day, whatever else is corrected.</summary>
    [Fact]
    public void Findings_AnotherPartyIsCorrected_StandAsTheyDid()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("tesla", name: "A").Party("tesla", name: "B").Party("site", memberOf: "nobody").Party("x").Add(Named("k1", "X", "2024-02-01", "x")).Build().ToLedger();

        foreach (string day in new[] { "2024-01-31", "2024-02-01" })
            Assert.Equal([(FindingCode.DuplicateId, "tesla"), (FindingCode.UnknownReference, "site")], ledger.AsKnownOn(day).Findings.Select(finding => (finding.Code, finding.Record.IdAsText)));
    }

    [Fact]
    public void Findings_WhatAPartyWasInsideOfIsCorrected_StandUntilThen()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("site", memberOf: "nobody").Party("owner")
            .Add(new Correction("k1", new Party("site") { MemberOf = [(PartyId)"owner"] }) { KnownOn = new(2024, 2, 1) }).Build().ToLedger();

        Assert.Equal(["site"], ledger.AsKnownOn("2024-01-31").Findings.Select(finding => finding.Record.IdAsText));
        Assert.Empty(ledger.AsKnownOn("2024-02-01").Findings);
    }

    [Fact]
    public void Findings_PartiesInsideEachOther_AreFoundWithoutAnyCorrection()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("one", memberOf: "other").Party("other", memberOf: "one").Build().ToLedger();
        Assert.Equal([(FindingCode.CyclicReference, "one"), (FindingCode.CyclicReference, "other")], ledger.Findings.Select(finding => (finding.Code, finding.Record.IdAsText)));
    }

    /// <summary>
    /// Units that moved in fiscal 2023, known in March and corrected in May: what is dated by the fiscal year is dated anew from each day on which that is corrected, and on no other days; each
    /// transfer is visible on some day.
    /// </summary>
    [Theory]
    [InlineData("2024-02-01 06-30, 2024-06-01 09-30", "5 in 2022-07-01/2023-06-30 from 2024-03-01 to 2024-05-01, 7 in 2022-07-01/2023-06-30 from 2024-05-01 to 2024-06-01, 7 in 2022-10-01/2023-09-30 from 2024-06-01 to ")]
    [InlineData("2024-03-01 06-30", "5 in 2022-07-01/2023-06-30 from 2024-03-01 to 2024-05-01, 7 in 2022-07-01/2023-06-30 from 2024-05-01 to ")]
    [InlineData("2024-04-01 06-30", "5 in 2023-01-01/2023-12-31 from 2024-03-01 to 2024-04-01, 5 in 2022-07-01/2023-06-30 from 2024-04-01 to 2024-05-01, 7 in 2022-07-01/2023-06-30 from 2024-05-01 to ")]
    [InlineData("2024-05-01 06-30", "5 in 2023-01-01/2023-12-31 from 2024-03-01 to 2024-05-01, 7 in 2022-07-01/2023-06-30 from 2024-05-01 to ")]
    public void Transfers_OfARecordInAFiscalYearThatIsCorrected_AreDatedAnewFromThen(string years, string expected) => Assert.Equal(expected, Transfers(years, "FY2023@nvidia"));

    /// <summary>The correction says the months: the fiscal year matters until then.</summary>
    [Fact]
    public void Transfers_OfARecordThatIsInNoFiscalYearLater_AreDatedAnewUntilThen() => Assert.Equal(
        "5 in 2023-01-01/2023-12-31 from 2024-03-01 to 2024-04-01, 5 in 2022-07-01/2023-06-30 from 2024-04-01 to 2024-05-01, 7 in 2023-05-01/2023-05-31 from 2024-05-01 to ",
        Transfers("2024-04-01 06-30, 2024-06-01 09-30", "2023-05"));

    private static string Transfers(string years, string corrected)
    {
        CaseBuilder records = new CaseBuilder("t").Party("nvidia", fiscalYear: "12-31").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-03-01").Movement("m", "tesla", "h100", 5, Stage.OnHand, Stage.InService, on: "FY2023@nvidia")
            .Source("second", publishedOn: "2024-05-01").Add(new Correction("k", new Movement("m", "tesla", "h100", 7, Stage.OnHand, Stage.InService, corrected)) { Source = "second" });
        foreach (string[] year in years.Split(", ").Select(text => text.Split(' ')))
            records = records.Add(new Correction($"k-{year[0]}", new Party("nvidia") { FiscalYear = FiscalYear.Parse(year[1]) }) { KnownOn = NodaTime.Text.LocalDatePattern.Iso.Parse(year[0]).Value });
        return string.Join(", ", records.Build().ToLedger().Transfers.OrderBy(row => row.KnownFrom).ThenBy(row => row.KnownUntil ?? NodaTime.LocalDate.MaxIsoValue)
            .Select(row => $"{row.Quantity} in {row.On} from {row.KnownFrom:yyyy-MM-dd} to {row.KnownUntil:yyyy-MM-dd}"));
    }

    private static Correction Named(string id, string name, string knownOn, string party = "tesla") =>
        new(id, new Party(party) { Name = name }) { KnownOn = NodaTime.Text.LocalDatePattern.Iso.Parse(knownOn).Value };
}
