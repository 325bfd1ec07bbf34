using System.Collections.Frozen;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>What a measure of a stock or a flow asks for, but for its time.</summary>
internal struct MeasureScope(MeasureKind kind)
{
    private string _name = null!;
    private PartyId _party;
    private ProductId? _product;
    private PartyId? _supplier;
    private string? _purpose;
    private SpendBasis? _basis;
    private string? _in;

    /// <summary>The properties that begin with <c>x-</c>, set once all are read.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; set; } = FrozenDictionary<string, JsonElement>.Empty;

    public readonly bool IsStock => ScopedMeasure.IsStock(kind);

    public readonly bool IsFlow => ScopedMeasure.IsFlow(kind);

    public readonly bool IsCustom => kind == MeasureKind.Custom;

    /// <summary>Reads one of the properties.</summary>
    public void Read(ref JsonCursor cursor, string name)
    {
        switch (name)
        {
            case "kind": _name = cursor.Text(); break;
            case "party": _party = cursor.Parsed<PartyId>(); break;
            case "product": _product = cursor.Parsed<ProductId>(); break;
            case "supplier": _supplier = cursor.Parsed<PartyId>(); break;
            case "purpose": _purpose = cursor.Text(); break;
            case "basis": _basis = cursor.Name<SpendBasis>(); break;
            case "in": _in = cursor.Parsed<ProductId>().Value; break;
        }
    }

    // What most measures leave out.
    private readonly bool IsNarrowed => _supplier is not null || _purpose is not null || _basis is not null || _in is not null
        || Extensions.Count > 0;

    /// <summary>The stock at a day.</summary>
    public readonly StockMeasure At(NodaTime.LocalDate at)
    {
        StockMeasure all = IsCustom ? new(_name, _party, _product, at) : new(kind, _party, _product ?? default, at);
        return IsNarrowed ? all with { Supplier = _supplier, Purpose = _purpose, Basis = _basis, In = _in, Extensions = Extensions } : all;
    }

    /// <summary>The flow in a window.</summary>
    public readonly FlowMeasure During(DateWindow during)
    {
        FlowMeasure all = IsCustom ? new(_name, _party, _product, during) : new(kind, _party, _product, during);
        return IsNarrowed ? all with { Supplier = _supplier, Purpose = _purpose, Basis = _basis, In = _in, Extensions = Extensions } : all;
    }

    public static void WriteHead(Utf8JsonWriter writer, ScopedMeasure measure)
    {
        writer.WriteString("party", measure.Party.Value);
        writer.WriteOptional("product", measure.Product?.Value);
    }

    public static void WriteTail(Utf8JsonWriter writer, ScopedMeasure measure)
    {
        writer.WriteOptional("purpose", measure.Purpose);
        writer.WriteOptional("supplier", measure.Supplier?.Value);
        writer.WriteOptional("basis", measure.Basis is { } basis ? Kebab.Of(basis) : null);
        writer.WriteOptional("in", measure.In);
    }
}
