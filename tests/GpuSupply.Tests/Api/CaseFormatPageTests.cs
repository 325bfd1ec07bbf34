using GpuSupply.TestKit;

namespace GpuSupply.Tests.Api;

/// <summary>The page that tells how a case is written shows one that can be read.</summary>
public class CaseFormatPageTests
{
    [Fact]
    public void Page_ShowsACaseThatIsReadAndAnswers()
    {
        string page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "case-format.md"));
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        SupplyLedger ledger = SupplyCase.Parse(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]).ToLedger();

        Assert.Empty(ledger.Findings);
        Assert.Equal((Quantity)12_000, ledger.Reallocations["swap"].For("tesla").UnitsOut);
        Assert.Equal("thousands", Assert.Single(ledger.Claims).Value.ToString());
    }

    [Fact]
    public void Page_ShowsRecordsThatCanBeAddedToItsCase()
    {
        string[] blocks = [.. JsonBlocks()];
        SupplyCase read = SupplyCase.Parse(
            blocks[0].Replace("\"records\": [", $"\"records\": [{string.Join(',', blocks[1..])},", StringComparison.Ordinal));

        Assert.Equal([RecordKind.Reschedule, RecordKind.Cancellation, RecordKind.Correction], read.Records.Take(3).Select(record => record.Kind));
        Assert.Equal("X Corp.", Assert.IsType<Party>(((Correction)read.Records[2]).Record).Name);
    }

    [Fact]
    public void Page_NamesEveryTypeAndEveryMeasure()
    {
        string page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "case-format.md"));

        Assert.All(
            Enum.GetValues<RecordKind>().Select(kind => kind.ToString().ToLowerInvariant()),
            name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        Assert.All(
            Enum.GetValues<MeasureKind>().Except([MeasureKind.Custom]).Select(kind => global::GpuSupply.Internals.Kebab.Of(kind)),
            name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> JsonBlocks()
    {
        string page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "case-format.md"));
        return page.Split("```json\n").Skip(1).Select(after => after[..after.IndexOf("```", StringComparison.Ordinal)]);
    }
}
