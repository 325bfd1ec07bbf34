using System.Globalization;
using GpuSupply.Claims;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Claims;

/// <summary>The largest sums of what parts certainly have, where some of them overlap.</summary>
public class PartSumsTests
{
    /// <summary>Each window with what is certain of it, as <c>2024-01=10</c>.</summary>
    [Theory]
    [InlineData("2024-01=10 2024-02=20", 30)]
    [InlineData("2024-01/2024-02=10 2024-02/2024-03=15 2024-03/2024-04=10", 20)]
    [InlineData("2024-01/2024-02=10 2024-02/2024-03=25 2024-03/2024-04=10", 25)]
    [InlineData("2024-01-01/2024-01-31=10 2024-01-31/2024-02-29=10", 10)]
    [InlineData("2024-01-01/2024-01-30=10 2024-01-31/2024-02-29=10", 20)]
    [InlineData("2024=50 2024-01=10 2024-06=20 2024-12=30", 60)]
    [InlineData("2024=70 2024-01=10 2024-06=20 2024-12=30", 70)]
    [InlineData("2024-01=0 2024-02=5", 5)]
    public void Windows_ApartFromEachOther_AddUpToMost(string parts, int expected)
    {
        EvidenceEnd sum = Windows(parts, "", isBesides: false)!;

        Assert.Equal(expected, sum.Value);
        Assert.Equal(expected, sum.Supports.All.Sum(support => int.Parse(support.Record.Value.Split('_')[1], CultureInfo.InvariantCulture)));
    }

    /// <summary>What is on record between the windows adds to them; alone it counts only for the other parts of a whole.</summary>
    [Theory]
    [InlineData("2024-01=10", "2024-02=5", false, 15)]
    [InlineData("2024-01=10", "2024-02=5", true, 15)]
    [InlineData("2024-01=0", "2024-02=5", false, null)]
    [InlineData("2024-01=0", "2024-02=5", true, 5)]
    [InlineData("", "", true, null)]
    [InlineData("2024-01=10", "2024-01=50", false, 50)]
    public void Windows_WithWhatIsOnRecordBetween_AddIt(string parts, string gaps, bool isBesides, int? expected) => Assert.Equal(expected, (int?)Windows(parts, gaps, isBesides)?.Value.Floor());

    /// <summary>Each part with its parties, as <c>ab=10</c>.</summary>
    [Theory]
    [InlineData("a=10 b=20", 30)]
    [InlineData("ab=10 bc=15 cd=10", 20)]
    [InlineData("ab=10 bc=25 cd=10", 25)]
    [InlineData("ab=10 bc=15 cd=10 e=1", 21)]
    [InlineData("ab=10 ab=12", 12)]
    [InlineData("ab=0 bc=5", 5)]
    [InlineData("a=10 b=10 abc=15", 20)]
    [InlineData("ab=20 bc=20 ac=20", 20)]
    public void Disjoint_PartsWithoutAPartyInCommon_AddUpToMost(string parts, int expected) => Assert.Equal(expected, Disjoint(parts)!.Value);

    /// <summary>Of more than a dozen that overlap the largest is taken first, though the two smaller ones on its sides would be more.</summary>
    [Theory]
    [InlineData(12, 20)]
    [InlineData(13, 15)]
    public void Disjoint_OfMoreThanADozenThatOverlap_TakesTheLargestFirst(int count, int expected) =>
        Assert.Equal(expected, Disjoint($"ab=10 bc=15 cd=10 {string.Join(' ', Enumerable.Range(0, count - 3).Select(_ => "abcd=1"))}")!.Value);

    /// <summary>Those that overlap with none are not among the dozen: three that do are all tried.</summary>
    [Fact]
    public void Disjoint_OfADozenApartAndSomeThatOverlap_TriesAllOfThese() =>
        Assert.Equal(12 + 14, Disjoint($"ab=10 a=7 b=7 {string.Join(' ', "cdefghijklmn".Select(letter => $"{letter}=1"))}")!.Value);

    [Fact]
    public void All_OfNothingCertain_IsNone()
    {
        ScopedMeasure[] parts = [Measure.Received("a", "h100", "2024"), Measure.Received("b", "h100", "2024")];
        Assert.Null(PartSums.All(parts, part => End(0, part)));
        Assert.Null(PartSums.All(parts, _ => null));
        EvidenceEnd one = PartSums.All(parts, part => part.Party == "a" ? End(0, part) : new(3, false, Supports.Of("b", EvidenceRule.Own), []))!;
        Assert.Equal(((Rational)3, "b"), (one.Value, Assert.Single(one.Supports.All).Record.Value));
    }

    /// <summary>More than 2 and 3 are more than 5: that is a sharper end than at least 5.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Windows_OfWhichOneIsMoreThanItSays_AreMoreThanTheSum(bool isFirstOpen, bool isLastOpen)
    {
        (string During, EvidenceEnd End)[] parts =
        [
            ("2024-01/2024-02", new(2, isFirstOpen, Supports.Of("first", EvidenceRule.Own), [])), ("2024-02/2024-05", new(5, false, Supports.Of("long", EvidenceRule.Own), [])),
            ("2024-03/2024-06", new(3, isLastOpen, Supports.Of("last", EvidenceRule.Own), [])),
        ];
        EvidenceEnd sum = PartSums.Windows(parts.Select(part => Measure.Received("tesla", "h100", part.During)), part => parts.First(one => one.During == $"{((FlowMeasure)part).During}").End, [], _ => null, false)!;
        Assert.Equal(((Rational)5, true), (sum.Value, sum.IsOpen));
        Assert.Equal(["first", "last"], sum.Supports.All.Select(support => support.Record.Value));
    }

    /// <summary>All ways to take some of eight windows, against the search through them in their order.</summary>
    [Fact]
    public void Windows_OfAnyEight_AddUpToTheMostOfAllWays()
    {
        var random = new Random(20_240_630);
        for (int turn = 0; turn < 200; turn++)
        {
            (int First, int Last, int Value)[] windows = [.. Enumerable.Range(0, 8).Select(_ => (First: random.Next(1, 13), Length: random.Next(0, 5), Value: random.Next(1, 20))).Select(one => (one.First, Math.Min(12, one.First + one.Length), one.Value))];
            int expected = Enumerable.Range(0, 1 << windows.Length).Select(set => windows.Where((_, index) => ((set >> index) & 1) == 1).ToArray())
                .Where(some => some.All(one => some.Count(other => one.First <= other.Last && other.First <= one.Last) == 1)).Max(some => some.Sum(one => one.Value));
            Dictionary<ScopedMeasure, int> most = [];
            foreach ((int first, int last, int value) in windows)
            {
                ScopedMeasure part = Measure.Received("tesla", "h100", $"2024-{first:00}/2024-{last:00}");
                most[part] = Math.Max(value, most.GetValueOrDefault(part));
            }

            Assert.Equal(expected, PartSums.Windows(most.Keys.Cast<FlowMeasure>(), part => End(most[part], part), [], _ => null, false)!.Value);
        }
    }

    [Fact]
    public void Disjoint_OfNothingCertain_IsNone()
    {
        Assert.Null(Disjoint("a=0 b=0"));
        Assert.Null(Disjoint(""));
    }

    private static EvidenceEnd? Windows(string parts, string gaps, bool isBesides)
    {
        Dictionary<ScopedMeasure, int> certain = Read(parts), recorded = Read(gaps);
        return PartSums.Windows(
            certain.Keys.Cast<FlowMeasure>(), part => End(certain[part], part), recorded.Keys.Cast<FlowMeasure>(), gap => End(recorded[gap], gap), isBesides);
    }

    private static Dictionary<ScopedMeasure, int> Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('='))
        .ToDictionary(one => (ScopedMeasure)Measure.Received("tesla", "h100", one[0]), one => int.Parse(one[1], CultureInfo.InvariantCulture));

    private static EvidenceEnd End(int value, ScopedMeasure part) => new(value, false, Supports.Of($"r{((FlowMeasure)part).During.ToSpan().First}_{value}", EvidenceRule.Own), []);

    private static EvidenceEnd? Disjoint(string parts)
    {
        (string Parties, int Value)[] all =
            [.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).Select(one => (one[0], int.Parse(one[1], CultureInfo.InvariantCulture)))];
        Dictionary<ScopedMeasure, int> values = all.Index().ToDictionary(one => (ScopedMeasure)Measure.Received($"p{one.Index}", "h100", "2024"), one => one.Item.Value);
        return PartSums.Disjoint(
            values.Keys.Zip(all, (measure, one) => new MeasureSplits.Part(measure, one.Parties.Select(letter => (PartyId)letter.ToString()).ToHashSet())),
            part => new(values[part], false, Supports.Of($"{part.Party}", EvidenceRule.Own), []));
    }
}
