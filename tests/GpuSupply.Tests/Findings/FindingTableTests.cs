namespace GpuSupply.Tests.Findings;

/// <summary>Bad input: every finding code and every field that it can concern.</summary>
public class FindingTableTests
{
    /// <summary>The column "Out?" of the page on the domain.</summary>
    private static readonly HashSet<FindingCode> Out =
    [
        FindingCode.DuplicateId, FindingCode.UnknownReference, FindingCode.CyclicReference, FindingCode.AmbiguousHolder, FindingCode.CurrencyMismatch,
        FindingCode.KnownBeforeHappened,
    ];

    private static readonly HashSet<FindingCode> Warnings =
    [
        FindingCode.MaybeOverShipped, FindingCode.MaybeOverCancelled, FindingCode.MaybeOverReceived, FindingCode.MaybeOverReallocated, FindingCode.OutOfOrder,
        FindingCode.PossibleDuplicate, FindingCode.UnbalancedSwap, FindingCode.SourcesDiffer, FindingCode.ConfusableId,
    ];

    private static readonly FindingRow[] Table = [.. UnknownRows.All, .. LeftOutRows.All, .. CountedRows.All];

    public static TheoryData<string> Rows => [.. Enumerable.Range(0, Table.Length).Select(index => $"{index} {Table[index]}")];

    [Fact]
    public void Base_HasNoFindings() => Assert.Empty(FindingCase.With().Findings);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Findings_OfBadInput_NameTheRecordAndTheValue(string name)
    {
        FindingRow row = Table[int.Parse(name[..name.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)];

        IReadOnlyList<Finding> all = FindingCase.With(row.Records).Findings;

        Finding[] found = [.. all.Where(finding => finding.Code == row.Code)];
        Assert.True(row.Record == string.Join(' ', found.Select(finding => finding.Record.IdAsText)), $"Found were: {string.Join("; ", all)}");
        Assert.All(found, finding =>
        {
            Assert.Equal(Warnings.Contains(row.Code) ? Severity.Warning : Severity.Error, finding.Severity);
            Assert.Equal(Out.Contains(row.Code), finding.IsLeftOut);
            Assert.Contains(finding.Record.IdAsText, finding.Message, StringComparison.Ordinal);
            Assert.Contains(row.Value, finding.Message, StringComparison.Ordinal);
        });

        // What is left out contradicts nothing else.
        if (Out.Contains(row.Code))
            Assert.Equal(found, all);
    }

    [Fact]
    public void Findings_OfRecordsThatDifferInWhatTheLedgerUses_AreNoDuplicates()
    {
        Record[] different =
        [
            .. Examples.Supply("one", "2024-04"), .. Examples.Supply("two", "2024-05"),
        ];
        foreach ((Record one, Record two) in different.Take(different.Length / 2).Zip(different.Skip(different.Length / 2)))
            Assert.Empty(FindingCase.With(one, two).Findings);
        Assert.Empty(FindingCase.With(new Receipt("one", "s1", Quantity.Between(1, 2, 3), "2024-04") { Party = "tesla" }, new Receipt("two", "s1", Quantity.Between(1, 1, 3), "2024-04") { Party = "tesla" }).Findings);
    }

    [Fact]
    public void Findings_AsKnownBefore_NameNothingLearnedLater()
    {
        SupplyLedger ledger = FindingCase.With(new Shipment("bad", "o2", 31, "2024") { KnownOn = new(2024, 7, 2) }, new Claim("O1", "tesla") { KnownOn = new(2024, 7, 3) });

        Assert.Equal(2, ledger.Findings.Count);
        Assert.Equal([FindingCode.OverShipped], ledger.AsKnownOn("2024-07-02").Findings.Select(finding => finding.Code));
        Assert.Empty(ledger.AsKnownOn("2024-07-01").Findings);
    }

    [Fact]
    public void OverDrawn_WithoutCoverageFromTheBeginning_IsNotCertain()
    {
        var taken = new Movement("taken", "tesla", "h100", 3, Stage.InService, Stage.Retired, "2024-05-02");
        Coverage Covered(string during, params RecordKind[] of) => new("complete", "tesla", "h100", of, during);

        Assert.Single(FindingCase.With(taken, Covered("../2024-05-02", RecordKind.Movement)).Findings);
        Assert.Empty(FindingCase.With(taken, Covered("../2024-05-01", RecordKind.Movement)).Findings);
        Assert.Empty(FindingCase.With(taken, Covered("2024/2024-06", RecordKind.Movement)).Findings);
        Assert.Empty(FindingCase.With(taken, Covered("../2024-06", RecordKind.Receipt)).Findings);
        Assert.Single(FindingCase.With(taken, Covered("../2024-04", RecordKind.Movement), new Coverage("rest", "tesla", "h100", [RecordKind.Movement], "2024-05")).Findings);
    }

    [Fact]
    public void OverDrawn_OfASiteWhoseUnitsAreOnRecordAsItsOwners_IsNone() => Assert.Empty(FindingCase.With(
        new Party("site") { MemberOf = [new("tesla")] }, new Coverage("complete", "tesla", "h100", Coverage.Coverable, "../2024-06-30"),
        new Receipt("came", "tesla", "h100", 10, "2024-04"), new Movement("on", "site", "h100", 10, Stage.OnHand, Stage.InService, "2024-05")).Findings);

    [Fact]
    public void Table_HasEveryCode() => Assert.Empty(Enum.GetValues<FindingCode>().Except(Table.Select(row => row.Code)));

    [Fact]
    public void Table_HasEveryFieldThatNamesSomething() =>
        Assert.Empty(ReferenceFields.All.Except(Table.Where(row => row.Code == FindingCode.UnknownReference).Select(row => row.Field)));

    [Fact]
    public void Table_HasEveryTypeOfRecordTwice() => Assert.Empty(ReferenceFields.RecordTypes.Select(type => $"{type.Name}.Id")
        .Except(Table.Where(row => row.Code == FindingCode.DuplicateId).Select(row => row.Field)));

    [Fact]
    public void Table_HasEverySupplyRecordAsAPlanAndAsADuplicate()
    {
        string[] types = [.. ReferenceFields.RecordTypes.Where(type => type.IsSubclassOf(typeof(SupplyRecord))).Select(type => type.Name)];
        foreach (FindingCode code in new[] { FindingCode.KnownBeforeHappened, FindingCode.PossibleDuplicate })
            Assert.Empty(types.Except(Table.Where(row => row.Code == code).Select(row => row.Field[..row.Field.IndexOf('.', StringComparison.Ordinal)])));
    }
}
