using Apache.Arrow;
using Apache.Arrow.Types;

namespace GpuSupply.Arrow.Tests;

/// <summary>A batch of another program's, with names of its own; three rows unless it says so.</summary>
internal sealed class ForeignBatch
{
    public static readonly ArrowFields Fields = new() { Party = "customer", Product = "sku", Day = "received", Quantity = "pieces" };

    private readonly Dictionary<string, IArrowArray> _arrays = new()
    {
        ["note"] = Texts("a", null, "c"),
        ["customer"] = Texts("tesla", "x", "tesla"),
        ["sku"] = Texts("h100", "h100", "h200"),
        ["received"] = new Date32Array.Builder().Append(new DateOnly(2024, 1, 1)).Append(new DateOnly(2024, 1, 2)).Append(new DateOnly(2024, 2, 3)).Build(),
        ["pieces"] = new Int64Array.Builder().AppendRange([5, 6, 7]).Build(),
    };

    private readonly Dictionary<string, string> _currencies = [];

    public ForeignBatch With(string name, IArrowArray array, string? currency = null)
    {
        _arrays[name] = array;
        if (currency is not null)
            _currencies[name] = currency;
        return this;
    }

    public RecordBatch Make() => new(
        new(_arrays.Select(one => new Field(one.Key, one.Value.Data.DataType, true, _currencies.TryGetValue(one.Key, out string? code) ? [new("currency", code)] : null)), null),
        _arrays.Values,
        3);

    public static StringArray Texts(params string?[] texts)
    {
        var builder = new StringArray.Builder();
        foreach (string? text in texts)
            builder.Append(text);
        return builder.Build();
    }

    public static DictionaryArray By(IArrowArray indices, IArrowArray texts) => new(new DictionaryType(indices.Data.DataType, texts.Data.DataType, false), indices, texts);

    public static Decimal128Array Decimals(int scale, params decimal?[] numbers)
    {
        var builder = new Decimal128Array.Builder(new Decimal128Type(38, scale));
        foreach (decimal? number in numbers)
        {
            if (number is { } there)
                builder.Append(there);
            else
                builder.AppendNull();
        }

        return builder.Build();
    }
}
