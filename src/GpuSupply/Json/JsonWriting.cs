using System.Globalization;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Writes scalars as they were written; those that never were, in a form that reads back as an equal value.</summary>
internal static class JsonWriting
{
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteText(name, text);
    }

    /// <summary>Writes a text that is not checked otherwise.</summary>
    /// <exception cref="InvalidOperationException">It is no Unicode, which no document can hold.</exception>
    public static void WriteText(this Utf8JsonWriter writer, string name, string text)
    {
        if (!Utf16Text.IsWellFormed(text))
            throw new InvalidOperationException($"\"{name}\" is {Throw.Quote(text)}, which has half of a surrogate pair without the other and can't be written.");
        writer.WriteString(name, text);
    }

    public static void Write(this Utf8JsonWriter writer, string name, DateWindow window) => writer.WriteString(name, window.Text);

    public static void WriteOptional(this Utf8JsonWriter writer, string name, DateWindow? window) => writer.WriteOptional(name, window?.Text);

    public static void Write(this Utf8JsonWriter writer, string name, Quantity quantity)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(quantity);
    }

    public static void WriteValue(this Utf8JsonWriter writer, Quantity quantity)
    {
        if (quantity.Text is { } text)
            writer.WriteStringValue(text);
        else if (quantity.EndsJson is null && quantity.IsExact)
            writer.WriteNumberValue(quantity.Low);
        else
            writer.WriteRawValue(quantity.EndsJson ?? EndsJson.Of($"{quantity.Low}", $"{quantity.Best}", $"{quantity.High}"));
    }

    public static void Write(this Utf8JsonWriter writer, string name, MoneyRange money)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(name, money);
    }

    /// <summary>Writes an amount, which errors call by a name.</summary>
    public static void WriteValue(this Utf8JsonWriter writer, string name, MoneyRange money)
    {
        if (money.Currency.IsUnset)
            throw new InvalidOperationException($"\"{name}\" is default(MoneyRange), which has no currency and can't be written.");
        if (money.EndsJson is { } json)
            writer.WriteRawValue(json);
        else
            writer.WriteMoneyAsText(money);
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, MoneyRange? money)
    {
        if (money is { } present)
            writer.Write(name, present);
    }

    public static void Write(this Utf8JsonWriter writer, string name, StatedValue value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(name, value);
    }

    /// <summary>Writes a value, which errors call by a name.</summary>
    public static void WriteValue(this Utf8JsonWriter writer, string name, StatedValue value)
    {
        if (value.Text is not { } text)
            writer.WriteRawValue(value.EndsJson ?? Ends(name, value));
        else if (value.IsJsonNumber)
            writer.WriteRawValue(text);
        else
            writer.WriteStringValue(text);
    }

    public static void WriteRaw(this Utf8JsonWriter writer, string name, string json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json);
    }

    /// <summary>The decimal that is exactly the number.</summary>
    /// <exception cref="InvalidOperationException">There is none of the digits that are read.</exception>
    public static string ExactDecimal(string name, Rational number) => Rational.TryParse(number.ToString(), out Rational read) && read == number
        ? number.ToString()
        : throw new InvalidOperationException(
            $"\"{name}\" is {number.Numerator}/{number.Denominator}, which has no decimal of at most {DecimalText.MaxDigits} digits and can't be written.");

    public static void WriteExtensions(this Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> extensions)
    {
        if (extensions.Count == 0)
            return;
        foreach ((string name, JsonElement value) in extensions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static void WriteMoneyAsText(this Utf8JsonWriter writer, MoneyRange money)
    {
        // The text of a range whose best value is not its middle is for people alone.
        string text = money.ToString();
        if (MoneyRange.TryParse(text, out _))
            writer.WriteStringValue(text);
        else
            writer.WriteRawValue(EndsJson.Of(Quoted(money.Low), Quoted(money.Best), Quoted(money.High), ("currency", $"\"{money.Currency}\"")));
    }

    private static string Quoted(Money money) => $"\"{money.AmountText}\"";

    private static string Ends(string name, StatedValue value) => EndsJson.Of(
        value.Low is { } low ? ExactDecimal($"{name}.low", low) : null,
        value.Best is { } best ? ExactDecimal($"{name}.best", best) : null,
        value.High is { } high ? ExactDecimal($"{name}.high", high) : null,
        ("unit", $"\"{value.Unit}\""),
        ("level", value.Level?.ToString(CultureInfo.InvariantCulture)));
}
