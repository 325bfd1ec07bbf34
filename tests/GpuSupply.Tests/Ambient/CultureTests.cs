using System.Text.RegularExpressions;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using GpuSupply.Reporting;
using GpuSupply.TestKit;
using GpuSupply.Tests.Conventions;

namespace GpuSupply.Tests.Ambient;

/// <summary>Texts are the same under every culture, though no call says so: what is between braces is written by a handler of the library's own.</summary>
public partial class CultureTests
{
    [Fact]
    public void Texts_OfNumbersBelowZero_HaveTheSameMinusUnderEveryCulture()
    {
        SupplyLedger ledger = SupplyCase.Parse("""
            {"format":"gpusupply/1","title":"Fewer than none","source":"memo","records":[{"type":"source","id":"memo","publishedOn":"2024-06-30"},
            {"type":"party","id":"nvidia"},{"type":"party","id":"tesla"},{"type":"product","id":"h100"},
            {"type":"order","id":"o1","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2023-06","schedule":[{"line":"1","quantity":100,"due":"2024-01"}]},
            {"type":"coverage","id":"c1","party":"tesla","product":"h100","of":"all","during":"../2024-06-30"},
            {"type":"movement","id":"m1","party":"tesla","product":"h100","quantity":20,"from":"on-hand","to":"in-service","on":"2024-03-01"}]}
            """).ToLedger();
        Func<string>[] texts =
        [
            () => $"{ledger.Balance("nvidia", "h100", Stage.Supply)}",
            () => string.Join('\n', Query.Net(Column.Quantity).GroupBy(Key.Party, Key.Stage).Answer(ledger.Transfers)),
            () => string.Join('\n', Query.Balance().GroupBy(Key.Party, Key.Stage).Answer(ledger.Transfers)),
            () => string.Join('\n', ledger.Findings),
            () => Assert.Throws<ArgumentException>(() => Coded<PartyId>.Of(["a"], new[] { -7 })).Message,
        ];
        foreach (Func<string> text in texts)
        {
            string right = text();
            Assert.Matches(@"-\d", right);
            Assert.Equal(right, HostileCulture.Run(text));
        }
    }

    /// <summary>No text is made by what asks the culture: not by the framework's handlers without a culture, nor by ToString of numbers and days without one.</summary>
    [Fact]
    public void Library_MakesNoTextByTheCurrentCulture()
    {
        string[] found =
        [
            .. new[] { typeof(SupplyCase), typeof(ArrowFields), typeof(SupplyReport) }.SelectMany(type => Calls.Of(type.Assembly.Location))
                .Where(call => CultureAsked().IsMatch($"{call.Member}/{call.Parameters}")).Select(call => $"{call.Caller} calls {call.Member}").Order(StringComparer.Ordinal),
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
        Assert.Contains(Calls.Of(typeof(CultureTests).Assembly.Location), call => call.Caller == typeof(Careless).FullName && CultureAsked().IsMatch($"{call.Member}/{call.Parameters}"));
    }

    [GeneratedRegex("""
        ^System\.Runtime\.CompilerServices\.DefaultInterpolatedStringHandler\.\.ctor/2$
        |^System\.Text\.StringBuilder\.AppendInterpolatedStringHandler\.\.ctor/3$
        |^System\.(S?Byte|U?Int(16|32|64|128)|Decimal|Double|Single|Numerics\.BigInteger|Date\w*|Time\w*)\.ToString/0$
        |^System\.(S?Byte|U?Int(16|32|64|128)|Decimal|Double|Single|Numerics\.BigInteger|Date\w*|Time\w*)\.(Try)?Parse/1$
        |^NodaTime\.\w+\.ToString/0$
        |^System\.String\.(ToLower|ToUpper)/0$
        |^System\.String\.(Compare/2|CompareTo/1)$
        |^System\.Globalization\.CultureInfo\.get_Current
        |^System\.TimeZoneInfo\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CultureAsked();
}
