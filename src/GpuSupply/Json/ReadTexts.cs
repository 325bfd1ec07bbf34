using NodaTime;

namespace GpuSupply.Json;

/// <summary>The texts of one document that were read so far, by what they mean.</summary>
/// <param name="mostRecordIds">How many ids of records are kept: a power of two.</param>
internal sealed class ReadTexts(int mostRecordIds = ReadTexts.RecordIdsOfCase)
{
    /// <summary>Longer texts are mostly there once.</summary>
    public const int MaxLength = 40;

    // Enough for what a document names again and again, and small enough to stay in a processor's cache.
    private const int MostSlots = 1 << 12;

    /// <summary>Records are named again soon after they came: of a document whose records all stay in memory, many more of them are worth keeping.</summary>
    public const int RecordIdsOfCase = 1 << 16;

    /// <summary>Of a stream whose records may go as they come, few are: what is kept for long costs the collector more than reading a text again does.</summary>
    public const int RecordIdsOfStream = 1 << 10;

    private readonly TextCache<PartyId> _parties = new(MostSlots);
    private readonly TextCache<ProductId> _products = new(MostSlots);
    private readonly TextCache<SourceId> _sources = new(MostSlots);
    private readonly TextCache<DateWindow> _windows = new(MostSlots);
    private readonly TextCache<Quantity> _quantities = new(MostSlots);
    private readonly TextCache<MoneyRange> _money = new(MostSlots);
    private readonly TextCache<StatedValue> _values = new(MostSlots);

    /// <summary>Texts that mean themselves.</summary>
    public TextCache<string> Texts { get; } = new(MostSlots);

    /// <summary>Ids of records.</summary>
    public TextCache<RecordId> RecordIds { get; } = new(mostRecordIds);

    /// <summary>Days.</summary>
    public TextCache<LocalDate> Days { get; } = new(MostSlots);

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
