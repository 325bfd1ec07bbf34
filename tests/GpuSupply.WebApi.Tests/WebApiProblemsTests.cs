using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WebApi;

namespace GpuSupply.WebApi.Tests;

/// <summary>What the sample service says where it has no answer: problem details, and never how it is made inside.</summary>
public class WebApiProblemsTests
{
    private const string Empty = """{"format":"gpusupply/1","title":"t","records":[]}""";

    private static readonly WebApiServer Server = WebApiServer.Shared;

    public static TheoryData<string, string> Bodies => new()
    {
        { "empty", "" },
        { "not JSON", "hello" },
        { "cut off", Empty[..^1] },
        { "no object", "[]" },
        { "null", "null" },
        { "100 levels", $$"""{"x-a":{{new string('[', 100)}}{{new string(']', 100)}}}""" },
        { "unknown field", """{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"a","nmae":"A"}]}""" },
        { "unknown type", "\uFEFF{\"format\":\"gpusupply/1\",\"title\":\"t\",\n\"records\":[{\"type\":\"robot\",\"id\":\"a\"}]}" },
        { "HTML", """{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"<b>"}]}""" },
        { "twice", """{"format":"gpusupply/1","title":"t","title":"u","records":[]}""" },
        { "two documents", Empty + Empty },
        { "half a character", """{"format":"gpusupply/1","title":"\ud800","records":[]}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Post_NoCase_SaysWhatAndWhereAsTheLibraryDoes(string what, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        CaseFormatException expected = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(bytes));
        using HttpResponseMessage answer = await Server.PostAsync(bytes, "application/json");
        JsonNode problem = await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(
            (what, expected.Line, expected.Column, expected.ByteOffset, expected.JsonPath, expected.Found, expected.Allowed, expected.Message),
            (what, (long)problem["line"]!, (int)problem["column"]!, (long)problem["byte"]!, (string)problem["path"]!, (string)problem["found"]!, (string)problem["allowed"]!, (string)problem["detail"]!));
        Assert.Equal(expected.Code, System.Text.Json.JsonSerializer.Deserialize<CaseErrorCode>(problem["code"]));
    }

    [Fact]
    public async Task Post_BytesThatAreNoUtf8_AreNoCase()
    {
        using HttpResponseMessage answer = await Server.PostAsync([.. "{\"title\":\""u8, 0xFF, .. "\"}"u8], "application/json");
        Assert.Equal("invalid-unicode", (string)(await AssertProblemAsync(answer, HttpStatusCode.BadRequest))["code"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-ndjson")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_AnotherContentType_IsNotRead(string? contentType)
    {
        using HttpResponseMessage answer = await Server.PostAsync(Encoding.UTF8.GetBytes(Empty), contentType);
        JsonNode problem = await AssertProblemAsync(answer, HttpStatusCode.UnsupportedMediaType);
        Assert.Equal((contentType, "application/json"), ((string?)problem["found"], (string)problem["allowed"]!));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task Post_JsonInUtf8_IsRead(string contentType)
    {
        using HttpResponseMessage answer = await Server.PostAsync(Encoding.UTF8.GetBytes(Empty), contentType);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_ALongBody_IsReadUpToTheLimit(bool inChunks)
    {
        Task<HttpResponseMessage> PostAsync(int length)
        {
            byte[] body = Encoding.UTF8.GetBytes(Empty.PadRight(length));
            return inChunks ? Server.PostInChunksAsync(body) : Server.PostAsync(body, "application/json");
        }

        using HttpResponseMessage longest = await PostAsync(CaseBody.MaxBytes);
        Assert.True(longest.IsSuccessStatusCode);
        foreach (int length in (int[])[CaseBody.MaxBytes + 1, CaseBody.MaxBytes * 2])
        {
            using HttpResponseMessage tooLong = await PostAsync(length);
            JsonNode problem = await AssertProblemAsync(tooLong, HttpStatusCode.RequestEntityTooLarge);
            Assert.Equal(CaseBody.MaxBytes, (int)problem["allowed"]!);
        }
    }

    // The client waits whether it is to send the body, as curl does.
    [Fact]
    public async Task Post_ABodyThatTheServerStopsAt_IsRefusedBeforeItIsSent()
    {
        using HttpResponseMessage answer = await Server.PostAsync(new byte[CaseBody.MaxBytesOfServer + 1], "application/json", expectContinue: true);
        await AssertProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("asKnownOn", "2024-02-30")]
    [InlineData("asKnownOn", "")]
    [InlineData("asKnownOn", "1989-12-31")]
    [InlineData("asKnownOn", "2024-06")]
    [InlineData("policy", "lax")]
    [InlineData("policy", "")]
    [InlineData("policy", "Strict")]
    public async Task Get_AParameterThatCannotBeRead_SaysWhatIsAllowed(string name, string value)
    {
        string path = await Server.KeepAsync(Empty);
        foreach (string asked in name == "policy" ? (string[])["report", "report.html", "claims/a", "claims/a/history"] : ["report", "report.html", "balances", "claims/a", "claims/a/history"])
        {
            using HttpResponseMessage answer = await Server.GetAsync($"{path}/{asked}?{name}={value}");
            JsonNode problem = await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
            Assert.Equal((name, value), ((string)problem["parameter"]!, (string)problem["found"]!));
            Assert.Contains(name == "policy" ? "strict, standard, loose" : "2024-06-05", (string)problem["allowed"]!);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/report")]
    [InlineData("/balances")]
    [InlineData("/claims/a")]
    [InlineData("/claims/a/history")]
    public async Task Get_AnUnknownCase_SaysWhichAreThere(string asked)
    {
        string path = await Server.KeepAsync(Empty);
        using HttpResponseMessage answer = await Server.GetAsync($"/cases/nothing{asked}");
        JsonNode problem = await AssertProblemAsync(answer, HttpStatusCode.NotFound);
        Assert.Equal("nothing", (string)problem["found"]!);
        Assert.Contains(path["/cases/".Length..], problem["cases"]!.AsArray().Select(there => (string)there!));
    }

    [Theory]
    [InlineData("", "policy", "[]")]
    [InlineData("/report", "polcy", "[\"asKnownOn\",\"policy\"]")]
    [InlineData("/report.html", "as-known-on", "[\"asKnownOn\",\"policy\"]")]
    [InlineData("/balances", "policy", "[\"asKnownOn\"]")]
    [InlineData("/claims/a", "x", "[\"asKnownOn\",\"policy\"]")]
    [InlineData("/claims/a/history", "x", "[\"asKnownOn\",\"policy\"]")]
    public async Task Get_WithAnUnknownParameter_SaysWhichThereAre(string asked, string name, string allowed)
    {
        using HttpResponseMessage answer = await Server.GetAsync($"{await Server.KeepAsync(Empty)}{asked}?{name}=strict");
        JsonNode problem = await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(name, (string)problem["found"]!);
        Assert.Equal(allowed, problem["allowed"]!.ToJsonString());
    }

    [Theory]
    [InlineData("none", "", "[\"a\",\"b\"]")]
    [InlineData("b", "?asKnownOn=2024-01-01", "[\"a\"]")]
    [InlineData("c%20d", "", "[\"a\",\"b\"]")]
    [InlineData("p", "", "[\"a\",\"b\"]")]
    public async Task Get_AnUnknownClaim_SaysWhichAreKnown(string claim, string query, string known)
    {
        string path = await Server.KeepAsync("""
            {"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p"},
             {"type":"claim","id":"a","speaker":"p","knownOn":"2024-01-01"},{"type":"claim","id":"b","speaker":"p","knownOn":"2024-02-01"}]}
            """);
        foreach (string end in (string[])["", "/history"])
        {
            using HttpResponseMessage answer = await Server.GetAsync($"{path}/claims/{claim}{end}{query}");
            JsonNode problem = await AssertProblemAsync(answer, HttpStatusCode.NotFound);
            Assert.Equal((Uri.UnescapeDataString(claim), known), ((string)problem["found"]!, problem["claims"]!.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/cases", HttpStatusCode.MethodNotAllowed)]
    public async Task Get_AnotherPath_IsAProblem(string path, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await Server.GetAsync(path);
        await AssertProblemAsync(answer, status);
    }

    [Fact]
    public async Task Get_NumbersThatCannotBeCounted_SaysWhich()
    {
        string orders = string.Join(",\n", Enumerable.Range(0, 1_100).Select(number =>
            $$"""{"type":"order","id":"o{{number}}","supplier":"n","buyer":"b","product":"h","on":"2024","schedule":[{"line":"1","quantity":9007199254740991,"due":"2024"}],"knownOn":"2025-01-01"}"""));
        using HttpResponseMessage posted = await Server.PostAsync(
            $$"""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"n"},{"type":"party","id":"b"},{"type":"product","id":"h"},{{orders}}]}""");
        string path = (string)(await WebApiServer.ReadAsync(posted))["links"]!["balances"]!;
        using HttpResponseMessage answer = await Server.GetAsync(path);
        Assert.Contains("64 bits", (string)(await AssertProblemAsync(answer, HttpStatusCode.UnprocessableEntity))["detail"]!);
    }

    // What the server itself can't read comes to the service as an exception, also where it runs for developers.
    [Fact]
    public async Task Post_ChunksThatAreNone_SaysNothingOfTheInside()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Server.ClientOptions.BaseAddress.Port);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync("POST /cases HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n"u8.ToArray());
        string answer = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        string body = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain('<', body);
        JsonNode problem = JsonNode.Parse(body)!;
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["title"]!);
        return problem;
    }
}
