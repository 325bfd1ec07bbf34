namespace GpuSupply.Display;

/// <summary>
/// Says who formats a type in a .NET notebook. Notebooks look for an attribute of this name on whatever they show, so that the library needs nothing of theirs.
/// </summary>
/// <remarks>The convention is that of Microsoft.DotNet.Interactive.Formatting.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type whose <c>CreateTypeFormatters</c> gives formatters, each with a <c>MimeType</c> and <c>Format</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
