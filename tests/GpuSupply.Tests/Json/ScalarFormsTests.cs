using System.Text;
using GpuSupply.Json;
using GpuSupply.Text;
using NodaTime;

namespace GpuSupply.Tests.Json;

/// <summary>Every form in which the case format writes a number, a window or a day: what it means, and that it is written back as it was.</summary>
public class ScalarFormsTests
{
    [Theory]
    [InlineData("12000", 12_000, 12_000, 12_000)]
    [InlineData("0", 0, 0, 0)]
    [InlineData("9007199254740991", 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991)]
    [InlineData("\"12k\"", 12_000, 12_000, 12_000)]
    [InlineData("\"~12k\"", 10_800, 12_000, 13_200)]
    [InlineData("\"10k..12k\"", 10_000, 11_000, 12_000)]
    [InlineData("\"1.5M\"", 1_500_000, 1_500_000, 1_500_000)]
    [InlineData("\"2B\"", 2_000_000_000, 2_000_000_000, 2_000_000_000)]
    [InlineData("\"0.009T\"", 9_000_000_000, 9_000_000_000, 9_000_000_000)]
    [InlineData("{\"low\":1,\"best\":1,\"high\":3}", 1, 1, 3)]
    [InlineData("{\"low\":1,\"high\":4}", 1, 2, 4)]
    [InlineData("{\"low\":7,\"high\":7}", 7, 7, 7)]
    public void Quantity_AnyForm_HasEndsAndIsWrittenBack(string json, long low, long best, long high)
    {
        Quantity read = ((Shipment)Back($$"""{"type":"shipment","id":"s1","order":"o1","quantity":{{json}},"on":"2024","source":"s"}""")).Quantity;
        Assert.Equal((low, best, high), (read.Low, read.Best, read.High));
    }

    [Theory]
    [InlineData("\"41666.67 USD\"", "41666.67 USD", "41666.67 USD", "41666.67 USD")]
    [InlineData("\"~10B USD\"", "9000000000 USD", "10000000000 USD", "11000000000 USD")]
    [InlineData("\"25k..40k USD\"", "25000 USD", "32500 USD", "40000 USD")]
    [InlineData("\"7 JPY\"", "7 JPY", "7 JPY", "7 JPY")]
    [InlineData("{\"low\":\"25000\",\"high\":\"40000\",\"currency\":\"USD\"}", "25000 USD", "32500 USD", "40000 USD")]
    [InlineData("{\"low\":\"0.01\",\"high\":0.04,\"currency\":\"USD\"}", "0.01 USD", "0.02 USD", "0.04 USD")]
    [InlineData("{\"low\":1,\"best\":\"1.50\",\"high\":4.0,\"currency\":\"EUR\"}", "1 EUR", "1.50 EUR", "4 EUR")]
    public void Money_AnyForm_HasEndsAndIsWrittenBack(string json, string low, string best, string high)
    {
        MoneyRange read = ((Commitment)Back(
            $$"""{"type":"commitment","id":"c","party":"t","amount":{{json}},"period":"2024","status":"active","source":"s"}""")).Amount;
        Assert.Equal((Money.Parse(low), Money.Parse(best), Money.Parse(high)), (read.Low, read.Best, read.High));
    }

    [Theory]
    [InlineData("85000", "84500..85500 units")]
    [InlineData("-5", "-5 units")]
    [InlineData("\">=85k\"", ">=85000 units")]
    [InlineData("\">500M USD\"", ">=500000000.01 USD")]
    [InlineData("\"<3M\"", "<=2999999 units")]
    [InlineData("\"<=5.5B\"", "<=5500000000 units")]
    [InlineData("\"tens of thousands\"", ">=20000 units")]
    [InlineData("\"200%\"", "190..210 percent")]
    [InlineData("\">200 percent\"", ">200 percent")]
    [InlineData("\"60 days\"", "57..63 days")]
    [InlineData("\"~12000 unit-days\"", "10800..13200 unit-days")]
    [InlineData("\"41666.67 USD/unit\"", "41666.665..41666.675 USD/unit")]
    [InlineData("{\"low\":1,\"high\":9}", "1..9 units")]
    [InlineData("{\"low\":\"1.50\",\"best\":2,\"high\":3.0,\"unit\":\"USD\",\"level\":90}", "1.5..3 USD")]
    [InlineData("{\"low\":\"25000\",\"high\":\"40000\",\"currency\":\"USD\"}", "25000..40000 USD")]
    [InlineData("{\"high\":1.5,\"currency\":\"EUR\",\"level\":50}", "<=1.5 EUR")]
    [InlineData("{\"low\":-1,\"unit\":\"days\"}", ">=-1 days")]
    [InlineData("{\"high\":\"0.5\",\"unit\":\"percent\",\"level\":1}", "<=0.5 percent")]
    public void Value_AnyForm_HasAMeaningAndIsWrittenBack(string json, string expected)
    {
        StatedValue read = ((Observation)Back(
            $$"""{"type":"observation","id":"o","measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{{json}},"source":"s"}""")).Value;
        Assert.Equal(expected, read.ReadAsObservation(exact: false, startsAtZero: false).ToString());
        Assert.Equal(json.Contains("best", StringComparison.Ordinal) ? 2 : (Rational?)null, read.Form == StatedForm.Ends ? read.Best : null);
        Assert.Equal(json.Contains("level", StringComparison.Ordinal), read.Level is not null);
    }

    [Theory]
    [InlineData("2024-04-28", "2024-04-28", "2024-04-28")]
    [InlineData("2024-04", "2024-04-01", "2024-04-30")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-33", "2024-01-01", "2024-03-31")]
    [InlineData("2024-36", "2024-10-01", "2024-12-31")]
    [InlineData("2024-40", "2024-01-01", "2024-06-30")]
    [InlineData("2024-41", "2024-07-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-H2", "2024-07-01", "2024-12-31")]
    [InlineData("2024-01/2024-06", "2024-01-01", "2024-06-30")]
    [InlineData("../2024-12-31", null, "2024-12-31")]
    [InlineData("2024-06-01/..", "2024-06-01", null)]
    [InlineData("2024-06~", "2024-05-02", "2024-07-30")]
    [InlineData("2024-06?", "2024-06-01", "2024-06-30")]
    [InlineData("2024-06%", "2024-05-02", "2024-07-30")]
    [InlineData("1990", "1990-01-01", "1990-12-31")]
    [InlineData("2199-12", "2199-12-01", "2199-12-31")]
    public void Window_AnyForm_HasDaysAndIsWrittenBack(string text, string? earliest, string? latest)
    {
        DateWindow read = ((Coverage)Back(
            $$"""{"type":"coverage","id":"v","party":"p","product":"h","of":"all","during":"{{text}}","source":"s"}""")).During;
        Assert.Equal((earliest, latest), (read.Earliest is { } first ? DateText.Of(first) : null, read.Latest is { } last ? DateText.Of(last) : null));
        Assert.Equal((text.EndsWith('~') || text.EndsWith('%'), text.EndsWith('?') || text.EndsWith('%')), (read.IsApproximate, read.IsUncertain));
        Assert.Equal(read, DateWindow.Parse(read.ToEdtf()));
    }

    [Theory]
    [InlineData("2024-21", "seasons are not supported")]
    [InlineData("2024-39", "thirds of a year are not supported")]
    [InlineData("202X", "unspecified digits (X) are not supported")]
    [InlineData("2024-XX", "unspecified digits (X) are not supported")]
    [InlineData("2024-04-28T10:00", "a time of day is not supported")]
    [InlineData("[2024,2025]", "sets of dates are not supported")]
    [InlineData("Y20240", "a year is written with four digits")]
    [InlineData("2024-06?~", "a mark (~ ? %) stands once")]
    [InlineData("2024/", "a side is empty")]
    [InlineData("1989-12-31", "the years are 1990 to 2199")]
    [InlineData("2200", "the years are 1990 to 2199")]
    [InlineData("FY2025", "a fiscal window names its party")]
    [InlineData("FY1990@p", "fiscal years are 1991 to 2198")]
    public void Window_WhatIsNoneHere_IsRefusedByName(string text, string reason)
    {
        string json = $$"""{"type":"shipment","id":"s1","order":"o1","quantity":1,"on":"{{text}}","source":"s"}""";
        var error = Assert.Throws<CaseFormatException>(() => RecordJsonReader.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal((CaseErrorCode.InvalidValue, "$.on"), (error.Code, error.JsonPath));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("2024-Q1", error.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"endsOn\":\"last-sunday-of-january\"", "FY2025", "2024-01-29", "2025-01-26")]
    [InlineData("\"endsOn\":\"last-sunday-of-january\"", "FY2025-Q1", "2024-01-29", "2024-04-28")]
    [InlineData("\"endsOn\":\"last-sunday-of-january\"", "FY2021-Q4", "2020-10-26", "2021-01-31")]
    [InlineData("\"endsOn\":\"last-sunday-of-january\",\"namedAfter\":\"start\"", "FY2024-Q1", "2024-01-29", "2024-04-28")]
    [InlineData("\"endsOn\":\"06-30\"", "FY2025", "2024-07-01", "2025-06-30")]
    [InlineData("\"endsOn\":\"06-30\"", "FY2025-Q3", "2025-01-01", "2025-03-31")]
    [InlineData("\"endsOn\":\"06-30\",\"namedAfter\":\"start\"", "FY2024-Q3", "2025-01-01", "2025-03-31")]
    [InlineData("\"endsOn\":\"12-31\",\"namedAfter\":\"start\"", "FY2024", "2024-01-01", "2024-12-31")]
    public void Window_OfAFiscalYear_HasTheDaysThatThePartySays(string fiscalYear, string text, string earliest, string latest)
    {
        SupplyCase read = SupplyCase.Parse($$$"""
            {"format":"gpusupply/1","title":"t","source":"s","records":[{"type":"source","id":"s","publishedOn":"2030-01-01"},
            {"type":"party","id":"p","fiscalYear":{{{{fiscalYear}}}}},{"type":"product","id":"h"},
            {"type":"receipt","id":"r","party":"p","product":"h","quantity":1,"on":"{{{text}}}@p"}]}
            """);
        Transfer row = Assert.Single(read.ToLedger().Transfers);
        Assert.Equal((earliest, latest), (DateText.Of(row.On.Earliest!.Value), DateText.Of(row.On.Latest!.Value)));
        Assert.Contains($"\"on\":\"{text}@p\"", read.ToJson(), StringComparison.Ordinal);
        Assert.Contains($"\"fiscalYear\":{{{fiscalYear}}}", read.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Day_IsWrittenBack()
    {
        var source = (Source)Back("""{"type":"source","id":"s","publishedOn":"2024-02-29"}""");
        Assert.Equal(new LocalDate(2024, 2, 29), source.PublishedOn);
    }

    // The record that is read, which is written back as it was.
    private static GpuSupply.Record Back(string json)
    {
        GpuSupply.Record record = RecordJsonReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(json, RecordJsonWriter.Canonical(record));
        return record;
    }
}
