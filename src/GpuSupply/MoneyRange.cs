using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// An amount of money in a record, with bounds: 0 ≤ <see cref="Low"/> ≤ <see cref="Best"/> ≤ <see cref="High"/>, in one currency.
/// <c>default</c> is zero without a currency: it can be compared and printed, but has no bounds.
/// </summary>
/// <remarks>Two ranges are equal when their low, best and high are; how they were written is not compared.</remarks>
[JsonConverter(typeof(Json.MoneyRangeConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct MoneyRange : IEquatable<MoneyRange>, IWritten<MoneyRange>
{
    private const string Allowed =
        "41666.67 USD, ~10B USD, 25k..40k USD: amounts from 0 on with no more decimals than the currency has (suffixes " + WrittenNumber.AllowedSuffixes + ")";

    // Seven words of memory that most records don't need, and that prices which are written alike can share.
    private readonly Amounts? _amounts;

    private MoneyRange(Money low, Money best, Money high, string? writing = null) => _amounts = new(low, best, high, writing);

    /// <summary>The smallest amount that it can be.</summary>
    public Money Low => _amounts?.Low ?? default;

    /// <summary>The most likely amount.</summary>
    public Money Best => _amounts?.Best ?? default;

    /// <summary>The greatest amount that it can be.</summary>
    public Money High => _amounts?.High ?? default;

    /// <summary>The text as it was written; null where it was not read from a text, as for <c>default</c>.</summary>
    public string? Text => EndsJson is null ? _amounts?.Writing : null;

    /// <summary>The JSON object that it was written as; null where it was not.</summary>
    internal string? EndsJson => _amounts?.Writing is ['{', ..] ? _amounts.Writing : null;

    /// <summary>The currency of all three amounts; <c>default(Currency)</c>, which is none, for <c>default</c>.</summary>
    public Currency Currency => Low.Currency;

    /// <summary>Whether low and high are the same amount.</summary>
    public bool IsExact => Low == High;

    /// <summary>Exactly <paramref name="amount"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below 0.</exception>
    /// <exception cref="InvalidOperationException">The amount is <c>default</c>.</exception>
    public static MoneyRange Exactly(Money amount) => Between(amount, amount, amount);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>; best is the middle, rounded down to minor units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ high.</exception>
    /// <exception cref="InvalidOperationException">The currencies differ, or an amount is <c>default</c>.</exception>
    public static MoneyRange Between(Money low, Money high)
    {
        Money.RequireSameCurrency(low, high);
        return Between(low, Middle(low, high), high);
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, most likely <paramref name="best"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ best ≤ high.</exception>
    /// <exception cref="InvalidOperationException">The currencies differ, or an amount is <c>default</c>.</exception>
    public static MoneyRange Between(Money low, Money best, Money high)
    {
        if (high < low)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"The high end of a range of money is at least its low end, {low}.");
        if (best < low || best > high)
            throw new ArgumentOutOfRangeException(nameof(best), best, $"The best value of a range of money lies between its ends, {low} and {high}.");
        if (low.MinorUnits < 0)
            throw new ArgumentOutOfRangeException(nameof(low), low, "A range of money starts at 0 or above.");
        return new MoneyRange(low, best, high);
    }

    /// <summary>Reads a range as <see cref="Parse"/> does, so that <c>"25k..40k USD"</c> can be written where one is asked for.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a writing.</exception>
    public static implicit operator MoneyRange(string text) => Parse(text);

    /// <summary>Reads a range of money and keeps its text.</summary>
    /// <param name="text">
    /// <c>41666.67 USD</c>: exactly; <c>~10B USD</c>: ± 10 %, rounded inwards to minor units; <c>25k..40k USD</c>: from one to the other,
    /// best is the
    /// middle, rounded down. Suffixes are k = 10^3, M = 10^6, B = 10^9, T = 10^12.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="text"/> is not such a writing, is below 0, has more decimals than the currency, or is too large.
    /// </exception>
    public static MoneyRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryRead(text, out MoneyRange value, out string? problem))
            Throw.Format(text, "a range of money", problem!, Allowed);
        return value;
    }

    /// <summary>
    /// Reads a range of money as <see cref="Parse"/> does; false, and <c>default</c>, where the text is null or can't be read.
    /// </summary>
    public static bool TryParse(string? text, out MoneyRange value)
    {
        value = default;
        return text is not null && TryRead(text, out value, out _);
    }

    private static bool TryRead(string text, out MoneyRange value, out string? problem)
    {
        value = default;
        if (!ValueGrammar.TryRead(text, out WrittenValue written, out problem))
            return false;
        problem = Readings.ProblemInRecord(written) ?? Money.ProblemAsMoney(written);
        if (problem is not null)
            return false;
        // The number itself is a whole number of minor units, so that something is left after rounding inwards.
        Bounds read = Readings.Record(written)!.Value;
        Currency currency = written.Unit.Currency;
        if (!Money.TryFromAmount(read.High!.Value, currency, out Money high)
            || !Money.TryFromAmount(read.Low!.Value, currency, out Money low))
        {
            problem = "it is too large";
            return false;
        }
        Money best = written.Best is { } number && Money.TryFromAmount(number, currency, out Money stated) ? stated : Middle(low, high);
        value = new MoneyRange(low, best, high, text);
        return true;
    }

    /// <summary>The same range, written as a JSON object of its ends.</summary>
    internal MoneyRange WrittenAs(string endsJson) => new(Low, Best, High, endsJson);

    /// <summary>The range as bounds, in major units of the currency.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Bounds ToBounds()
    {
        if (Currency.IsUnset)
            Throw.Unset(nameof(MoneyRange), "MoneyRange.Parse, Exactly or Between");
        return Bounds.Between(Low.Amount, High.Amount, Unit.Money(Currency));
    }

    /// <summary>Whether two ranges are equal.</summary>
    public static bool operator ==(MoneyRange left, MoneyRange right) => left.Equals(right);

    /// <summary>Whether two ranges differ.</summary>
    public static bool operator !=(MoneyRange left, MoneyRange right) => !left.Equals(right);

    /// <summary>Whether both have the same low, best and high; the text is not compared.</summary>
    public bool Equals(MoneyRange other) => Low == other.Low && Best == other.Best && High == other.High;

    /// <summary>Whether <paramref name="obj"/> is a <see cref="MoneyRange"/> and equal.</summary>
    public override bool Equals(object? obj) => obj is MoneyRange other && Equals(other);

    /// <summary>A hash code that equal ranges share.</summary>
    public override int GetHashCode() => HashCode.Combine(Low, Best, High);

    /// <summary>
    /// The text as it was written; else <c>41666.67 USD</c> or <c>25000..40000 USD</c>, which <see cref="Parse"/> reads back. Where best
    /// is not the
    /// middle it is added, as in <c>25000..40000 USD (best 30000)</c>, which <see cref="Parse"/> does not read. "0 (unset Currency)" for
    /// <c>default</c>.
    /// </summary>
    public override string ToString()
    {
        if (Text is { } text)
            return text;
        if (IsExact)
            return Low.ToString();
        string ends = $"{Low.AmountText}..{High}";
        return Best == Middle(Low, High) ? ends : $"{ends} (best {Best.AmountText})";
    }

    private static Money Middle(Money low, Money high) =>
        Money.FromMinorUnits((long)(((Int128)low.MinorUnits + high.MinorUnits) >> 1), low.Currency);

    // The writing is a text, or the JSON object of ends, which begins with a brace as no text does.
    private sealed record Amounts(Money Low, Money Best, Money High, string? Writing);
}
