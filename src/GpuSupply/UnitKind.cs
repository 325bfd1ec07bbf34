using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What kind of thing a number counts. <c>default</c> is <see cref="Units"/>.</summary>
[JsonConverter(typeof(Json.NameConverter<UnitKind>))]
public enum UnitKind
{
    /// <summary>Whole units of a product: chips or systems.</summary>
    Units,

    /// <summary>Hundredths: 200 percent is twice as much.</summary>
    Percent,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Units times days: 10 units that are 3 days late are 30 unit-days.</summary>
    UnitDays,

    /// <summary>Major units of a currency.</summary>
    Money,

    /// <summary>A price: major units of a currency for one unit of a product.</summary>
    MoneyPerUnit,
}
