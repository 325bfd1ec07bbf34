using System.Globalization;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Writes scalars as they were written; those that never were, in a form that reads back as an equal value.</summary>
internal static class JsonWriting
{
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    public static void Write(this Utf8JsonWriter writer, string name, DateWindow window) => writer.WriteString(name, window.Text);

    public static void WriteOptional(this Utf8JsonWriter writer, string name, DateWindow? window) => writer.WriteOptional(name, window?.Text);

    public static void Write(this Utf8JsonWriter writer, string name, Quantity quantity)
    {
        if (quantity.Text is { } text)
            writer.WriteString(name, text);
        else if (quantity.EndsJson is null && quantity.IsExact)
            writer.WriteNumber(name, quantity.Low);
        else
            writer.WriteRaw(name, quantity.EndsJson ?? EndsJson.Of($"{quantity.Low}", $"{quantity.Best}", $"{quantity.High}"));
    }

    public static void Write(this Utf8JsonWriter writer, string name, MoneyRange money)
    {
        if (money.Currency.IsUnset)
            throw new InvalidOperationException($"\"{name}\" is default(MoneyRange), which has no currency and can't be written.");
        if (money.EndsJson is { } json)
            writer.WriteRaw(name, json);
        else
            writer.WriteMoneyAsText(name, money);
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, MoneyRange? money)
    {
        if (money is { } present)
            writer.Write(name, present);
    }

    public static void Write(this Utf8JsonWriter writer, string name, StatedValue value)
    {
        if (value.Text is not { } text)
            writer.WriteRaw(name, value.EndsJson ?? Ends(name, value));
        else if (value.IsJsonNumber)
            writer.WriteRaw(name, text);
        else
            writer.WriteString(name, text);
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
        foreach ((string name, JsonElement value) in extensions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static void WriteMoneyAsText(this Utf8JsonWriter writer, string name, MoneyRange money)
    {
        // The text of a range whose best value is not its middle is for people alone.
        string text = money.ToString();
        if (MoneyRange.TryParse(text, out _))
            writer.WriteString(name, text);
        else
            writer.WriteRaw(name, EndsJson.Of(Quoted(money.Low), Quoted(money.Best), Quoted(money.High), ("currency", $"\"{money.Currency}\"")));
    }

    private static string Quoted(Money money) => $"\"{money.AmountText}\"";

    private static string Ends(string name, StatedValue value) => EndsJson.Of(
        value.Low is { } low ? ExactDecimal($"{name}.low", low) : null,
        value.Best is { } best ? ExactDecimal($"{name}.best", best) : null,
        value.High is { } high ? ExactDecimal($"{name}.high", high) : null,
        ("unit", $"\"{value.Unit}\""),
        ("level", value.Level?.ToString(CultureInfo.InvariantCulture)));
}
