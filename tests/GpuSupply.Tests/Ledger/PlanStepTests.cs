using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What each record moves in the plan of an order: rows of its line, or of none that is named (-), from whom to whom, how many (~ where they are bounded) and in which window.</summary>
public class PlanStepTests
{
    private const string January = "2024-01-01/2024-01-31", March = "2024-03-01/2024-03-31", June = "2024-06-01/2024-06-30";

    /// <summary>Of the two lines it is open of which one units are; who was planned to get none of either gives them up somewhere between the two.</summary>
    [Theory]
    [InlineData("tesla")]
    [InlineData("x")]
    public void Cancellation_OfNoLine_IsOfTheHullOfBoth(string party) => Assert.Equal(
        [$"1 nvidia>tesla 10 {January}", $"2 nvidia>tesla 10 {June}", $"- {party}>nvidia 5 2024-01-01/2024-06-30"],
        Plan(c => TwoLines(c).Cancellation("c", "o", 5, on: "2023-02", party: party)));

    /// <summary>Where all that there is of a line goes, it goes from each window exactly what is there; a part, or what may be a part, goes from some window.</summary>
    [Theory]
    [InlineData("10", "1 tesla>nvidia 6 " + January + "; 1 tesla>nvidia 4 " + March)]
    [InlineData("9", "1 tesla>nvidia 9 2024-01-01/2024-03-31")]
    [InlineData("10..12", "1 tesla>nvidia ~10..12 2024-01-01/2024-03-31")]
    public void Cancellation_OfALineInTwoWindows_TakesAllFromEach(string quantity, string expected) => Assert.Equal(
        $"1 nvidia>tesla 10 {January}; 1 tesla>nvidia 4 {January}; 1 nvidia>tesla 4 {March}; {expected}",
        string.Join("; ", Plan(c => OneLine(c, 10).Reschedule("r", "o", due: "2024-03", on: "2023-01-10", quantity: 4).Cancellation("c", "o", Quantity.Parse(quantity), on: "2023-02"))));

    /// <summary>What x got of a line that is not named is 5 in some window and 3 in September: 8 of no named line are of any of these.</summary>
    [Fact]
    public void Cancellation_OfNoLineOfAllThatCame_IsOfTheHull() => Assert.Equal(
        "- x>nvidia 8 2024-01-01/2024-09-30",
        Plan(c => TwoLines(c).Reallocation("swap", on: "2023-02", Leg.OfOrder("o", "tesla", "x", 5), Leg.OfOrder("o", "tesla", "x", 3, due: DateWindow.Parse("2024-09"))).Cancellation("c", "o", 8, on: "2023-03", party: "x"))[^1]);

    /// <summary>Bounded units are taken off as they were added: no row of no units stands beside them.</summary>
    [Fact]
    public void Reschedule_OfBoundedUnits_MovesThese() => Assert.Equal(
        [$"1 nvidia>tesla ~1..3 {January}", $"1 tesla>nvidia ~1..3 {January}", $"1 nvidia>tesla ~1..3 {March}"],
        Plan(c => OneLine(c, Quantity.Between(1, 3)).Reschedule("r", "o", due: "2024-03", on: "2023-01-10")));

    /// <summary>Of the units that stand in a window those that a record stated go after those of another whose id comes before it.</summary>
    [Fact]
    public void Reschedule_OfSeveralBoundedQuantities_MovesThemInTheOrderOfTheirRecords() => Assert.Equal(
        [$"1 nvidia>tesla ~10..20 {January}", $"1 tesla>nvidia ~10..20 {March}", $"1 tesla>nvidia ~90..110 {January}", $"1 nvidia>tesla ~90..110 {March}"],
        Plan(c => OneLine(c, Quantity.Between(90, 110)).Reallocation("given", on: "2023-01-05", Leg.OfOrder("o", "tesla", "x", Quantity.Between(10, 20)))
            .Reschedule("r", "o", due: "2024-03", on: "2023-01-10", party: "tesla"))[^4..]);

    /// <summary>What was cancelled of no named line may be of the line that is moved: in the new window, too, unless the old one reaches so far.</summary>
    [Theory]
    [InlineData("2024-09", "- nvidia>tesla 5 2024-01-01/2024-06-30; - tesla>nvidia 5 2024-01-01/2024-09-30")]
    [InlineData("2024-03", "")]
    public void Reschedule_AfterACancellationOfNoLine_WidensIt(string due, string expected)
    {
        string[] plan = Plan(c => TwoLines(c).Cancellation("c", "o", 5, on: "2023-02").Reschedule("r", "o", due: due, on: "2023-03"));
        Assert.Equal(expected, string.Join("; ", plan.Where(row => row.StartsWith("- ", StringComparison.Ordinal)).Skip(1)));
    }

    /// <summary>A single line in a single window needs no working out: what is cancelled is of it.</summary>
    [Fact]
    public void Cancellation_OfTheOnlyLine_IsOfItsWindow() => Assert.Equal([$"1 nvidia>tesla 10 {January}", $"1 tesla>nvidia 3 {January}"], Plan(c => OneLine(c, 10).Cancellation("c", "o", 3, on: "2023-02")));

    /// <summary>Units that never were in a window are due in none.</summary>
    [Fact]
    public void PlannedBefore_OfNoNamedLine_IsTheHull() => Assert.Equal(
        "2024-01-01/2024-06-30", $"{Ledger(c => TwoLines(c).Reallocation("swap", on: "2023-02", Leg.OfOrder("o", "tesla", "x", 5))).Reallocations["swap"].Legs[0].PlannedBefore}");

    private static CaseBuilder OneLine(CaseBuilder records, Quantity quantity) => records.Order("o", "nvidia", "tesla", "h100", quantity, on: "2023-01-01", due: "2024-01");

    private static CaseBuilder TwoLines(CaseBuilder records) => records.Add(new Order("o", "nvidia", "tesla", "h100", "2023-01-01", [new("1", 10, "2024-01"), new("2", 10, "2024-06")]) { Source = "s" });

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) =>
        records(new CaseBuilder("t").Source("s", publishedOn: "2023-12-31").Party("nvidia").Party("tesla").Party("x").Product("h100")).Build().ToLedger();

    private static string[] Plan(Func<CaseBuilder, CaseBuilder> records)
    {
        TransferList columns = Ledger(records).Known.Columns;
        return [.. Enumerable.Range(0, columns.Count).Where(row => columns.Plan[row] >= 0).Select(row =>
        {
            DaySpan on = columns.SpanOf(row);
            string quantity = columns.Low[row] == columns.High[row] ? $"{columns.Low[row]}" : $"{columns.Low[row]}..{columns.High[row]}";
            return $"{columns.PlanLines[columns.Plan[row]].Line ?? "-"} {columns.Parties[columns.FromParty[row]]}>{columns.Parties[columns.ToParty[row]]} {(columns.Units[row] < 0 ? "" : "~")}{quantity} {DateWindow.Between(Day.DateOrOpen(on.First), Day.DateOrOpen(on.Last))}";
        })];
    }
}
