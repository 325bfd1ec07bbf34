using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GpuSupply.Reporting;
using GpuSupply.TestKit;

namespace GpuSupply.WebApi.Tests;

/// <summary>The sample service: what it answers is what the library answers.</summary>
public class WebApiTests
{
    private static readonly WebApiServer Server = WebApiServer.Shared;
    private static readonly string Story = File.ReadAllText(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json"));
    private static readonly SupplyLedger Ledger = SupplyCase.Parse(Story).ToLedger();

    private static readonly string[] Asked = ["/claims/active-85k", "/claims/active-85k/history", "/balances"];


    [Fact]
    public async Task Post_ACase_IsCreatedOnceHoweverItIsWritten()
    {
        string own = Story.Replace("\"title\": \"Tesla", "\"title\": \"Once: Tesla", StringComparison.Ordinal);
        using HttpResponseMessage first = await Server.PostAsync(own);
        JsonNode summary = await WebApiServer.ReadAsync(first);
        string id = (string)summary["id"]!;
        Assert.Equal((HttpStatusCode.Created, $"/cases/{id}"), (first.StatusCode, first.Headers.Location!.OriginalString));
        Assert.Equal(($"Once: {Ledger.Title}", "2025-07-23", 95, 25), ((string)summary["title"]!, (string)summary["knownOn"]!, (int)summary["records"]!, (int)summary["counts"]!["claim"]!));
        Assert.Equal(95, summary["counts"]!.AsObject().Sum(count => (int)count.Value!));

        // With a byte-order mark, without its spaces, and with other escapes.
        foreach (string same in (string[])["\uFEFF" + own, JsonNode.Parse(own)!.ToJsonString()])
        {
            using HttpResponseMessage again = await Server.PostAsync(same);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            Assert.Equal(summary.ToJsonString(), (await WebApiServer.ReadAsync(again)).ToJsonString());
        }
        using HttpResponseMessage other = await Server.PostAsync(Story.Replace("\"title\": \"Tesla", "\"title\": \"once: Tesla", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        Assert.Equal(summary.ToJsonString(), (await Server.ReadAsync($"/cases/{id}")).ToJsonString());
        foreach (KeyValuePair<string, JsonNode?> link in summary["links"]!.AsObject())
        {
            using HttpResponseMessage answer = await Server.GetAsync((string)link.Value!);
            Assert.Equal((HttpStatusCode.OK, "nosniff"), (answer.StatusCode, answer.Headers.GetValues("X-Content-Type-Options").Single()));
        }
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("?asKnownOn=2024-06-05", "2024-06-05", null)]
    [InlineData("?asKnownOn=2024-06-05&policy=strict", "2024-06-05", "strict")]
    [InlineData("?policy=loose", null, "loose")]
    [InlineData("?asKnownOn=2020-01-01", "2020-01-01", null)]
    public async Task Report_OfTheStory_IsWhatTheLibraryAnswers(string query, string? day, string? policy)
    {
        SupplyLedger ledger = day is null ? Ledger : Ledger.AsKnownOn(day);
        ReadingPolicy read = ReadingPolicy.Parse(policy ?? "standard");
        JsonNode report = await Server.ReadAsync($"{await Server.KeepAsync(Story)}/report{query}");

        Assert.Equal(("gpusupply-report/1", ledger.KnownOn.ToString("uuuu-MM-dd", null), read.Name), ((string)report["format"]!, (string)report["asKnownOn"]!, (string)report["policy"]!));
        Assert.Equal(ledger.Balances().Select(balance => (balance.Party.Value, $"{balance.Low}", $"{balance.High}")), report["balances"]!.AsArray().Select(row => ((string)row!["party"]!, (string)row["low"]!, (string)row["high"]!)));
        Assert.Equal(ledger.Findings.Select(finding => finding.Message), report["findings"]!.AsArray().Select(row => (string)row!["message"]!));
        Verdict[] verdicts = [.. ledger.Claims.Select(claim => ledger.Verify(claim.Id, read))];
        Assert.Equal(
            verdicts.Select(verdict => (verdict.Claim!.Id.Value, Json(verdict.Label), Json(verdict.Reason), verdict.Evidence?.Low?.ToString(), verdict.Margin?.ToString())),
            report["verdicts"]!.AsArray().Select(row => ((string)row!["claim"]!, Text(row["label"]), Text(row["reason"]), (string?)row["evidence"]?["low"], (string?)row["margin"])));
    }

    [Fact]
    public async Task Page_OfTheStory_IsTheReportForPeople()
    {
        using HttpResponseMessage answer = await Server.GetAsync($"{await Server.KeepAsync(Story)}/report.html?asKnownOn=2024-06-05&policy=strict");
        Assert.Equal(("text/html", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", answer.Headers.GetValues("Content-Security-Policy").Single());
        SupplyCase story = SupplyCase.Parse(Story);
        Assert.Equal(new SupplyReport(story, story.ToLedger().AsKnownOn("2024-06-05")) { Policy = ReadingPolicy.Strict }.ToHtml(), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Balances_OfTheStory_AreTheLibrarys()
    {
        JsonNode answer = await Server.ReadAsync($"{await Server.KeepAsync(Story)}/balances?asKnownOn=2024-06-05");
        Assert.Equal("2024-06-05", (string)answer["asKnownOn"]!);
        Assert.Equal(Json(Ledger.AsKnownOn("2024-06-05").Balances()), answer["balances"]!.ToJsonString());
    }

    [Fact]
    public async Task Claims_OfTheStory_HaveTheLibrarysVerdictsAndHistories()
    {
        string path = await Server.KeepAsync(Story);
        foreach (Verdict verdict in Ledger.Claims.Select(claim => Ledger.Verify(claim.Id)))
        {
            JsonNode answer = await Server.ReadAsync($"{path}/claims/{verdict.Claim!.Id}");
            Assert.Equal(verdict.Explain(), (string)answer["explanation"]!);
            Assert.Equal(Json(verdict), answer["verdict"]!.ToJsonString());
            Assert.Equal(verdict.Used.Select(use => use.Record.Value).Distinct(), answer["records"]!.AsArray().Select(record => (string)record!["id"]!));
            JsonNode history = await Server.ReadAsync((string)answer["history"]!);
            Assert.Equal(Json(Ledger.History(verdict.Claim!.Id)), history["history"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Claim_AsKnownOnADayByAPolicy_IsTheLibrarys()
    {
        string path = await Server.KeepAsync(Story);
        JsonNode answer = await Server.ReadAsync($"{path}/claims/active-85k?asKnownOn=2024-06-05&policy=loose");
        Assert.Equal(Json(Ledger.AsKnownOn("2024-06-05").Verify("active-85k", ReadingPolicy.Loose)), answer["verdict"]!.ToJsonString());
        JsonNode history = await Server.ReadAsync($"{path}/claims/active-85k/history?asKnownOn=2024-06-05&policy=loose");
        Assert.Equal(("loose", Json(Ledger.AsKnownOn("2024-06-05").History("active-85k", ReadingPolicy.Loose))), ((string)history["policy"]!, history["history"]!.ToJsonString()));
    }

    // One claim's id is another one's with "/history" behind it.
    [Theory]
    [InlineData("a/b:c#d")]
    [InlineData("a/b:c#d/history")]
    [InlineData("a/../b")]
    [InlineData("2F")]
    public async Task Claim_WithSlashesInItsId_IsFound(string id)
    {
        JsonNode answer = await Server.ReadAsync($"{await Server.KeepAsync(SlashesCase)}/claims/{Uri.EscapeDataString(id)}");
        Assert.Equal(id, (string)answer["verdict"]!["claim"]!["id"]!);
        Assert.Equal(id, (string)(await Server.ReadAsync((string)answer["history"]!))["claim"]!);
    }

    [Fact]
    public async Task Names_WithHtml_ComeBackAsTextOfJson()
    {
        const string html = "<script>alert('ü')</script>&amp;\"";
        string text = JsonSerializer.Serialize(html);
        string path = await Server.KeepAsync($$"""
            {"format":"gpusupply/1","title":{{text}},"records":[{"type":"party","id":"p","name":{{text}}},
             {"type":"claim","id":"a","speaker":"p","quote":{{text}},"x-a":{{text}},"knownOn":"2024-01-01"},{"type":"dispute","id":"d","claim":"b","note":{{text}},"knownOn":"2024-01-01"}]}
            """);
        foreach (string asked in (string[])["", "/report", "/claims/a"])
        {
            using HttpResponseMessage answer = await Server.GetAsync(path + asked);
            string body = await answer.Content.ReadAsStringAsync();
            Assert.Equal(("application/json", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
            Assert.Equal(asked == "/report", body.Contains('<', StringComparison.Ordinal));
            Assert.Contains('ü', body);
        }
        Assert.Equal(html, (string)(await Server.ReadAsync(path))["title"]!);
        Assert.Equal(html, (string)(await Server.ReadAsync($"{path}/claims/a"))["verdict"]!["claim"]!["quote"]!);
        Assert.Equal(html, (string)(await Server.ReadAsync($"{path}/report"))["title"]!);
        Assert.DoesNotContain("<script", await (await Server.GetAsync($"{path}/report.html")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_ManyAtOnce_AreAllAnsweredAlike()
    {
        string[] cases = [.. Enumerable.Range(0, 8).Select(number => Story.Replace("\"title\": \"Tesla", $"\"title\": \"{number} Tesla", StringComparison.Ordinal))];
        string[] paths = await Task.WhenAll(Enumerable.Range(0, 32).Select(index => Server.KeepAsync(cases[index % 8])));
        Assert.Equal(8, paths.Distinct().Count());

        JsonNode[] answers = await Task.WhenAll(Enumerable.Range(0, 48).Select(index => Server.ReadAsync(paths[index % 8] + Asked[index % 3])));
        Assert.All(answers.Chunk(3), three => Assert.Equal(
            (Ledger.Verify("active-85k").Explain(), Json(Ledger.History("active-85k")), Json(Ledger.Balances())),
            ((string)three[0]["explanation"]!, three[1]["history"]!.ToJsonString(), three[2]["balances"]!.ToJsonString())));
    }

    [Fact]
    public async Task Readme_ShowsWhatIsAnswered()
    {
        string readme = await File.ReadAllTextAsync(Repository.PathOf("samples", "WebApi", "README.md"));
        string path = await Server.KeepAsync(Story);
        JsonNode balances = await Server.ReadAsync($"{path}/balances?asKnownOn=2024-06-05");
        JsonNode claim = await Server.ReadAsync($"{path}/claims/active-85k");
        JsonNode history = await Server.ReadAsync((string)claim["history"]!);
        using HttpResponseMessage refused = await Server.PostAsync("""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"a","nmae":"A"}]}""");
        IEnumerable<JsonNode?> shown =
        [
            (await Server.ReadAsync(path))["id"], (await Server.ReadAsync(path))["counts"], claim["verdict"]!["flips"]![0], .. history["history"]!.AsArray(),
            .. balances["balances"]!.AsArray().Where(row => (string)row!["party"]! == "tesla"),
        ];
        Assert.All(shown, node => Assert.Contains(node!.ToJsonString(), readme, StringComparison.Ordinal));
        Assert.All((await WebApiServer.ReadAsync(refused)).AsObject().Where(pair => pair.Key != "traceId"), pair => Assert.Contains(
            $"\"{pair.Key}\": {pair.Value!.ToJsonString(Relaxed)},", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenApi_NamesEveryPath()
    {
        JsonNode document = await Server.ReadAsync("/openapi/v1.json");
        Assert.Equal(
            ["/cases", "/cases/{id}", "/cases/{id}/balances", "/cases/{id}/claims/{claim}", "/cases/{id}/claims/{claim}/history", "/cases/{id}/report", "/cases/{id}/report.html"],
            document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        JsonNode schemas = document["components"]!["schemas"]!;
        Assert.Equal(Json(Enum.GetValues<VerdictLabel>()), schemas["VerdictLabel"]!["enum"]!.ToJsonString());
        Assert.Equal("string", (string)schemas["RecordId"]!["type"]!);
        Assert.NotNull(document["paths"]!["/cases"]!["post"]!["requestBody"]!["content"]!["application/json"]);
    }

    [Fact]
    public async Task Health_IsHealthy() => Assert.Equal("Healthy", await (await Server.GetAsync("/health")).Content.ReadAsStringAsync());

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string SlashesCase => new CaseBuilder("Slashes").Source("memo", publishedOn: "2024-01-01").Party("p").Product("h100")
        .Claim("a/b:c#d", speaker: "p", Measure.Received("p", "h100", during: "2023"), "5k")
        .Claim("a/b:c#d/history", speaker: "p", Measure.Received("p", "h100", during: "2023"), "6k")
        .Claim("a/../b", speaker: "p", Measure.Received("p", "h100", during: "2023"), "7k")
        .Claim("2F", speaker: "p", Measure.Received("p", "h100", during: "2023"), "8k")
        .Build().ToJson();

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    // As the service writes it, spelled as JsonNode spells it.
    private static string Json<T>(T value) => JsonSerializer.SerializeToNode(value, WebApiServer.Options)?.ToJsonString() ?? "null";
}
