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
