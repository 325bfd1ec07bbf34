using Apache.Arrow;
using Apache.Arrow.Types;

namespace GpuSupply.Arrow;

/// <summary>Fields of money: decimals with as many digits after the point as the currency has, which the metadata names.</summary>
internal static class MoneyField
{
    /// <summary>As many digits as 64 bits of minor units can have.</summary>
    public const int DigitsOfStored = 19;

    public static Field Of(string name, Currency currency, int digits) => currency == default
        ? new(name, new Decimal128Type(digits, 0), false)
        : new(name, new Decimal128Type(digits, currency.MinorUnitDigits), false, [new(FieldNames.Currency, currency.Code)]);
}
