using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace WebApi;

/// <summary>What OpenAPI can't know of the library's types, since they write themselves.</summary>
internal static class WrittenForms
{
    private static readonly Dictionary<Type, string> Texts = new()
    {
        [typeof(RecordId)] = "The id of a record.",
        [typeof(PartyId)] = "The id of a party.",
        [typeof(ProductId)] = "The id of a product.",
        [typeof(SourceId)] = "The id of a source.",
        [typeof(Rational)] = "An exact number.",
        [typeof(ReadingPolicy)] = "strict, standard or loose.",
        [typeof(LocalDate)] = "A day: 2024-04-28.",
        [typeof(StatedValue)] = "A value as it was written.",
    };

    private static readonly Dictionary<Type, string> Objects = new()
    {
        [typeof(SupplyCase)] = "A case, as the page on the case format says; its JSON Schema is gpusupply-1.schema.json.",
        [typeof(Record)] = "A record, as it stands in a case.",
        [typeof(Claim)] = "A claim, as it stands in a case.",
        [typeof(Measure)] = "A measure, as it stands in a case.",
        [typeof(Bounds)] = "low and high, exact numbers as texts, null where there is no end; lowOpen and highOpen where an end is not included; unit.",
    };

    /// <summary>Says what a type is written as.</summary>
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum && type.Namespace == typeof(Verdict).Namespace)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(member => JsonSerializer.SerializeToNode(Enum.ToObject(type, member), type)!)];
        }
        else if (Texts.TryGetValue(type, out string? text))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.String, text);
        }
        else if (Objects.TryGetValue(type, out string? description))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.Object, description);
        }
        return Task.CompletedTask;
    }

    /// <summary>Says that a body is a case, which the endpoint reads itself.</summary>
    public static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [CaseBody.MediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(SupplyCase), cancellationToken: cancellation) },
            },
        };
}
