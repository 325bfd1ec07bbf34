namespace GpuSupply.Aggregation;

/// <summary>Values of keys as they are written.</summary>
internal static class KeyText
{
    public static string Of(KeyValues values, int place) => values.Names is not null ? values.Names[place] : values.Key switch
    {
        Key.Stage => Kebab.Of((Stage)values.Numbers![place]),
        Key.Kind => Kebab.Of((RecordKind)values.Numbers![place]),
        _ => DateText.Of(values.Numbers![place]),
    };
}
