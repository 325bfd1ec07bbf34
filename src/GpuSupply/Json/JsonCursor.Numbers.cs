using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Json;

/// <summary>Numbers: quantities, money, stated values. Their digits are taken as they stand, never by way of binary fractions.</summary>
internal ref partial struct JsonCursor
{
    private static readonly FieldNames QuantityEnds = FieldNames.Of("low", "best?", "high");
    private static readonly FieldNames MoneyEnds = FieldNames.Of("low", "best?", "high", "currency");
    private static readonly FieldNames ValueEnds = FieldNames.Of("low?", "best?", "high?", "currency?", "unit?", "level?");

    /// <summary>A JSON number of digits alone.</summary>
    public readonly long Whole(long least, long most)
    {
        if (Token != JsonTokenType.Number)
            throw WrongType("a whole number");
        bool isRead = Utf8Parser.TryParse(_reader.ValueSpan, out long number, out int length) && length == _reader.ValueSpan.Length;
        return isRead && _reader.ValueSpan[0] != '-' && number >= least && number <= most
            ? number
            : throw Invalid("is no such number", string.Create(CultureInfo.InvariantCulture, $"digits alone, a number from {least} to {most}"));
    }

    /// <summary>A sum: a whole number of up to 192 bits, as a JSON number or, beyond what all programs take exactly, as a text of its digits.</summary>
    public readonly Int192 Sum()
    {
        if (Token is not (JsonTokenType.Number or JsonTokenType.String))
            throw WrongType("a whole number, or a text of its digits");
        bool isRead = _reader.ValueIsEscaped
            ? Int192.TryParse(Encoding.UTF8.GetBytes(_reader.GetString()!), out Int192 sum)
            : Int192.TryParse(_reader.ValueSpan, out sum);
        return isRead ? sum : throw Invalid("is no such number", "digits, perhaps behind a minus, without leading zeros, of a number of at most 192 bits");
    }

    /// <summary>An exact decimal, as a JSON number without exponent or as a text.</summary>
    /// <param name="json">The number or the text as it was written.</param>
    public readonly Rational Decimal(out string json)
    {
        if (Token is not (JsonTokenType.Number or JsonTokenType.String))
            throw WrongType("a number, or a text of one");
        string digits = Token == JsonTokenType.Number ? Digits() : Text();
        if (!DecimalText.TryRead(digits, out Rational number, out _, out string? problem))
            throw Invalid($"is not a number: {problem}", DecimalText.Allowed);
        json = Token == JsonTokenType.Number ? digits : $"\"{digits}\"";
        return number;
    }

    public Quantity Quantity() => Token switch
    {
        JsonTokenType.Number => GpuSupply.Quantity.Exactly(Whole(0, GpuSupply.Quantity.MaxUnits)),
        JsonTokenType.String => Parsed<Quantity>(),
        JsonTokenType.StartObject => QuantityOfEnds(),
        _ => throw WrongType("a whole number, a text such as \"~12k\", or an object of low, best and high"),
    };

    public MoneyRange Money() => Token switch
    {
        JsonTokenType.String => Parsed<MoneyRange>(),
        JsonTokenType.StartObject => MoneyOfEnds(),
        _ => throw WrongType("a text such as \"~10B USD\", or an object of low, high and currency"),
    };

    public StatedValue Value() => Token switch
    {
        JsonTokenType.Number => StatedNumber(),
        JsonTokenType.String => Parsed<StatedValue>(),
        JsonTokenType.StartObject => ValueOfEnds(),
        _ => throw WrongType("a number, a text such as \"~12k\", or an object of low, best, high, unit or currency, and level"),
    };

    private readonly string Digits() => Encoding.ASCII.GetString(_reader.ValueSpan);

    private readonly StatedValue StatedNumber()
    {
        try
        {
            return StatedValue.ParseNumber(Digits());
        }
        catch (FormatException wrong)
        {
            throw Invalid(wrong);
        }
    }

    private Quantity QuantityOfEnds()
    {
        (long low, long? best, long high) = (0, null, 0);
        Fields fields = BeginObject(QuantityEnds);
        while (NextField(ref fields))
        {
            long number = Whole(0, GpuSupply.Quantity.MaxUnits);
            if (fields.Name == "low")
                low = number;
            else if (fields.Name == "best")
                best = number;
            else
                high = number;
        }
        return best is { } stated
            ? GpuSupply.Quantity.Between(low, stated, high).WrittenAs(EndsJson.Of(fields.Extensions, $"{low}", $"{best}", $"{high}"))
            : GpuSupply.Quantity.Between(low, high).WrittenAs(EndsJson.Of(fields.Extensions, $"{low}", null, $"{high}"));
    }

    private MoneyRange MoneyOfEnds()
    {
        (string? low, string? best, string? high, Currency currency) = (null, null, null, default);
        Fields fields = BeginObject(MoneyEnds);
        while (NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "low": Decimal(out low); break;
                case "best": Decimal(out best); break;
                case "high": Decimal(out high); break;
                default: currency = Parsed<Currency>(); break;
            }
        }
        Money from = Amount(fields, "low", low!, currency), to = Amount(fields, "high", high!, currency);
        MoneyRange range = best is null ? MoneyRange.Between(from, to) : MoneyRange.Between(from, Amount(fields, "best", best, currency), to);
        return range.WrittenAs(EndsJson.Of(fields.Extensions, low, best, high, ("currency", $"\"{currency}\"")));
    }

    private readonly Money Amount(in Fields fields, string name, string json, Currency currency)
    {
        try
        {
            return GpuSupply.Money.Parse($"{json.Trim('"')} {currency}");
        }
        catch (FormatException wrong)
        {
            throw Invalid(fields, name, wrong);
        }
    }

    // A range of money is a value as well: its currency is the unit.
    private StatedValue ValueOfEnds()
    {
        (Rational? low, Rational? best, Rational? high, Currency? currency, Unit? unit, int? level) = (null, null, null, null, null, null);
        (string? lowJson, string? bestJson, string? highJson) = (null, null, null);
        Fields fields = BeginObject(ValueEnds);
        while (NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "low": low = Decimal(out lowJson); break;
                case "best": best = Decimal(out bestJson); break;
                case "high": high = Decimal(out highJson); break;
                case "currency": currency = Parsed<Currency>(); break;
                case "unit": unit = Parsed<Unit>(); break;
                default: level = (int)Whole(1, 99); break;
            }
        }
        Exclude(fields, "unit", "currency");
        if (low is null && high is null)
            throw Missing(fields.Start, "low\" or \"high", "an object with low, high or both");
        Unit counted = currency is { } money ? Unit.Money(money) : unit ?? Unit.Units;
        string json = EndsJson.Of(
            fields.Extensions,
            lowJson,
            bestJson,
            highJson,
            ("currency", currency is null ? null : $"\"{currency}\""),
            ("unit", unit is null ? null : $"\"{unit}\""),
            ("level", level is null ? null : $"{level}"));
        return StatedValue.FromEnds(low, best, high, counted, level).WrittenAs(json);
    }
}
