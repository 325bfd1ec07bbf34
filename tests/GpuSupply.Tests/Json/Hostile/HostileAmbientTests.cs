using System.Globalization;
using GpuSupply.Aggregation;
using GpuSupply.Json;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>Nothing around a program changes what the library says: neither the culture, with its signs, digits and calendar, nor the time zone.</summary>
[Collection(nameof(HostileAmbientTests))]
public class HostileAmbientTests(ITestOutputHelper output)
{
    private static readonly Lazy<string[]> Here = new(() => [.. HostileEntry.All.Select(ToldOf)]);

    private static readonly Dictionary<string, Func<CultureInfo>> Cultures = new()
    {
        ["tr-TR"] = () => new Ambience("tr-TR", new GregorianCalendar(), decimalSign: ",", groupSign: ".", minus: "-", percent: "%", digits: "0123456789"),
        ["fa-IR"] = () => new Ambience("fa-IR", new PersianCalendar(), decimalSign: "٫", groupSign: "٬", minus: "\u200e\u2212", percent: "٪", digits: "۰۱۲۳۴۵۶۷۸۹"),
        ["ar-SA"] = () => new Ambience("ar-SA", new UmAlQuraCalendar(), decimalSign: "٫", groupSign: "٬", minus: "\u061c-", percent: "٪\u061c", digits: "٠١٢٣٤٥٦٧٨٩"),
    };

    public static TheoryData<string, string> Places => new()
    {
        { "tr-TR", "Pacific/Kiritimati" }, { "fa-IR", "Asia/Tehran" }, { "ar-SA", "America/St_Johns" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_AnyEntryElsewhere_SaysTheSame(string culture, string zone)
    {
        string[] here = Here.Value;
        string[] elsewhere = In(Cultures[culture](), zone, () => HostileEntry.All.Select(ToldOf).ToArray());
        Assert.All(here.Zip(elsewhere), pair => Assert.Equal(pair.First, pair.Second));
        output.WriteLine($"{here.Length} documents say the same in {culture}, {zone}.");
    }

    [Fact]
    public void Ambience_IsNotThatOfTheTests()
    {
        foreach (Func<CultureInfo> culture in Cultures.Values)
            Assert.NotEqual($"{-1234.5m:N1}", In(culture(), "Asia/Tehran", () => $"{-1234.5m:N1}"));
        Assert.NotEqual(new DateTime(2024, 3, 1).Year, In(Cultures["fa-IR"](), "Asia/Tehran", () => CultureInfo.CurrentCulture.Calendar.GetYear(new DateTime(2024, 3, 1))));
        Assert.NotEqual(TimeZoneInfo.Local.BaseUtcOffset, In(Cultures["ar-SA"](), "Pacific/Kiritimati", () => TimeZoneInfo.Local.BaseUtcOffset));
    }

    // All that the library says of a document.
    private static string ToldOf(HostileEntry entry)
    {
        try
        {
            SupplyCase read = SupplyCase.Parse(entry.Document);
            SupplyLedger ledger = read.ToLedger();
            IEnumerable<string> answers = entry.Category == "domain" ? AnswersOf(ledger) : [];
            return string.Join('\n', [read.ToJson(), .. read.Records.Select(RecordJsonWriter.Canonical), .. ledger.Findings.Select(finding => finding.Message), .. answers]);
        }
        catch (CaseFormatException error)
        {
            return $"{Entry.Told(error)}";
        }
    }

    private static IEnumerable<string> AnswersOf(SupplyLedger ledger) =>
    [
        .. ledger.Claims.Select(claim => ledger.Verify(claim.Id).Explain()), .. ledger.Balances().Select(balance => $"{balance}"), .. ledger.Flows("2024").Select(flow => $"{flow}"),
        .. ledger.Without("o1").DifferenceFrom(ledger).Select(difference => $"{difference}"), .. ledger.ChangesSince("1990-01-01").Balances.Select(change => $"{change}"),
        .. Query.Balance().GroupBy(Key.Party, Key.Stage).Answer(ledger.Transfers).Select(row => $"{row}"), ledger.ToHtml(), ledger.ToMarkdown(),
    ];

    private static T In<T>(CultureInfo culture, string zone, Func<T> code)
    {
        (CultureInfo Culture, CultureInfo Ui, string? Zone) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Environment.GetEnvironmentVariable("TZ"));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        SetZone(zone);
        try
        {
            return code();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before.Culture, before.Ui);
            SetZone(before.Zone);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    /// <summary>What a country has for its numbers and years, without the operating system's data on it.</summary>
    private sealed class Ambience : CultureInfo
    {
        private readonly string _name;

        public Ambience(string name, Calendar calendar, string decimalSign, string groupSign, string minus, string percent, string digits)
            : base("")
        {
            (_name, Calendar) = (name, calendar);
            NumberFormat = new NumberFormatInfo
            {
                NumberDecimalSeparator = decimalSign, CurrencyDecimalSeparator = decimalSign, PercentDecimalSeparator = decimalSign, NumberGroupSeparator = groupSign,
                CurrencyGroupSeparator = groupSign, PercentGroupSeparator = groupSign, NegativeSign = minus, PercentSymbol = percent, NativeDigits = [.. digits.Select(digit => $"{digit}")],
                DigitSubstitution = DigitShapes.NativeNational,
            };
        }

        public override string Name => _name;

        public override Calendar Calendar { get; }
    }
}

/// <summary>The time zone is that of the whole process: nothing else runs beside these.</summary>
[CollectionDefinition(nameof(HostileAmbientTests), DisableParallelization = true)]
public static class HostileAmbientCollection;
