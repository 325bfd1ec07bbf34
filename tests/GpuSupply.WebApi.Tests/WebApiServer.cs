using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using WebApi;

namespace GpuSupply.WebApi.Tests;

/// <summary>The sample service on a port of its own, with the real server: that knows limits and escapes.</summary>
internal sealed class WebApiServer : WebApplicationFactory<CaseStore>
{
    private readonly HttpClient _client;

    private WebApiServer()
    {
        UseKestrel(0);
        StartServer();
        _client = CreateClient();
    }

    /// <summary>The one that all tests ask; it runs until they are done.</summary>
    public static WebApiServer Shared { get; } = new();

    /// <summary>Options by which the library's types are written as the service does.</summary>
    public static JsonSerializerOptions Options { get; } = new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForGpuSupply();

    /// <summary>Posts a case.</summary>
    public Task<HttpResponseMessage> PostAsync(string json) => PostAsync(Encoding.UTF8.GetBytes(json), "application/json");

    /// <summary>Posts bytes as a content type; <see langword="null"/>: as none.</summary>
    public Task<HttpResponseMessage> PostAsync(byte[] body, string? contentType, bool expectContinue = false)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/cases") { Content = content };
        request.Headers.ExpectContinue = expectContinue;
        return _client.SendAsync(request);
    }

    /// <summary>Posts a body of which nobody says how long it is.</summary>
    public Task<HttpResponseMessage> PostInChunksAsync(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/cases") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        return _client.SendAsync(request);
    }

    /// <summary>Posts a case and gives its path.</summary>
    public async Task<string> KeepAsync(string json)
    {
        using HttpResponseMessage answer = await PostAsync(json);
        return (string)(await ReadAsync(answer))["links"]!["case"]!;
    }

    /// <summary>Asks for something.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    /// <summary>Asks for something that is there.</summary>
    public async Task<JsonNode> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await ReadAsync(answer);
    }

    /// <summary>The JSON of an answer.</summary>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureLogging(logging => logging.ClearProviders());
}
