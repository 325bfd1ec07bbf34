using System.Globalization;
using GpuSupply.Reporting;

namespace GpuSupply.Ambient;

/// <summary>Values of every kind, read of the same texts and written in every way: most of the texts are of other kinds, and what is wrong with them is written, too.</summary>
internal static class Values
{
    private static readonly string[] Texts =
    [
        "12000", "12k", "~12k", "12K", "10k..12k", "1.5", "1,5", "1.234,5", "-5", "−5", "-0.125", "+5", "1e5", "1 000", "1'000", "\u0661\u0662", "\u06F1\u06F2", "\u0967\u0968", "0.1%", "200%", "200%..210%", ">=85k", "<3M",
        "5.5B USD", "5.5B usd", "1,5 USD", "41666.67 USD", "0.50 EUR", "500 JPY", "41666.67 USD/unit", "12000 unit-days", "60 days", "-60 days", "60 DAYS", "any units", "1..212 days", "-7.5..-3 percent",
        "dozens", "DOZENS", "millions", "MILLIONS", "M\u0130LLIONS", "tens of thousands", "2024-04-28", "28.04.2024", "4/28/2024", "2567-04-28", "1403-02-09", "1445-10-19", "2024", "1989", "2024-13", "2024-Q1", "2024-H2", "2024-06~",
        "2024-01/2024-06", "../2024-12-31", "2024/2023", "FY2025-Q1@nvidia", "fy2025-q1@nvidia", "last-sunday-of-january", "LAST-SUNDAY-OF-JANUARY", "12-31", "31-12", "USD", "usd", "\u0130stanbul", "istanbul", "ISTANBUL", "ıd",
        "x/ai:2#a", "a b", "standard", "STR\u0130CT", "units", "UNITS", "", "123456789012345678901234567890", "-123456789012345678901234567890.5",
    ];

    public static void Write(Output output)
    {
        foreach (string text in Texts)
        {
            Read<Quantity>(output, text);
            Read<Money>(output, text);
            Read<MoneyRange>(output, text);
            Read<StatedValue>(output, text);
            Read<Bounds>(output, text);
            Read<Rational>(output, text);
            Read<DateWindow>(output, text);
            Read<FiscalYear>(output, text);
            Read<Unit>(output, text);
            Read<Currency>(output, text);
            Read<ReadingPolicy>(output, text);
            Read<PartyId>(output, text);
            Read<RecordId>(output, text);
        }

        WriteReadings(output);
        WriteArithmetic(output);
        WriteShown(output);
    }

    private static void Read<T>(Output output, string text)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable
    {
        try
        {
            T value = T.Parse(text, CultureInfo.CurrentCulture);
            output.Add("values", string.Format(CultureInfo.CurrentCulture, "{0} {1}: {2} {2:G} {3}", typeof(T).Name, text, value, value.ToString(null, CultureInfo.CurrentCulture)));
        }
        catch (FormatException wrong)
        {
            output.Add("texts that are no values", $"{typeof(T).Name} {wrong.Message}");
        }
    }

    private static void WriteReadings(Output output)
    {
        foreach (string text in (string[])["85k", "~85k", ">500M USD", "-2.5%", "26.0B USD", "thousands", "-60 days"])
        {
            StatedValue value = text;
            output.Add("readings", $"{text}: {value.ReadAsObservation(exact: false, startsAtZero: false)}; {value.Granule}; {value.Low}");
            output.AddAll("readings", ReadingPolicy.All.Select(policy => $"{policy}: {value.ReadAsClaim(policy, startsAtZero: false)}"));
        }

        output.Add("readings", StatedValue.FromEnds(-3, -2, 1, Unit.Days, 90).ToString());
    }

    private static void WriteArithmetic(Output output)
    {
        foreach ((Rational left, Rational right) in ((Rational, Rational)[])[(1, 3), (-22, 7), (-1_000_000_007, 6), (-12, 1), (1, -8)])
        {
            output.Add("arithmetic", $"{left / right} {left * right} {left - right} {-left}");
            output.Add("arithmetic", Bounds.Between(-Rational.Abs(left), Rational.Abs(right), Unit.Percent).Times(left / right).ToString());
        }

        Money less = Money.Parse("0.50 USD") - Money.Parse("1234567.25 USD");
        output.Add("arithmetic", $"{less} {less.Amount} {Quantity.Between(1, 2, 9)} {MoneyRange.Between(Money.Parse("1 USD"), Money.Parse("2.50 USD"))}");
        DateWindow window = "2024-02-29/2024-03";
        output.Add("arithmetic", $"{window} {window.Earliest?.ToIso()} {window.Latest?.ToIso()}");
    }

    private static void WriteShown(Output output)
    {
        output.Add("words for readers", $"{Numbers.Units(-1_234_567, 7_654_321)} {Numbers.Change(-1_234, 5)} {Numbers.Change(-7, -7)} {Numbers.Percent((Rational)(-1) / 3)}");
        foreach (string text in (string[])["-1234567.891 USD", ">=-1000000 units", "-7.5..3 percent", "1..212 days", "any USD"])
            output.Add("words for readers", $"{Numbers.Of(Bounds.Parse(text))} {Numbers.WithoutUnit(Bounds.Parse(text))}");
        foreach (string text in (string[])["2024", "2024-04", "2024-04-28", "../2024-12-31", "2024-01/2024-06"])
            output.Add("words for readers", Words.Of((DateWindow)text));
        output.Add("words for readers", $"{Words.Beginning("istanbul and ıd")} {Words.Headline(VerdictLabel.NotEnoughEvidence)} {Words.Kebab(RecordKind.Reallocation)} {Words.Plain(FindingCode.KnownBeforeHappened)}");
    }
}
