using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;

namespace WebApi;

/// <summary>A service that takes cases and gives verdicts on them.</summary>
public static class WebApiProgram
{
    /// <summary>The service, not yet running.</summary>
    /// <param name="args">The command line: <c>--urls http://localhost:5000</c>, and what else ASP.NET Core takes.</param>
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = CaseBody.MaxBytesOfServer;
        });

        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            // The library's types bring their converters; this is for what stands around them.
            json.SerializerOptions.ConfigureForGpuSupply();

            // Letters stand as they are, and what means something in HTML as escapes: nothing of it can run where somebody pastes an answer into a page.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        builder.Services.AddSingleton(new CaseStore(CaseStore.MaxCases, CaseStore.MaxTotalBytes));
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks();
        builder.Services.AddOpenApi(openApi => openApi.AddSchemaTransformer(WrittenForms.Describe));

        WebApplication app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Problems.StatusOf });
        app.UseStatusCodePages();
        app.Use((context, next) =>
        {
            // Nobody takes an answer for something else than it says it is.
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        app.MapOpenApi();
        app.MapHealthChecks("/health");
        CaseEndpoints.Map(app);
        return app;
    }
}
