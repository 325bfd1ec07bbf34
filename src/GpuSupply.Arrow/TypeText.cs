using Apache.Arrow.Types;

namespace GpuSupply.Arrow;

/// <summary>Types as messages name them.</summary>
internal static class TypeText
{
    public static string Of(IArrowType type) => type switch
    {
        DictionaryType dictionary => $"a dictionary of {Of(dictionary.ValueType)} by {Of(dictionary.IndexType)}",
        Decimal128Type number => $"decimal128({number.Precision}, {number.Scale})",
        Decimal256Type number => $"decimal256({number.Precision}, {number.Scale})",
        _ => type.Name,
    };
}
