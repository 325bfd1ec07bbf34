using System.Numerics;
using NodaTime;

namespace GpuSupply.Json;

/// <summary>The texts of one document that were read so far, by what they mean.</summary>
/// <param name="documentLength">The bytes of the document: a short one needs few slots.</param>
internal sealed class ReadTexts(int documentLength)
{
    /// <summary>Longer texts are mostly there once.</summary>
    public const int MaxLength = 40;

    private const int FewestSlots = 16;
    private const int BytesPerSlot = 64;

    // Enough for what a document names again and again, and small enough to stay in a processor's cache.
    private const int MostSlots = 1 << 12;

    // Records are named again soon after they came: many more of them are worth keeping.
    private const int MostRecordIds = 1 << 16;

    private TextCache<PartyId>? _parties;
    private TextCache<ProductId>? _products;
    private TextCache<SourceId>? _sources;
    private TextCache<DateWindow>? _windows;
    private TextCache<Quantity>? _quantities;
    private TextCache<MoneyRange>? _money;
    private TextCache<StatedValue>? _values;

    /// <summary>Texts that mean themselves.</summary>
    public TextCache<string> Texts => field ??= New<string>(MostSlots);

    /// <summary>Ids of records.</summary>
    public TextCache<RecordId> RecordIds => field ??= New<RecordId>(MostRecordIds);

    /// <summary>Days.</summary>
    public TextCache<LocalDate> Days => field ??= New<LocalDate>(MostSlots);

    /// <summary>
    /// The cache of a type that is parsed; <see langword="null"/>: it has none. Which one it is, is settled when the code is compiled for the type.
    /// </summary>
    public TextCache<T>? Parsed<T>()
    {
        if (typeof(T) == typeof(RecordId))
            return As<T, RecordId>(RecordIds);
        if (typeof(T) == typeof(PartyId))
            return As<T, PartyId>(_parties ??= New<PartyId>(MostSlots));
        if (typeof(T) == typeof(ProductId))
            return As<T, ProductId>(_products ??= New<ProductId>(MostSlots));
        if (typeof(T) == typeof(SourceId))
            return As<T, SourceId>(_sources ??= New<SourceId>(MostSlots));
        if (typeof(T) == typeof(DateWindow))
            return As<T, DateWindow>(_windows ??= New<DateWindow>(MostSlots));
        if (typeof(T) == typeof(Quantity))
            return As<T, Quantity>(_quantities ??= New<Quantity>(MostSlots));
        if (typeof(T) == typeof(MoneyRange))
            return As<T, MoneyRange>(_money ??= New<MoneyRange>(MostSlots));
        return typeof(T) == typeof(StatedValue) ? As<T, StatedValue>(_values ??= New<StatedValue>(MostSlots)) : null;
    }

    private static TextCache<T> As<T, TSame>(TextCache<TSame> cache) => (TextCache<T>)(object)cache;

    private TextCache<T> New<T>(int most) =>
        new((int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(documentLength / BytesPerSlot, FewestSlots, most)));
}
