using System.Text.Json;
using System.Text.Json.Serialization;
using GpuSupply.Json;

namespace GpuSupply;

/// <summary>Options of a serializer that reads documents of a program's own as strictly as the library reads cases.</summary>
public static class JsonSerializerOptionsExtensions
{
    /// <summary>
    /// Makes the options strict, and adds a converter of days. The library's types need no options: they bring their converters, and read and write the same
    /// under any. This is for what stands around them in a type of one's own.
    /// </summary>
    /// <remarks>
    /// Comments, trailing commas, unknown properties, repeated ones, names in another case, <c>null</c> where a type does not allow it and missing
    /// parameters of constructors are refused, as by <see cref="JsonSerializerOptions.Strict"/>; numbers in quotes, too. A NodaTime <c>LocalDate</c> is
    /// <c>2024-04-28</c>. Names of properties, indentation and escapes stay as they are set. <c>ConfigureForNodaTime</c> may be called before or after.
    /// </remarks>
    /// <param name="options">The options, which are changed.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The options are in use already, and can't be changed.</exception>
    public static JsonSerializerOptions ConfigureForGpuSupply(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ReadCommentHandling = JsonCommentHandling.Disallow;
        options.AllowTrailingCommas = false;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new LocalDateConverter());
        return options;
    }
}
