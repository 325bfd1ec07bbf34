using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>Records, their parts, rows and lists say in short what they are.</summary>
public class PlainTextTests
{
    private static readonly Record Order = new Order("o1", "nvidia", "tesla", "h100", "2023", [new ScheduleLine("1", 5, "2024")]);

    public static TheoryData<string, object> Texts => new()
    {
        { "2 die", new Contents("die", 2) },
        { "tesla", new Membership("tesla") },
        { "tesla during 2020/..", new Membership("tesla", "2020/..") },
        { "1: 12k due 2023-12", new ScheduleLine("1", "12k", "2023-12") },
        { "(unset): 0 due ../..", default(ScheduleLine) },
        { "12000 of order o1 from tesla to x", Leg.OfOrder("o1", "tesla", "x", 12_000) },
        { "~12k of shipment s1 from tesla to x", Leg.OfShipment("s1", "tesla", "x", "~12k") },
        { "7 of product h100 from tesla to x", Leg.OfProduct("h100", "tesla", "x", 7) },
        { "in-car 50%", new CommitmentPart("in-car", "50%") },
        { "in-car 5B USD", new CommitmentPart("in-car", "5B USD") },
        { "order o1", Order },
        { "ob2 (self-reported)", new LeftAside("ob2", LeftAsideReason.SelfReported) },
        { "value \"50k\" → \"48k\"", new FieldDifference("value", "\"50k\"", "\"48k\"") },
        { "note (none) → \"n\"", new FieldDifference("note", null, "\"n\"") },
        { "note \"n\" → (none)", new FieldDifference("note", "\"n\"", null) },
        { " (none) → (none)", default(FieldDifference) },
        { "order o1: on \"2023\" → \"2024\", note (none) → \"n\"", new RecordDifference(Order, Order, [new("on", "\"2023\"", "\"2024\""), new("note", null, "\"n\"")]) },
        { "over-shipped order o1: Too much.", new Finding(FindingCode.OverShipped, Order, "Too much.") },
        { "c: not known → not known", new ChangedVerdict("c", null, null, []) },
        { "without o and p: supported", new CounterfactualSet(["o", "p"], VerdictLabel.Supported, true) },
        { "without o: refuted (fewer may do)", new CounterfactualSet(["o"], VerdictLabel.Refuted, false) },
        { "no records change the label by their absence", new CounterfactualSet([], null, true) },
        { "none found", new CounterfactualSet([], null, false) },
        { "the plan yields 22000 units, 54500 units short", new PlanGap(Bounds.Exactly(22_000, Unit.Units), Bounds.Exactly(54_500, Unit.Units), true) },
        { "the plan yields 22000 units, 54500 units short, as far as the plan is on record", new PlanGap(Bounds.Exactly(22_000, Unit.Units), Bounds.Exactly(54_500, Unit.Units), false) },
        { "tesla: 12000 out, ~11k in", new PartyReallocation("tesla", 12_000, "~11k") },
        { "1 diversion: 12000 h100 from tesla to x", new ReallocationLeg { Id = "1", Kind = ReallocationKind.Diversion, From = "tesla", To = "x", Product = "h100", Quantity = 12_000 } },
        { "Chips (1 records)", new SupplyCase("Chips", [Order]) },
        { "Chips (0 records so far)", new LedgerBuilder("Chips") },
        { "0 lines set aside", new DeadLetterList(3) },
        { "0 records written", new JournalWriter(Stream.Null) },
        { "0 lines set aside", new DeadLetterWriter(Stream.Null) },
        { "byte 7, after 2 lines with 1 records", new JournalPosition(7, 2, 1) },
        { "7 bytes, 4 accepted, 5 set aside, 6 records per second", new JournalProgress(new(7, 2, 1), 4, 5, 6) },
        { "a journal from byte 0, after 0 lines with 0 records; lines of at most 1048576 bytes and 64 levels, at most 17179869184 bytes decompressed", new JournalOptions() },
        { "a.jsonl from byte 7, after 2 lines with 1 records; lines of at most 9 bytes and 3 levels, at most 8 bytes decompressed", new JournalOptions { Source = "a.jsonl", From = new(7, 2, 1), MaxLineBytes = 9, MaxDepth = 3, MaxDecompressedBytes = 8 } },
        { "0 accepted, 0 set aside; at byte 7, after 2 lines with 1 records", Journal.ReadAsync(Stream.Null, new JournalOptions { From = new(7, 2, 1) }) },
        { "0 rows", new RowList<Claim>([]) },
        { "2 rows", new RowList<int>([4, 5]) },
        { "06-30", FiscalYear.Parse("06-30") },
        { "06-30, named after its start", FiscalYear.Parse("06-30", FiscalYearName.Start) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Thing_SaysWhatItIs(string text, object thing) => Assert.Equal(text, thing.ToString());

    [Fact]
    public void Builders_CountWhatTheyHave()
    {
        LedgerBuilder builder = new LedgerBuilder("Chips").Add(new Party("a")).AddRange([new Party("b"), new Party("a")]);
        Assert.Equal(2, builder.Count);
        Assert.Equal("Chips (2 records so far)", builder.ToString());
    }

    [Fact]
    public void Default_FieldDifference_HasAnEmptyPath() => Assert.Equal("", default(FieldDifference).Path);

    [Fact]
    public void FormatError_ThatSaysNoMore_HasEmptyTexts()
    {
        var error = new CaseFormatException(null, 2, 3, "$.a", "it is wrong", 4);
        Assert.Equal(("", "", "2:3: $.a: it is wrong"), (error.Found, error.Allowed, error.Message));
    }

    [Fact]
    public void Difference_FromOneDayOnOrFromTheBeginning_SaysWhich()
    {
        Assert.Equal("tesla h100 planned from ..: +5", new BalanceDifference { Party = "tesla", Product = "h100", Stage = Stage.Planned, Low = 5, Best = 5, High = 5 }.ToString());
        Assert.Equal("tesla h100 on-hand from 2024-05-06: -5..+7 (best 0)", new BalanceDifference { Party = "tesla", Product = "h100", Stage = Stage.OnHand, From = new LocalDate(2024, 5, 6), Low = -5, Best = 0, High = 7 }.ToString());
    }
}
