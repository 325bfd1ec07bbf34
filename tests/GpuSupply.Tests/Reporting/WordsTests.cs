using GpuSupply.Reporting;

namespace GpuSupply.Tests.Reporting;

/// <summary>Words of reports: texts of records come out harmless and whole.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\u0D28\u0D4D\u200D \U0001F469\u200D\U0001F4BB", "\u0D28\u0D4D \U0001F469\u200D\U0001F4BB")]
    [InlineData(" \u200C\u200D ", "")]
    [InlineData("a\u202Eb\u0007\r\n\u2028 c\uE000\uFEFFd", "a b c d")]
    public void OneLine_KeepsWhatJoinsLetters_AndNothingElseThatIsNotSeen(string text, string expected) => Assert.Equal(expected, Words.OneLine(text));

    /// <summary>Notebooks and pages have one sign for each label.</summary>
    [Fact]
    public void Signs_OfLabels_AreThoseThatNotebooksShow()
    {
        SupplyLedger ledger = SupplyCase.Load(TestKit.Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json")).ToLedger();
        foreach (Verdict verdict in ledger.Claims.Select(claim => ledger.Verify(claim.Id)))
            Assert.StartsWith($"## {VerdictFacts.SignOf(verdict.Label)} ", verdict.ToMarkdown().TrimStart('#', ' ').Insert(0, "## "), StringComparison.Ordinal);
    }
}
