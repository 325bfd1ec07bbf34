using System.Numerics;
using Apache.Arrow;

namespace GpuSupply.Arrow;

/// <summary>Reads days, units and money: exactly, or not at all.</summary>
internal static class NumberReader
{
    private const long MillisecondsOfDay = 24 * 60 * 60 * 1000;

    /// <summary>Days since 1970-01-01.</summary>
    public static ReadOnlyMemory<int> Days(BatchColumn column)
    {
        switch (column.Array)
        {
            case Date32Array:
                return column.Memory<int>();
            case Date64Array:
                return Copied<long, int>(column, milliseconds => milliseconds % MillisecondsOfDay == 0 && milliseconds / MillisecondsOfDay is >= int.MinValue and <= int.MaxValue and var day
                    ? (int)day
                    : null, milliseconds => $"has {milliseconds} milliseconds, which are no whole days");
            default:
                throw column.OtherType("days", "date32, or date64 of whole days");
        }
    }

    public static ReadOnlyMemory<long> Units(BatchColumn column) => column.Array switch
    {
        Int64Array => column.Memory<long>(),
        Int32Array => Widened<int>(column),
        Int16Array => Widened<short>(column),
        Int8Array => Widened<sbyte>(column),
        UInt64Array => Widened<ulong>(column),
        UInt32Array => Widened<uint>(column),
        UInt16Array => Widened<ushort>(column),
        UInt8Array => Widened<byte>(column),
        Decimal128Array { Scale: 0 } => Widened<Int128>(column),
        _ => throw column.OtherType("units", "int64, or other whole numbers that fit in it, decimal128 with scale 0 among them"),
    };

    /// <summary>Minor units of a currency, of money in major units.</summary>
    public static ReadOnlyMemory<long> MinorUnits(BatchColumn column, Currency currency)
    {
        if (column.Array is not Decimal128Array { Scale: var scale })
            throw column.OtherType("money", "decimal128");
        int moved = currency.MinorUnitDigits - scale;
        BigInteger power = BigInteger.Pow(10, Math.Abs(moved));
        return Copied<Int128, long>(column, number => InMinorUnits(number, moved, power), _ =>
            $"is money in {currency} that is no whole number of minor units, or does not fit in 64 bits of them");
    }

    /// <summary>The currency of a column: the one that was given, which its metadata must not contradict, or that of its metadata.</summary>
    public static Currency CurrencyOf(BatchColumn column, Currency? given)
    {
        string? written = column.Field.HasMetadata ? column.Field.Metadata.GetValueOrDefault(FieldNames.Currency) : null;
        if (written is null)
            return given ?? throw column.Refused($"is money without a currency: name it in {nameof(ArrowFields)}, or in the metadata of the field, as \"{FieldNames.Currency}\"");
        if (!Currency.TryParse(written, out Currency currency))
            throw column.Refused($"is money in \"{written}\", which is no currency");
        return given is null || given == currency
            ? currency
            : throw column.Refused($"is money in {currency}, but {given} was given: two currencies never add");
    }

    private static long? InMinorUnits(Int128 number, int moved, BigInteger power)
    {
        BigInteger minorUnits = moved >= 0 ? number * power : BigInteger.DivRem(number, power, out BigInteger rest) is var whole && rest.IsZero ? whole : BigInteger.Pow(2, 64);
        return minorUnits >= long.MinValue && minorUnits <= long.MaxValue ? (long)minorUnits : null;
    }

    private static ReadOnlyMemory<long> Widened<T>(BatchColumn column)
        where T : unmanaged, IBinaryInteger<T> =>
        Copied<T, long>(column, number => number <= T.CreateSaturating(long.MaxValue) && number >= T.CreateSaturating(long.MinValue) ? long.CreateTruncating(number) : null, number =>
            $"has {number} units, which do not fit in 64 bits");

    private static ReadOnlyMemory<TTo> Copied<TFrom, TTo>(BatchColumn column, Func<TFrom, TTo?> converted, Func<TFrom, string> problem)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        ReadOnlyMemory<TFrom> memory = column.Memory<TFrom>();
        ReadOnlySpan<TFrom> numbers = memory.Span;
        var copied = new TTo[numbers.Length];
        for (int row = 0; row < copied.Length; row++)
            copied[row] = converted(numbers[row]) ?? throw column.Wrong(row, problem(numbers[row]));
        GC.KeepAlive(column);
        return copied;
    }
}
