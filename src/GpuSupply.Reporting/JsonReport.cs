using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpuSupply.Reporting;

/// <summary>The report for programs: every number as text, <see langword="null"/> where there is no end.</summary>
internal sealed partial class JsonReport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SupplyReport _report;
    private readonly Utf8JsonWriter _json;

    private JsonReport(SupplyReport report, Utf8JsonWriter json) => (_report, _json) = (report, json);

    /// <summary>The report as a JSON document.</summary>
    public static string Of(SupplyReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            new JsonReport(report, json).Write();
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) + "\n";
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("format", "gpusupply-report/1");
        _json.WriteString("title", _report.Ledger.Title);
        _json.WriteString("asKnownOn", Words.Of(_report.Ledger.KnownOn));
        _json.WriteString("policy", _report.Policy.Name);
        Array("balances", _report.Ledger.Balances(), Write);
        Array("reallocations", _report.Ledger.Reallocations, Write);
        Array("verdicts", _report.Verdicts, Write);
        Array("findings", _report.Findings, Write);
        Array("setAside", _report.SetAside, Write);
        _json.WriteEndObject();
    }

    private void Write(Balance balance)
    {
        _json.WriteStartObject();
        _json.WriteString("party", balance.Party.Value);
        _json.WriteString("product", balance.Product.Value);
        _json.WriteString("stage", Words.Kebab(balance.Stage));
        Ends(balance.Low, balance.Best, balance.High);
        if (balance.IsFloored)
            _json.WriteBoolean("floored", true);
        _json.WriteEndObject();
    }

    private void Write(ReallocationAnalysis reallocation)
    {
        _json.WriteStartObject();
        _json.WriteString("id", reallocation.Id.Value);
        _json.WriteString("kind", Words.Kebab(reallocation.Kind));
        _json.WriteBoolean("relatedParties", reallocation.IsBetweenRelatedParties);
        _json.WriteBoolean("balanced", reallocation.IsBalanced);
        Array("legs", reallocation.Legs, Write);
        Array("parties", reallocation.Parties, Write);
        _json.WriteEndObject();
    }

    private void Write(ReallocationLeg leg)
    {
        _json.WriteStartObject();
        _json.WriteString("id", leg.Id);
        _json.WriteString("kind", Words.Kebab(leg.Kind));
        _json.WriteString("from", leg.From.Value);
        _json.WriteString("to", leg.To.Value);
        _json.WriteString("product", leg.Product.Value);
        Ends(leg.Quantity.Low, leg.Quantity.Best, leg.Quantity.High);
        _json.WriteEndObject();
    }

    private void Write(PartyReallocation party)
    {
        _json.WriteStartObject();
        _json.WriteString("party", party.Party.Value);
        Units("unitsOut", party.UnitsOut);
        Units("unitsIn", party.UnitsIn);
        Units("openReturn", party.OpenReturn);
        Interval("receiptDelayTotal", party.ReceiptDelayTotal);
        Interval("receiptDelay", party.ReceiptDelay);
        Interval("divertedValue", party.DivertedValue);
        _json.WriteEndObject();
    }

    private void Write(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("code", Words.Kebab(finding.Code));
        _json.WriteString("record", Words.IdOf(finding.Record));
        _json.WriteString("severity", Words.Kebab(finding.Severity));
        _json.WriteBoolean("leftOut", finding.IsLeftOut);
        _json.WriteString("message", finding.Message);
        _json.WriteEndObject();
    }

    private void Write(DeadLetter line)
    {
        _json.WriteStartObject();
        _json.WriteNumber("line", line.Line);
        _json.WriteNumber("byte", line.ByteStart);
        _json.WriteString("reason", line.Reason);
        _json.WriteString("raw", Words.RawText(line));
        _json.WriteEndObject();
    }

    private void Ends(long low, long best, long high)
    {
        _json.WriteString("low", ((Rational)low).ToString());
        _json.WriteString("best", ((Rational)best).ToString());
        _json.WriteString("high", ((Rational)high).ToString());
    }

    private void Units(string name, Quantity? units)
    {
        if (units is not { } some)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        Ends(some.Low, some.Best, some.High);
        _json.WriteEndObject();
    }

    private void Interval(string name, Bounds? interval)
    {
        if (interval is not { } bounds)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteString("low", bounds.Low?.ToString());
        if (bounds.LowOpen)
            _json.WriteBoolean("lowOpen", true);
        _json.WriteString("high", bounds.High?.ToString());
        if (bounds.HighOpen)
            _json.WriteBoolean("highOpen", true);
        _json.WriteString("unit", bounds.Unit.ToString());
        _json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        _json.WriteEndArray();
    }
}
