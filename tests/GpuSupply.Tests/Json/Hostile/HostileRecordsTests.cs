using System.Text;
using GpuSupply.Internals;
using GpuSupply.Json;
using GpuSupply.Reporting;
using GpuSupply.Tests.Journals;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>
/// What somebody could try, thought out by hand, in the tables beside this file. Whatever is refused is so on every way into the library, with the code and the place
/// that the table says; whatever is kept is written and read back equal, can be folded into a ledger, and is a finding where it contradicts what else is on record.
/// </summary>
public class HostileRecordsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, HostileEntry> ByName = HostileEntry.All.ToDictionary(entry => entry.FullName);

    public static TheoryData<string> Refused => [.. HostileEntry.All.Where(entry => Kebab.TryParse(entry.Expected, out CaseErrorCode _)).Select(entry => entry.FullName)];

    public static TheoryData<string> Kept => [.. HostileEntry.All.Where(entry => entry.Expected is "kept" or "harmless").Select(entry => entry.FullName)];

    public static TheoryData<string> Found => [.. HostileEntry.All.Where(entry => entry.Expected == "fine" || entry.Expected.StartsWith("found ", StringComparison.Ordinal)).Select(entry => entry.FullName)];

    [Fact]
    public void Tables_HaveFiveHundredEntriesAndMore_EachTriedOnce()
    {
        int aggregates = HostileAggregates.All.Count;
        foreach (IGrouping<string, HostileEntry> category in HostileEntry.All.GroupBy(entry => entry.Category))
            output.WriteLine($"{category.Key}: {category.Count()}");
        output.WriteLine($"aggregates, large: {aggregates}");
        output.WriteLine($"{HostileEntry.All.Count + aggregates} entries: {Refused.Count} refused, {Kept.Count} kept, {Found.Count} with their findings, {aggregates} large");
        Assert.True(HostileEntry.All.Count + aggregates >= 500);
        Assert.Equal(HostileEntry.All.Count, Refused.Count + Kept.Count + Found.Count);
        Assert.Empty(HostileEntry.All.GroupBy(entry => Encoding.Latin1.GetString(entry.Document)).Where(same => same.Count() > 1).Select(same => string.Join(" is ", same)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Read_WhatIsRefused_SaysWhatAndWhereOnEveryWay(string name)
    {
        HostileEntry entry = ByName[name];
        Assert.True(entry.Mark >= 0, "A table marks the place of what is refused.");
        Assert.True(Kebab.TryParse(entry.Expected, out CaseErrorCode code));
        IReadOnlyList<Entry> all = Entry.OfCase(entry.Document);
        CaseFormatException error = Entry.AssertRefused(name, entry.Document, all)!;
        Assert.True(
            (code, entry.Path, entry.Place) == (error.Code, error.JsonPath, (error.Line, error.Column, error.ByteOffset)),
            $"Expected was {entry.Expected} at {entry.Path} {entry.Place}, but: {Kebab.Of(error.Code)} at byte {error.ByteOffset}: {error.Message}");
        Assert.InRange(error.Message.Length, 1, 1_500);
        Assert.All(all.Where(one => one.Wrong is not null), one => Assert.Equal(code, one.Wrong!.Code));

        if (entry.Line is not { } line)
            return;
        Reading reading = await Reading.OfAsync(new MemoryStream(line), new JournalOptions());
        Assert.Null(reading.Error);
        Assert.Empty(reading.Records);
        DeadLetter letter = Assert.Single(reading.SetAside);
        int head = entry.Document.Length - HostileFrames.Foot.Length - line.Length;
        Assert.Equal((code, entry.Path.Replace("$.records[0]", "$", StringComparison.Ordinal), 1L, (long)entry.Mark - head), (letter.Code, letter.JsonPath, letter.Line, letter.Error.ByteOffset));
        Assert.Contains(error.Allowed, letter.Error.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Read_WhatIsHarmless_IsWrittenAndReadBackEqual(string name)
    {
        HostileEntry entry = ByName[name];
        Assert.True(entry.Mark < 0, "A table marks no place in what is kept.");
        SupplyCase read = SupplyCase.Parse(entry.Document);
        string written = read.ToJson();
        SupplyCase again = SupplyCase.Parse(written);
        Assert.Equal(written, again.ToJson());
        Assert.Equal(read.Records.Select(RecordJsonWriter.Canonical), again.Records.Select(RecordJsonWriter.Canonical));
        Assert.NotNull(read.ToLedger().Findings);

        // A byte-order mark is no JSON to a serializer, unless it stands at the beginning of a stream.
        bool hasMark = entry.Document is [0xEF, 0xBB, 0xBF, ..];
        foreach (Entry one in Entry.OfCase(entry.Document))
            Assert.Equal(hasMark && one.Way is "serializer of bytes" or "serializer of a text" && hasMark ? null : written, (one.Read as SupplyCase)?.ToJson());

        if (entry.Line is not { } line)
            return;
        Reading reading = await Reading.OfAsync(new MemoryStream(line), new JournalOptions());
        Assert.Null(reading.Error);
        Assert.Equal(RecordJsonWriter.Canonical(Assert.Single(read.Records)), Assert.Single(reading.Records));
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void Findings_OfWhatContradictsOtherRecords_AreThoseOfTheTable(string name)
    {
        HostileEntry entry = ByName[name];
        SupplyCase read = SupplyCase.Parse(entry.Document);
        Assert.Equal(read.ToJson(), SupplyCase.Parse(read.ToJson()).ToJson());
        SupplyLedger ledger = read.ToLedger();
        string found = string.Join(", ", ledger.Findings.Select(finding => $"{Kebab.Of(finding.Code)} {finding.Record.IdAsText}"));
        string expected = entry.Expected == "fine" ? "" : entry.Expected["found ".Length..];
        Assert.True(expected == found, $"Expected was \"{expected}\", found: {string.Join("; ", ledger.Findings)}");
        Assert.All(ledger.Findings, finding => Assert.DoesNotContain(finding.Message, char.IsControl));

        // Whatever contradicts what, every claim has a verdict and a history, reports can be made, and units are conserved.
        Assert.NotEmpty(new SupplyReport(read, ledger) { HasHistory = true }.ToJson());
        Assert.NotEmpty(new SupplyReport(read, ledger).ToHtml());
        Assert.All(ledger.Claims, claim => Assert.NotEmpty(ledger.Verify(claim.Id).Explain()));
        Assert.All(ledger.Balances().GroupBy(balance => (balance.Product, balance.Stage == Stage.Planned)), group => Assert.Equal(0, group.Sum(balance => balance.Best)));
    }
}
