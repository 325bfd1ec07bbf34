using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>Why a request has no answer, as problem details (RFC 9457): what is wrong, where, and what is allowed or there.</summary>
internal static class Problems
{
    private const int MostNames = 100;

    /// <summary>The document is no case.</summary>
    public static ProblemHttpResult NotACase(CaseFormatException wrong) => TypedResults.Problem(
        wrong.Message,
        statusCode: StatusCodes.Status400BadRequest,
        title: "The body is no case.",
        extensions: new Dictionary<string, object?>
        {
            ["code"] = wrong.Code,
            ["line"] = wrong.Line,
            ["column"] = wrong.Column,
            ["byte"] = wrong.ByteOffset,
            ["path"] = wrong.JsonPath,
            ["found"] = wrong.Found,
            ["allowed"] = wrong.Allowed,
        });

    /// <summary>The body is longer than is read.</summary>
    public static ProblemHttpResult TooLarge() => TypedResults.Problem(
        $"A case of more than {CaseBody.MaxBytes} bytes is not read.",
        statusCode: StatusCodes.Status413PayloadTooLarge,
        title: "The body is too large.",
        extensions: new Dictionary<string, object?> { ["allowed"] = CaseBody.MaxBytes });

    /// <summary>The body says that it is something else than JSON, or nothing.</summary>
    public static ProblemHttpResult NotJson(string? contentType) => TypedResults.Problem(
        $"Found {(string.IsNullOrEmpty(contentType) ? "no content type" : $"the content type \"{contentType}\"")}; allowed is {CaseBody.MediaType} in UTF-8.",
        statusCode: StatusCodes.Status415UnsupportedMediaType,
        title: "The body is not announced as JSON.",
        extensions: new Dictionary<string, object?> { ["found"] = contentType, ["allowed"] = CaseBody.MediaType });

    /// <summary>A query parameter is no such value.</summary>
    public static ProblemHttpResult WrongParameter(string name, string found, string why, string allowed) => TypedResults.Problem(
        why,
        statusCode: StatusCodes.Status400BadRequest,
        title: $"The parameter {name} can't be read.",
        extensions: new Dictionary<string, object?> { ["parameter"] = name, ["found"] = found, ["allowed"] = allowed });

    /// <summary>A query parameter that is not asked for.</summary>
    public static ProblemHttpResult UnknownParameter(string name, IReadOnlyList<string> allowed) => TypedResults.Problem(
        $"There is no parameter \"{name}\" here; allowed {(allowed.Count == 0 ? "is none" : $"are: {string.Join(", ", allowed)}")}.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "No such parameter.",
        extensions: new Dictionary<string, object?> { ["found"] = name, ["allowed"] = allowed });

    /// <summary>There is no such case, or not any more.</summary>
    public static ProblemHttpResult NoCase(string id, IReadOnlyList<string> there) => TypedResults.Problem(
        $"There is no case \"{id}\", or it had to go for newer ones: post it again.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such case.",
        extensions: new Dictionary<string, object?> { ["found"] = id, ["cases"] = there.TakeLast(MostNames).Reverse() });

    /// <summary>No such claim is known on the day that is asked about.</summary>
    public static ProblemHttpResult NoClaim(string id, SupplyLedger ledger) => TypedResults.Problem(
        $"No claim \"{id}\" is known on {DateWindow.On(ledger.KnownOn)}.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such claim.",
        extensions: new Dictionary<string, object?> { ["found"] = id, ["claims"] = ledger.Claims.Select(claim => claim.Id).Take(MostNames) });

    /// <summary>What is asked about can't be counted in 64 bits.</summary>
    public static ProblemHttpResult TooMuch(OverflowException wrong) => TypedResults.Problem(
        wrong.Message, statusCode: StatusCodes.Status422UnprocessableEntity, title: "The numbers of the case are too large.");

    /// <summary>The status of what went wrong outside of the service's own code.</summary>
    public static int StatusOf(Exception wrong) => wrong is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError;
}
