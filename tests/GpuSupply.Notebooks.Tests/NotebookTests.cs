using Microsoft.DotNet.Interactive.Formatting;

namespace GpuSupply.Notebooks.Tests;

/// <summary>The sample's notebook, cell by cell, with the formatters that notebooks have.</summary>
public class NotebookTests
{
    [Fact]
    public void Files_HaveTheSameCells() => Assert.Equal(Notebook.CellsOfPolyglot(), Notebook.CellsOfJupyter());

    [Fact]
    public async Task Cells_InTheirOrder_ShowTheStory()
    {
        IReadOnlyList<string> shown = await Notebook.RunAsync(Notebook.CellsOfJupyter().Where(cell => cell.Language == "csharp").Select(cell => cell.Text));
        Assert.Equal(14, shown.Count);
        Shown[] cells = [.. shown.Take(10).Select(html => new Shown(html))];

        Assert.StartsWith("Tesla, X and the 12,000 H100", cells[0].Heading, StringComparison.Ordinal);
        Assert.Contains(["claim", "25"], cells[0].Rows());
        Assert.Equal([["tesla", "h100", "on order", "12,000", "12,000", "12,000", ""], ["tesla", "h100", "planned", "0", "12,000", "12,000", ""]], cells[1].Rows());
        Assert.Equal("x-for-tesla: diversion, a swap between related parties", cells[2].Heading);
        Assert.Equal(["tesla", "12000", "12000", "12000", "12000..2544000 unit-days", "1..212 days", ""], cells[2].Rows("What it means for each party")[0]);
        Assert.Contains(["tesla", "h100", "reallocated out", "12,000", "12,000", "12,000"], cells[3].Rows());

        Assert.Equal("✓ supported", cells[4].Heading);
        Assert.Equal([["x-for-tesla", "nvidia-memo", "ledger", "low"]], cells[4].Rows("Rests on"));
        Assert.Equal([["x-for-tesla", "legs[0].quantity", "1999", "not enough evidence"]], cells[4].Rows("What would flip it"));
        Assert.Equal("? not enough evidence, not yet due: active-85k", cells[5].Heading);
        Assert.Equal(["cortex-2024-q4", "value.low", "93501", "refuted"], cells[6].Rows()[0]);
        Assert.Equal([["2024-04-23", "? not enough evidence, not yet due", "", "active-85k"], ["2025-01-29", "? not enough evidence, too wide", ">=45000 units", "cortex-2024-q4"]], cells[7].Rows());

        Assert.Equal("✓ supported: active-85k", cells[8].Heading);
        Assert.Contains(["tesla", "h100", "planned", "2024-06-30", "0", "0", "0"], cells[9].Rows());
        Assert.Contains("| tesla | h100 | planned | 2024-06-30 | 0 | 0 | 0 |", System.Net.WebUtility.HtmlDecode(shown[10]), StringComparison.Ordinal);

        // Pictures are drawn, with their numbers beside them.
        Assert.All(shown.Skip(11), html => Assert.Contains("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gs-picture\"", html, StringComparison.Ordinal));
        Assert.Equal(["leg 1", "tesla", "x", "12,000", "h100", "2023-12", "as before", ""], new Shown(shown[11]).Rows()[0]);
        Assert.Equal([["said", "500000000.01", "no end", "USD"], ["on record", "300000000", "480000000", "USD"]], new Shown(shown[12]).Rows());
        Assert.Equal(["2024-01-01", "12,000", "0..12,000"], new Shown(shown[13]).Rows()[^2]);
    }

    /// <summary>Values show themselves as they are written, in HTML escaped, and not as objects with properties.</summary>
    [Fact]
    public void Values_AreShownAsTheyAreWritten()
    {
        object[] values = [(PartyId)"tesla", (Quantity)"~12k", (MoneyRange)"25k..40k USD", (DateWindow)"2024-01/2024-06", Bounds.Parse(">=45000 units"), (Rational)3 / 4, ReadingPolicy.Strict];
        string[] texts = ["tesla", "~12k", "25k..40k USD", "2024-01/2024-06", "&gt;=45000 units", "0.75", "strict"];
        Assert.Equal(texts, values.Select(value => value.ToDisplayString(HtmlFormatter.MimeType)));
        Assert.Equal(">=45000 units", values[4].ToDisplayString(PlainTextFormatter.MimeType));
    }

    /// <summary>Everything public that has a place in a cell is shown by the library, or as a list of what is.</summary>
    [Fact]
    public void Types_ThatShowThemselves_AreThese()
    {
        string[] shown = [.. typeof(SupplyCase).Assembly.GetExportedTypes().Where(type => type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "TypeFormatterSourceAttribute")).Select(type => type.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "Account", "Bounds", "CounterfactualSet", "Currency", "DateWindow", "Evidence", "FiscalYear", "LedgerChanges", "Measure", "Membership", "Money", "MoneyRange", "PartyId", "PlanGap",
                "ProductId", "Quantity", "QueryResult", "Rational", "ReadingPolicy", "ReallocationAnalysis", "ReallocationList", "RecordId", "Restatement", "RowList`1", "SourceId", "StatedValue",
                "SupplyCase", "SupplyLedger", "Total", "TransferList", "Unit", "Verdict",
            ],
            shown);
    }
}
