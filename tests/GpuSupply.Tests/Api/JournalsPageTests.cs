using System.Text;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Api;

/// <summary>The page on journals and saved ledgers says what the library says.</summary>
public class JournalsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "journals.md"));

    [Fact]
    public void Page_ShowsTheProgramsThatAreCompiledHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Tests", "Api", "JournalsPageProgram.cs"));
        Assert.Equal([Lines(Between(source, "// <program>", "// </program>")), Lines(Between(source, "// <options>", "// </options>"))], Blocks("csharp").Select(Lines));
    }

    [Fact]
    public async Task Program_GivesTheLedgerAndSetsAsideWhatCantBeRead()
    {
        using var rejected = new MemoryStream();
        using var journal = new MemoryStream("{\"type\":\"source\",\"id\":\"memo\",\"publishedOn\":\"2023-12-15\"}\nnull\n"u8.ToArray());
        SupplyLedger ledger = await JournalsPageProgram.RunAsync(journal, rejected, CancellationToken.None);
        Assert.Equal(("Deliveries", 1), (ledger.Title, ledger.Sources.Count));
        Assert.Contains("\"line\":2", Encoding.UTF8.GetString(rejected.ToArray()), StringComparison.Ordinal);
        Assert.Equal("today.ndjson", JournalsPageProgram.Options(default, new Progress<JournalProgress>()).Source);
    }

    [Fact]
    public async Task Page_ShowsTheLineThatAWriterWrites()
    {
        using var journal = new MemoryStream("{\"format\":\"gpusupply/1\"}\n{\"type\":\"rumour\",\"id\":\"r\"}\n"u8.ToArray());
        using var written = new MemoryStream();
        await foreach (Record record in Journal.ReadAsync(journal, new JournalOptions { Source = "today.ndjson" }, new DeadLetterWriter(written)))
            Assert.Fail($"{record}");
        Assert.Equal(Lines(Blocks("json")[0]), Lines(Encoding.UTF8.GetString(written.ToArray())));
    }

    [Fact]
    public void Page_TellsTheLimits()
    {
        var options = new JournalOptions();
        Assert.Contains($"| `MaxLineBytes` | {options.MaxLineBytes >> 20} MiB |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `MaxDepth` | {options.MaxDepth} |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `MaxDecompressedBytes` | {options.MaxDecompressedBytes >> 30} GiB |", Page, StringComparison.Ordinal);
    }

    private static string[] Blocks(string language) =>
        [.. Page.Split($"```{language}\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];

    private static string Between(string text, string from, string to) => text[(text.IndexOf(from, StringComparison.Ordinal) + from.Length)..text.IndexOf(to, StringComparison.Ordinal)];

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
