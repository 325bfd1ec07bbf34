using GpuSupply.Claims;

namespace GpuSupply.Tests.Claims;

/// <summary>Ends of the evidence by themselves: which is sharper, which exclude each other, how they add up.</summary>
public class EvidenceEndTests
{
    private const EvidenceSide Low = EvidenceSide.Low, High = EvidenceSide.High;

    /// <summary>Above 10 says more than 10 and more; below 10 says more than at most 10.</summary>
    [Theory]
    [InlineData(EvidenceSide.Low)]
    [InlineData(EvidenceSide.High)]
    public void Sharper_OfEqualValues_IsTheOpenOne(EvidenceSide side)
    {
        EvidenceEnd closed = End(10, "closed"), open = End(10, "open", isOpen: true);

        Assert.Same(open, EvidenceEnd.Sharper(closed, open, side));
        Assert.Same(open, EvidenceEnd.Sharper(open, closed, side));
        Assert.Same(closed, EvidenceEnd.Looser(closed, open, side));
        Assert.Same(closed, EvidenceEnd.Looser(open, closed, side));
    }

    [Fact]
    public void Sharper_OfDifferentValues_IsHigherBelowAndLowerAbove()
    {
        EvidenceEnd nine = End(9, "nine", isOpen: true), ten = End(10, "ten");

        Assert.Same(ten, EvidenceEnd.Sharper(nine, ten, Low));
        Assert.Same(nine, EvidenceEnd.Sharper(nine, ten, High));
        Assert.Same(nine, EvidenceEnd.Looser(ten, nine, Low));
        Assert.Same(ten, EvidenceEnd.Looser(ten, nine, High));
    }

    [Fact]
    public void Sharper_OfEqualOnes_TakesLessForGrantedAndIsTheFirst()
    {
        EvidenceEnd assuming = End(10, "assuming", false, Assumption.PlanAsRecorded), first = End(10, "first"), second = End(10, "second");

        Assert.Same(first, EvidenceEnd.Sharper(assuming, first, Low));
        Assert.Same(first, EvidenceEnd.Sharper(first, assuming, High));
        Assert.Same(first, EvidenceEnd.Sharper(first, second, Low));
        Assert.Same(second, EvidenceEnd.Sharper(second, first, High));
        Assert.Same(first, EvidenceEnd.Looser(first, second, Low));
        Assert.Same(first, EvidenceEnd.Sharper(null, first, Low));
        Assert.Same(first, EvidenceEnd.Sharper(first, null, Low));
        Assert.Null(EvidenceEnd.Looser(first, null, Low));
        Assert.Null(EvidenceEnd.Looser(null, first, Low));
    }

    [Theory]
    [InlineData(10, false, 10, false, false)]
    [InlineData(10, true, 10, false, true)]
    [InlineData(10, false, 10, true, true)]
    [InlineData(9, true, 10, true, false)]
    [InlineData(11, false, 10, false, true)]
    public void Exclude_AtEqualValues_IsWhereEitherIsOpen(int low, bool isLowOpen, int high, bool isHighOpen, bool expected) =>
        Assert.Equal(expected, EvidenceEnd.Exclude(End(low, "low", isLowOpen), End(high, "high", isHighOpen)));

    [Fact]
    public void Sum_OfWhichOneIsOpen_IsOpenWithAllSupportsAndAssumptionsOnce()
    {
        var sum = EvidenceEnd.Sum([
            End(10, "a", false, Assumption.PlanAsRecorded), End(20, "b", true, Assumption.NothingLeavesUnrecorded), End(30, "a", false, Assumption.PlanAsRecorded)]);

        Assert.Equal((60, true), ((int)sum.Value.Floor(), sum.IsOpen));
        Assert.Equal(["a", "b"], RecordsOf(sum));
        Assert.Equal([Assumption.PlanAsRecorded, Assumption.NothingLeavesUnrecorded], sum.Assumptions);
        Assert.False(EvidenceEnd.Sum([End(10, "a"), End(20, "b")]).IsOpen);
    }

    /// <summary>At most 100, less more than 30, is less than 70; below 100, less at least 30, is below 70.</summary>
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Less_WhereEitherIsOpen_IsOpen(bool isOpen, bool isLowOpen, bool expected)
    {
        EvidenceEnd rest = End(100, "whole", isOpen, Assumption.PlanAsRecorded).Less(End(30, "part", isLowOpen, Assumption.UnitPrice));

        Assert.Equal(((Rational)70, expected), (rest.Value, rest.IsOpen));
        Assert.Equal(["whole", "part"], RecordsOf(rest));
        Assert.Equal([Assumption.PlanAsRecorded, Assumption.UnitPrice], rest.Assumptions);
    }

    [Fact]
    public void Moved_AddsWhatItTakesForGranted()
    {
        EvidenceEnd moved = End(100, "level", true).Moved(-30, Supports.Of("gone", EvidenceRule.Level), Assumption.NothingLeavesUnrecorded);

        Assert.Equal(((Rational)70, true), (moved.Value, moved.IsOpen));
        Assert.Equal(["level", "gone"], RecordsOf(moved));
        Assert.Equal([Assumption.NothingLeavesUnrecorded], moved.Assumptions);
        Assert.Equal([Assumption.NothingLeavesUnrecorded], moved.Moved(0, Supports.None).Assumptions);
    }

    /// <summary>The assumed lower end is above all that is known, so that it falls; the assumed upper end stays, though the two would exclude each other.</summary>
    [Fact]
    public void Sharpened_WhereOneAssumedEndIsExcluded_KeepsTheOther()
    {
        EvidenceEnd most = End(10, "known"), assumedLow = End(20, "a", false, Assumption.NothingLeavesUnrecorded), assumedHigh = End(5, "b", false, Assumption.PlanAsRecorded);
        EvidenceEnds below = EvidenceEnds.Sharpened(new(null, most), new(assumedLow, assumedHigh));

        Assert.Null(below.Low);
        Assert.Same(assumedHigh, below.High);

        EvidenceEnd least = End(10, "known"), lower = End(5, "a", false, Assumption.PlanAsRecorded), higher = End(20, "b", false, Assumption.NothingLeavesUnrecorded);
        EvidenceEnds above = EvidenceEnds.Sharpened(new(least, null), new(higher, lower));

        Assert.Same(higher, above.Low);
        Assert.Null(above.High);
    }

    [Fact]
    public void Sharpened_WhereAssumedEndsExcludeEachOther_IsWhatIsKnown()
    {
        EvidenceEnds known = new(End(0, "low"), End(50, "high"));

        Assert.Equal(known, EvidenceEnds.Sharpened(known, new(End(30, "a", false, Assumption.PlanAsRecorded), End(20, "b", false, Assumption.PlanAsRecorded))));
    }

    [Theory]
    [InlineData(0, true, ">0 units")]
    [InlineData(0, false, ">=0 units")]
    [InlineData(5, true, ">5 units")]
    [InlineData(-5, true, ">=0 units")]
    public void ToBounds_OfWhatStartsAtZero_IsOpenOnlyWhereARecordSaysSo(int low, bool isOpen, string expected) =>
        Assert.Equal(expected, new EvidenceEnds(End(low, "o", isOpen), null).ToBounds(Unit.Units, startsAtZero: true).ToString());

    [Fact]
    public void ToBounds_OfWhatCanBeBelowZero_HasNoFloor()
    {
        Assert.Equal(">-5 units", new EvidenceEnds(End(-5, "o", true), null).ToBounds(Unit.Units, startsAtZero: false).ToString());
        Assert.Equal("<-5 units", new EvidenceEnds(null, End(-5, "o", true)).ToBounds(Unit.Units, startsAtZero: false).ToString());
        Assert.Null(new EvidenceEnds(null, End(-5, "o")).ToBounds(Unit.Units, startsAtZero: true));
    }

    private static IEnumerable<string> RecordsOf(EvidenceEnd end) => end.Supports.All.Select(support => support.Record.Value);

    private static EvidenceEnd End(int value, RecordId record, bool isOpen = false, params Assumption[] assuming) =>
        new(value, isOpen, Supports.Of(record, EvidenceRule.Own), assuming);
}
