using System.Text;
using GpuSupply.Reporting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>What the service can be asked.</summary>
internal static class CaseEndpoints
{
    private const string ProblemType = "application/problem+json";

    /// <summary>Adds all of it to a service.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        RouteGroupBuilder cases = app.MapGroup("/cases").WithTags("Cases").AddEndpointFilter(AnswerOverflowAsync).AddEndpointFilterFactory(KnownParameters.Require);
        cases.MapPost("", PostAsync).WithSummary("Keeps a case: 201, or 200 if it was there. The body is a document of format gpusupply/1.")
            .Produces<CaseSummary>(StatusCodes.Status201Created).AddOpenApiOperationTransformer(WrittenForms.DescribeBodyAsync)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

        RouteGroupBuilder one = cases.MapGroup("/{id}");
        one.MapGet("", Summary).WithSummary("What the case is: its title, the day on which the last record became known, and how many records it has.")
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        one.MapGet("/report", Report).WithSummary("All balances, reallocations, verdicts and findings, as gpusupply-report/1.").Produces(StatusCodes.Status200OK, contentType: CaseBody.MediaType).RefusesQuestions();
        one.MapGet("/report.html", Page).WithSummary("The same as a page for people, which stands alone.").Produces(StatusCodes.Status200OK, contentType: "text/html").RefusesQuestions();
        one.MapGet("/balances", Balances).WithSummary("Every account's balance at the end of the day.").RefusesQuestions();
        one.MapGet("/claims/{claim}", Claim).WithSummary("One verdict, with its explanation and the records that it rests on. Slashes in the claim's id are written %2F.")
            .RefusesQuestions();
        one.MapGet("/claims/{claim}/history", History).WithSummary("The verdict on every day on which something was learned that changed it.").RefusesQuestions();
    }

    private static async Task<Results<Created<CaseSummary>, Ok<CaseSummary>, ProblemHttpResult>> PostAsync(
        HttpRequest request, CaseStore store, CancellationToken cancellation)
    {
        if (!CaseBody.IsAnnounced(request))
            return Problems.NotJson(request.ContentType);
        if (await CaseBody.ReadAsync(request, cancellation) is not { } body)
            return Problems.TooLarge();
        try
        {
            KeptCase kept = store.Add(new(SupplyCase.Parse(body)), out bool isNew);
            return Answer(new(kept), isNew);
        }
        catch (CaseFormatException wrong)
        {
            return Problems.NotACase(wrong);
        }
    }

    private static Results<Created<CaseSummary>, Ok<CaseSummary>, ProblemHttpResult> Answer(CaseSummary summary, bool isNew) =>
        isNew ? TypedResults.Created(summary.Links.Case, summary) : TypedResults.Ok(summary);

    private static Results<Ok<CaseSummary>, ProblemHttpResult> Summary(string id, CaseStore store) =>
        store.Find(id) is { } kept ? TypedResults.Ok(new CaseSummary(kept)) : Problems.NoCase(id, store.Ids);

    private static IResult Report(string id, string? asKnownOn, string? policy, CaseStore store) =>
        Question.Of(id, asKnownOn, policy, store, out ProblemHttpResult? problem) is { } asked ? Text(ReportOn(asked).ToJson(), CaseBody.MediaType) : problem!;

    private static IResult Page(string id, string? asKnownOn, string? policy, CaseStore store, HttpResponse response)
    {
        if (Question.Of(id, asKnownOn, policy, store, out ProblemHttpResult? problem) is not { } asked)
            return problem!;

        // The page needs nothing but its own styles, so that nothing else is allowed to it.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Text(ReportOn(asked).ToHtml(), "text/html");
    }

    private static SupplyReport ReportOn(Question asked) => new(asked.Case.Case, asked.Ledger) { Policy = asked.Policy };

    private static ContentHttpResult Text(string text, string mediaType) => TypedResults.Text(text, mediaType, Encoding.UTF8);

    private static Results<Ok<BalanceList>, ProblemHttpResult> Balances(string id, string? asKnownOn, CaseStore store) =>
        Question.Of(id, asKnownOn, null, store, out ProblemHttpResult? problem) is { } asked
            ? TypedResults.Ok(new BalanceList(asked.Ledger.KnownOn, asked.Ledger.Balances()))
            : problem!;

    private static Results<Ok<ClaimAnswer>, ProblemHttpResult> Claim(string id, string claim, string? asKnownOn, string? policy, CaseStore store)
    {
        if (Question.Of(id, asKnownOn, policy, store, out ProblemHttpResult? problem) is not { } asked)
            return problem!;
        return asked.Find(claim) is { } known ? TypedResults.Ok(new ClaimAnswer(asked, known)) : Problems.NoClaim(ClaimPath.Read(claim), asked.Ledger);
    }

    private static Results<Ok<ClaimHistory>, ProblemHttpResult> History(string id, string claim, string? asKnownOn, string? policy, CaseStore store)
    {
        if (Question.Of(id, asKnownOn, policy, store, out ProblemHttpResult? problem) is not { } asked)
            return problem!;
        return asked.Find(claim) is { } known
            ? TypedResults.Ok(new ClaimHistory(known, asked.Policy, asked.Ledger.History(known, asked.Policy)))
            : Problems.NoClaim(ClaimPath.Read(claim), asked.Ledger);
    }

    private static async ValueTask<object?> AnswerOverflowAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (OverflowException wrong)
        {
            return Problems.TooMuch(wrong);
        }
    }

    private static RouteHandlerBuilder RefusesQuestions(this RouteHandlerBuilder endpoint) =>
        endpoint.Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (int status in statuses)
            endpoint.ProducesProblem(status, ProblemType);
        return endpoint;
    }
}
