using CaseReport;

namespace GpuSupply.Tests.Samples;

/// <summary>Cells that no reader takes for anything else.</summary>
public class CsvTextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("\"")]
    [InlineData("say \"one, two\"")]
    [InlineData("two\r\nlines")]
    [InlineData("two\nlines")]
    [InlineData(" spaces ")]
    [InlineData("Łódź 芯片 🂡")]
    [InlineData("tes\u200bla \u202egpj.exe")]
    [InlineData(">=400")]
    [InlineData("~85k")]
    [InlineData("a=b+c")]
    [InlineData("'quoted'")]
    public void Cell_AnyOtherText_ReadsBack(string text) => Assert.Equal(text, ReadBack(text));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\rtext")]
    [InlineData("\n=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"a,b\")")]
    [InlineData("  =1+1")]
    [InlineData("\u200b=1+1")]
    [InlineData("\ufeff\u202e=1+1")]
    [InlineData("\uff1d1+1")]
    [InlineData("\uff201")]
    public void Cell_FormulaStart_HasAnApostropheBeforeIt(string text) => Assert.Equal($"'{text}", ReadBack(text));

    [Theory]
    [InlineData("-24000")]
    [InlineData("-0.5")]
    [InlineData("12000")]
    public void Cell_Number_StaysANumber(string number)
    {
        var csv = new CsvText("n");
        csv.Cell(Rational.Parse(number));
        csv.EndRow();

        Assert.Equal($"n\r\n{number}\r\n", csv.ToString());
    }

    [Fact]
    public void ToString_CellsWithoutAValue_AreEmpty()
    {
        var csv = new CsvText("a", "b", "c", "d");
        csv.Cell((string?)null);
        csv.Cell((Rational?)null);
        csv.Cell((bool?)null);
        csv.Cell(true);
        csv.EndRow();

        Assert.Equal("a,b,c,d\r\n,,,true\r\n", csv.ToString());
    }

    private static string ReadBack(string text)
    {
        var csv = new CsvText("before", "text", "after");
        csv.Cell("1");
        csv.Cell(text);
        csv.Cell("2");
        csv.EndRow();
        IReadOnlyDictionary<string, string> row = Assert.Single(CsvReader.Read(csv.ToString()));
        Assert.Equal(("1", "2"), (row["before"], row["after"]));
        return row["text"];
    }
}
