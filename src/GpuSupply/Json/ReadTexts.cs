using NodaTime;

namespace GpuSupply.Json;

/// <summary>The texts of one document that were read so far, by what they mean.</summary>
internal sealed class ReadTexts
{
    /// <summary>Longer texts are mostly there once.</summary>
    public const int MaxLength = 40;

    private readonly TextCache<PartyId> _parties;
    private readonly TextCache<ProductId> _products;
    private readonly TextCache<SourceId> _sources;
    private readonly TextCache<DateWindow> _windows;
    private readonly TextCache<Quantity> _quantities;
    private readonly TextCache<MoneyRange> _money;
    private readonly TextCache<StatedValue> _values;

    private ReadTexts(int mostSlots, int mostRecordIds)
    {
        (_parties, _products, _sources, _windows) = (new(mostSlots), new(mostSlots), new(mostSlots), new(mostSlots));
        (_quantities, _money, _values) = (new(mostSlots), new(mostSlots), new(mostSlots));
        (Texts, RecordIds, Days) = (new(mostSlots), new(mostRecordIds), new(mostSlots));
    }

    /// <summary>Texts that mean themselves.</summary>
    public TextCache<string> Texts { get; }

    /// <summary>Ids of records.</summary>
    public TextCache<RecordId> RecordIds { get; }

    /// <summary>Days.</summary>
    public TextCache<LocalDate> Days { get; }

    /// <summary>
    /// Of a document whose records all stay in memory: enough for what it names again and again, and small enough to stay in a processor's cache. Records are named again soon after they
    /// came, so that many more of their ids are worth keeping.
    /// </summary>
    public static ReadTexts OfCase() => new(mostSlots: 4_096, mostRecordIds: 65_536);

    /// <summary>
    /// Of a stream whose records may go as they come: few, since what is kept for long costs the collector more than reading a text again does.
    /// </summary>
    public static ReadTexts OfStream() => new(mostSlots: 1_024, mostRecordIds: 1_024);

    /// <summary>
    /// The cache of a type that is parsed; <see langword="null"/>: it has none. Which one it is, is settled when the code is compiled for the type.
    /// </summary>
    public TextCache<T>? Parsed<T>()
    {
        if (typeof(T) == typeof(RecordId))
            return As<T, RecordId>(RecordIds);
        if (typeof(T) == typeof(PartyId))
            return As<T, PartyId>(_parties);
        if (typeof(T) == typeof(ProductId))
            return As<T, ProductId>(_products);
        if (typeof(T) == typeof(SourceId))
            return As<T, SourceId>(_sources);
        if (typeof(T) == typeof(DateWindow))
            return As<T, DateWindow>(_windows);
        if (typeof(T) == typeof(Quantity))
            return As<T, Quantity>(_quantities);
        if (typeof(T) == typeof(MoneyRange))
            return As<T, MoneyRange>(_money);
        return typeof(T) == typeof(StatedValue) ? As<T, StatedValue>(_values) : null;
    }

    private static TextCache<T> As<T, TSame>(TextCache<TSame> cache) => (TextCache<T>)(object)cache;
}
