using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>How large the numbers and how wide the windows of generated cases are.</summary>
public sealed class CaseStyle
{
    private static readonly LocalDate Start = new(2024, 1, 1);

    private readonly int _dayCount;

    private CaseStyle(int dayCount) => _dayCount = dayCount;

    /// <summary>Half a year; days, months, quarters and open sides; quantities up to the largest.</summary>
    public static CaseStyle Wide { get; } = new(180)
    {
        Quantities = Gen.Frequency(
            (30, Bounded(0, 60)),
            (15, Gen.Choose(0, 60).Select(units => Quantity.Exactly(units))),
            (1, from distance in Gen.Choose(0, 5) select Quantity.Exactly(Quantity.MaxUnits - distance)),
            (1, from low in Gen.Choose(0, 9) select Quantity.Between(low, Quantity.MaxUnits))),
        Happened = Gen.Frequency((3, Days(180)), (2, Ranges(180, 40)), (2, Written(0, 5)), (1, OpenBefore(180))),
        Due = Gen.Frequency((2, Days(240)), (2, Ranges(240, 60)), (4, Written(0, 8)), (1, OpenBefore(240)), (1, OpenAfter(240))),
        HasMistakes = true,
    };

    /// <summary>A few days and a few units, so that every world can be enumerated.</summary>
    public static CaseStyle Small { get; } = new(10)
    {
        Quantities = Gen.Frequency((1, Gen.Choose(0, 3).Select(units => Quantity.Exactly(units))), (1, Bounded(0, 4))),
        Happened = Gen.Frequency((3, Ranges(10, 4)), (1, Days(10))),
        Due = Gen.Frequency((4, Ranges(14, 4)), (2, Days(14)), (1, Gen.Elements("2024-01-03/2024-01-05", "2024-01-08/2024-01-09").Select(DateWindow.Parse))),
    };

    /// <summary>Small, with sides of dues left open.</summary>
    public static CaseStyle SmallAndOpen { get; } = new(10)
    {
        Quantities = Small.Quantities,
        Happened = Small.Happened,
        Due = Gen.Frequency((4, Small.Due), (1, OpenBefore(14)), (1, OpenAfter(14))),
    };

    /// <summary>Small, with sides left open, with the largest quantities, and with mistakes.</summary>
    public static CaseStyle SmallAndHostile { get; } = new(10)
    {
        Quantities = Gen.Frequency(
            (4, Small.Quantities),
            (1, from low in Gen.Choose(0, 2) select Quantity.Between(low, Quantity.MaxUnits)),
            (1, Gen.Constant(Quantity.Exactly(Quantity.MaxUnits)))),
        Happened = Gen.Frequency((5, Small.Happened), (1, OpenBefore(10))),
        Due = SmallAndOpen.Due,
        HasMistakes = true,
    };

    /// <summary>Small and hostile, with a price on every order.</summary>
    public static CaseStyle SmallAndPriced { get; } = new(10)
    {
        Quantities = SmallAndHostile.Quantities,
        Happened = SmallAndHostile.Happened,
        Due = SmallAndHostile.Due,
        HasMistakes = true,
        UnitPrice = MoneyRange.Parse("10k..20k USD"),
    };

    public required Gen<Quantity> Quantities { get; init; }

    /// <summary>When something happened.</summary>
    public required Gen<DateWindow> Happened { get; init; }

    /// <summary>When something is due.</summary>
    public required Gen<DateWindow> Due { get; init; }

    /// <summary>What a unit of an order costs; null: orders don't say.</summary>
    public MoneyRange? UnitPrice { get; init; }

    /// <summary>When something became known, but for what it then is about.</summary>
    public Gen<LocalDate> Known => Gen.Choose(0, _dayCount + 5).Select(Start.PlusDays);

    /// <summary>Whether a record may name what is not there, or be known before it happened.</summary>
    public bool HasMistakes { get; init; }

    private static Gen<Quantity> Bounded(int least, int most) =>
        from one in Gen.Choose(least, most)
        from width in Gen.Choose(0, Math.Min(most - one, Math.Max(2, most / 3)))
        from best in Gen.Choose(0, width)
        select Quantity.Between(one, one + best, one + width);

    private static Gen<DateWindow> Days(int count) => Gen.Choose(0, count - 1).Select(day => DateWindow.On(Start.PlusDays(day)));

    private static Gen<DateWindow> Ranges(int count, int widest) =>
        from first in Gen.Choose(0, count - 1)
        from length in Gen.Choose(1, widest)
        select DateWindow.Between(Start.PlusDays(first), Start.PlusDays(first + length - 1));

    private static Gen<DateWindow> Written(int firstMonth, int lastMonth) =>
        from month in Gen.Choose(firstMonth, lastMonth)
        from text in Gen.Elements($"2024-{month + 1:00}", $"2024-Q{1 + (month / 3)}", $"2024-{month + 1:00}-15?", $"2024-{month + 1:00}~")
        select DateWindow.Parse(text);

    private static Gen<DateWindow> OpenBefore(int count) => Gen.Choose(0, count - 1).Select(day => DateWindow.Between(null, Start.PlusDays(day)));

    private static Gen<DateWindow> OpenAfter(int count) => Gen.Choose(0, count - 1).Select(day => DateWindow.Between(Start.PlusDays(day), null));
}
