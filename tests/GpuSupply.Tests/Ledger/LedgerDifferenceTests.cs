namespace GpuSupply.Tests.Ledger;

/// <summary>The difference between two ledgers: what one has and the other has not, and nothing else.</summary>
public class LedgerDifferenceTests
{
    [Fact]
    public void DifferenceFrom_AnOrderOfFewerUnits_IsTheUnitsMore()
    {
        SupplyLedger more = Empty().Order("o", "nvidia", "tesla", "h100", 120, on: "2024-01-10", due: "2024-06-10").Build().ToLedger();
        SupplyLedger less = Empty().Order("o", "nvidia", "tesla", "h100", 100, on: "2024-01-10", due: "2024-06-10").Build().ToLedger();

        Assert.Equal(["nvidia Supply 2024-01-10 -20", "nvidia Planned 2024-06-10 -20", "tesla OnOrder 2024-01-10 20", "tesla Planned 2024-06-10 20"], Rows(more.DifferenceFrom(less)));
        Assert.Empty(more.DifferenceFrom(more));
    }

    [Fact]
    public void DifferenceFrom_AnotherLedger_IsByPartyThenProductThenStage()
    {
        CaseBuilder records = Empty().ReceiptFromOutside("r1", "x", "h100", 1, on: "2024-01-10").ReceiptFromOutside("r2", "tesla", "h100", 2, on: "2024-01-10")
            .ReceiptFromOutside("r3", "tesla", "b200", 3, on: "2024-01-10").ReceiptFromOutside("r4", "x", "b200", 4, on: "2024-01-10");

        Assert.Equal(
            ["tesla b200 3", "tesla h100 2", "x b200 4", "x h100 1"],
            records.Build().ToLedger().DifferenceFrom(Empty().Build().ToLedger()).Where(row => row.Stage == Stage.OnHand).Select(row => $"{row.Party} {row.Product} {row.Low}"));
    }

    /// <summary>100 units at once, or 60 and 40 on the same day: other records, but no other balance on any day.</summary>
    [Fact]
    public void DifferenceFrom_TheSameUnitsInOtherParts_IsNone()
    {
        SupplyLedger whole = Empty().ReceiptFromOutside("r", "tesla", "h100", 100, on: "2024-01-10").Build().ToLedger();
        SupplyLedger parts = Empty().ReceiptFromOutside("r1", "tesla", "h100", 60, on: "2024-01-10").ReceiptFromOutside("r2", "tesla", "h100", 40, on: "2024-01-10").Build().ToLedger();

        Assert.Empty(whole.DifferenceFrom(parts));
    }

    /// <summary>20..40 units are put off from January to June: when June is over it makes no difference to what has come, however many they were.</summary>
    [Fact]
    public void DifferenceFrom_WithoutAReschedule_IsOverWhenTheUnitsHaveCome()
    {
        SupplyLedger ledger = Empty().Order("o", "nvidia", "tesla", "h100", 100, on: "2023-10", due: "2024-01")
            .Reschedule("late", "o", due: "2024-06", on: "2023-12", quantity: "20..40").Build().ToLedger();

        BalanceDifference[] planned = [.. ledger.DifferenceFrom(ledger.Without("late")).Where(row => row.Party == "tesla")];
        Assert.All(planned, row => Assert.Equal(Stage.Planned, row.Stage));
        Assert.Contains("2024-01-31 -40..-30..-20", planned.Select(row => $"{row.From:uuuu-MM-dd} {row.Low}..{row.Best}..{row.High}"));
        Assert.Equal("2024-06-30 0..0..0", planned.Select(row => $"{row.From:uuuu-MM-dd} {row.Low}..{row.Best}..{row.High}").Last());
    }

    [Fact]
    public void DifferenceFrom_MoreUnitsThanFit_IsAnOverflowThatNamesTheAccount()
    {
        SupplyLedger ledger = Empty().Add(new Order("o", "nvidia", "tesla", "h100", "2024-01-10", Enumerable.Range(1, 1_025).Select(line => new ScheduleLine($"{line}", Quantity.MaxUnits, "2024-06")))
        {
            Source = "s",
        }).Build().ToLedger();

        OverflowException refused = Assert.Throws<OverflowException>(() => ledger.DifferenceFrom(ledger.Without("o")).Count);
        Assert.StartsWith("The difference of nvidia h100 supply is -", refused.Message);
    }

    private static CaseBuilder Empty() => new CaseBuilder("Difference").Source("s", publishedOn: "2024-05-01").Party("nvidia").Party("tesla").Party("x").Product("h100").Product("b200");

    private static IEnumerable<string> Rows(IEnumerable<BalanceDifference> rows) => rows.Select(row => $"{row.Party} {row.Stage} {row.From:uuuu-MM-dd} {(row.Low == row.High ? $"{row.Low}" : "?")}");
}
