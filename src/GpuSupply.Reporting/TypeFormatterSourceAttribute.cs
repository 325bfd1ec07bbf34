namespace GpuSupply.Reporting;

/// <summary>Says who formats a type in a .NET notebook, which looks for an attribute of this name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type whose <c>CreateTypeFormatters</c> gives formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
