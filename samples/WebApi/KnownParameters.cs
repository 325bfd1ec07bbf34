namespace WebApi;

/// <summary>Refuses query parameters that an endpoint does not have, so that a misspelled one is not an answer to another question.</summary>
internal static class KnownParameters
{
    private static readonly string[] All = ["asKnownOn", "policy"];

    public static EndpointFilterDelegate Require(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        string[] known = [.. All.Where(name => endpoint.MethodInfo.GetParameters().Any(parameter => parameter.Name == name))];
        return async context => context.HttpContext.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? Problems.UnknownParameter(unknown, known)
            : await next(context);
    }
}
