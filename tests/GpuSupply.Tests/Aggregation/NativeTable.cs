using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Plain rows as columns in native memory.</summary>
internal sealed class NativeTable : IDisposable
{
    private readonly PartyId[] _parties;
    private readonly ProductId[] _products;
    private readonly NativeColumn<ushort> _party;
    private readonly NativeColumn<byte> _product;
    private readonly NativeColumn<int> _day;
    private readonly NativeColumn<int> _known;
    private readonly NativeColumn<RecordKind> _kind;
    private readonly NativeColumn<Stage> _stage;
    private readonly NativeColumn<long> _low;
    private readonly NativeColumn<long> _best;
    private readonly NativeColumn<long> _high;
    private readonly NativeColumn<long> _price;
    private readonly NativeColumn<long> _amount;

    public NativeTable(PlainRow[] rows)
    {
        _parties = [.. rows.Select(row => row.Party).Distinct().Select(PartyId.Parse)];
        _products = [.. rows.Select(row => row.Product).Distinct().Select(ProductId.Parse)];
        Dictionary<string, int> parties = _parties.Index().ToDictionary(one => one.Item.Value, one => one.Index);
        Dictionary<string, int> products = _products.Index().ToDictionary(one => one.Item.Value, one => one.Index);
        _party = Of(row => (ushort)parties[row.Party]);
        _product = Of(row => (byte)products[row.Product]);
        (_day, _known) = (Of(row => row.First), Of(row => row.KnownFrom));
        (_kind, _stage) = (Of(row => row.Kind), Of(row => row.Stage));
        (_low, _best, _high) = (Of(row => row.Low), Of(row => row.Best), Of(row => row.High));
        (_price, _amount) = (Of(row => row.Price), Of(row => row.Amount));

        NativeColumn<T> Of<T>(Func<PlainRow, T> of)
            where T : unmanaged => new([.. rows.Select(of)]);
    }

    public TransferSpans Columns =>
        TransferSpans.Over(CodedSpan<PartyId>.Of(_parties, _party.Span), CodedSpan<ProductId>.Of(_products, _product.Span), _day.Span, _best.Span)
            .WithKinds(_kind.Span).WithStages(_stage.Span).WithBounds(_low.Span, _high.Span).WithUnitPrices(_price.Span, "USD").WithAmounts(_amount.Span, "USD")
            .WithKnownFrom(_known.Span);

    public void Dispose()
    {
        foreach (IDisposable column in new IDisposable[] { _party, _product, _day, _known, _kind, _stage, _low, _best, _high, _price, _amount })
            column.Dispose();
    }
}
