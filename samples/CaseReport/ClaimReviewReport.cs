using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CaseReport;

/// <summary>The verdicts as schema.org ClaimReview in JSON-LD, one for each claim. See https://schema.org/ClaimReview.</summary>
internal sealed class ClaimReviewReport
{
    // A rating is a number only where the record decides; everything between the two would be read as half true.
    private const int Best = 5;
    private const int Worst = 1;

    // Such a document mostly stands in a page's script element: nothing in it may end that.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly SupplyReport _report;
    private readonly Names _names;
    private readonly Utf8JsonWriter _json;

    private ClaimReviewReport(SupplyReport report, Utf8JsonWriter json)
    {
        _report = report;
        _names = new Names(report);
        _json = json;
    }

    /// <summary>The verdicts as one JSON-LD document.</summary>
    public static string Of(SupplyReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            new ClaimReviewReport(report, json).Write();
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) + "\n";
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteStartArray("@graph");
        foreach (Verdict verdict in _report.Verdicts)
            Write(verdict);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(Verdict verdict)
    {
        Claim claim = verdict.Claim!;
        _json.WriteStartObject();
        _json.WriteString("@type", "ClaimReview");
        _json.WriteString("identifier", claim.Id.Value);
        _json.WriteString("claimReviewed", Reviewed(verdict));
        _json.WriteString("datePublished", Words.Of(verdict.AsKnownOn));
        _json.WriteString("reviewBody", Words.OneLine(verdict.Explain()));
        WriteItem(claim);
        WriteRating(verdict);
        _json.WriteEndObject();
    }

    /// <summary>The claim in its own words, or else what it says of what.</summary>
    private string Reviewed(Verdict verdict)
    {
        Claim claim = verdict.Claim!;
        if (verdict.Measure is { } measure)
        {
            string about = $"{_names.Of(measure)}: {claim.Value}".Replace(Numbers.Tie, ' ');
            return Words.OneLine(claim.Quote is { } words ? $"{words} ({about})" : about);
        }

        return Words.OneLine(claim.Quote ?? claim.Note ?? (claim.All.Count > 0 ? $"all of {string.Join(", ", claim.All)}" : claim.Id.Value));
    }

    private void WriteItem(Claim claim)
    {
        _json.WriteStartObject("itemReviewed");
        _json.WriteString("@type", "Claim");
        // The record does not say whether a party is a person or an organization.
        WriteNamed("author", "Thing", Words.OneLine(_names.Of(claim.Speaker)));
        if (_report.SourceOf(claim) is { } source)
        {
            _json.WriteString("datePublished", Words.Of(source.PublishedOn));
            _json.WriteStartObject("appearance");
            _json.WriteString("@type", "CreativeWork");
            _json.WriteString("name", Words.OneLine(source.Title ?? source.Id.Value));
            _json.WriteString("datePublished", Words.Of(source.PublishedOn));
            if (source.Url is { } url)
                _json.WriteString("url", url);
            if (source.Publisher is { } publisher)
                WriteNamed("publisher", "Organization", Words.OneLine(publisher));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteRating(Verdict verdict)
    {
        _json.WriteStartObject("reviewRating");
        _json.WriteString("@type", "Rating");
        _json.WriteString("alternateName", Label(verdict));
        if (verdict.Label is VerdictLabel.Supported or VerdictLabel.Refuted)
        {
            _json.WriteNumber("ratingValue", verdict.Label == VerdictLabel.Supported ? Best : Worst);
            _json.WriteNumber("bestRating", Best);
            _json.WriteNumber("worstRating", Worst);
        }

        _json.WriteEndObject();
    }

    private static string Label(Verdict verdict) =>
        verdict.Direction is { } direction ? $"{Words.Plain(verdict.Label)}, {Words.Plain(direction)}" : Words.Plain(verdict.Label);

    private void WriteNamed(string property, string type, string name)
    {
        _json.WriteStartObject(property);
        _json.WriteString("@type", type);
        _json.WriteString("name", name);
        _json.WriteEndObject();
    }
}
