using System.Globalization;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// A number of whole units in a supply record: 0 ≤ <see cref="Low"/> ≤ <see cref="Best"/> ≤ <see cref="High"/> ≤ <see cref="MaxUnits"/>.
/// <c>default</c> is exactly 0.
/// </summary>
/// <remarks>Two quantities are equal when their low, best and high are; how they were written is not compared.</remarks>
[JsonConverter(typeof(Json.QuantityConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct Quantity : IEquatable<Quantity>, IWritten<Quantity>
{
    /// <summary>
    /// The greatest quantity, 2^53 − 1: the greatest whole number that every reader of JSON keeps exactly (RFC 8259, section 6).
    /// </summary>
    public const long MaxUnits = (1L << 53) - 1;

    private const string Allowed = "12000, 12k, ~12k, 10k..12k: whole units from 0 to 9007199254740991 (suffixes " + WrittenNumber.AllowedSuffixes + ")";

    // Most quantities are one number, and records hold many of them: what else there is to say of one stands behind a reference. It is how the
    // one number was written, or Ends; nothing where it was not written.
    private readonly object? _more;

    private Quantity(long low, long best, long high, string? writing = null) =>
        (Best, _more) = (best, low == high ? writing : new Ends(low, high, writing));

    /// <summary>The smallest number of units that it can be.</summary>
    public long Low => _more is Ends ends ? ends.Low : Best;

    /// <summary>The most likely number of units.</summary>
    public long Best { get; }

    /// <summary>The greatest number of units that it can be.</summary>
    public long High => _more is Ends ends ? ends.High : Best;

    /// <summary>The text as it was written; null where it was not read from a text, as for <c>default</c>.</summary>
    public string? Text => Writing is ['{', ..] ? null : Writing;

    /// <summary>The JSON object that it was written as; null where it was not.</summary>
    internal string? EndsJson => Writing is ['{', ..] ? Writing : null;

    // A text, or the JSON object of ends, which begins with a brace as no text does.
    private string? Writing => _more is Ends ends ? ends.Writing : (string?)_more;

    /// <summary>Whether low and high are the same number.</summary>
    public bool IsExact => _more is not Ends;

    /// <summary>Exactly <paramref name="units"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is below 0 or above <see cref="MaxUnits"/>.</exception>
    public static Quantity Exactly(long units) => Between(units, units, units);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/> units; best is the middle, rounded down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ high ≤ <see cref="MaxUnits"/>.</exception>
    public static Quantity Between(long low, long high) => Between(low, Middle(low, high), high);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/> units, most likely <paramref name="best"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ best ≤ high ≤ <see cref="MaxUnits"/>.</exception>
    public static Quantity Between(long low, long best, long high)
    {
        if (low is < 0 or > MaxUnits)
            throw new ArgumentOutOfRangeException(nameof(low), low, $"A quantity is from 0 to {MaxUnits} units.");
        if (high < low || high > MaxUnits)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"The high end of a quantity is from its low end, {low}, to {MaxUnits} units.");
        if (best < low || best > high)
            throw new ArgumentOutOfRangeException(nameof(best), best, $"The best value of a quantity lies between its ends, {low} and {high}.");
        return new Quantity(low, best, high);
    }

    /// <summary>Exactly <paramref name="units"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is below 0 or above <see cref="MaxUnits"/>.</exception>
    public static implicit operator Quantity(long units) => Exactly(units);

    /// <summary>Reads a quantity as <see cref="Parse"/> does, so that <c>"~12k"</c> can be written where one is asked for.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a writing.</exception>
    public static implicit operator Quantity(string text) => Parse(text);

    /// <summary>Reads a quantity and keeps its text.</summary>
    /// <param name="text">
    /// <c>12000</c> or <c>12k</c>: exactly; <c>~12k</c>: ± 10 %, rounded inwards to whole units; <c>10k..12k</c>: from one to the other,
    /// best is the
    /// middle, rounded down. Suffixes are k = 10^3, M = 10^6, B = 10^9, T = 10^12. No unit is written.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="text"/> is not such a writing, or not a number of whole units from 0 to <see cref="MaxUnits"/>.
    /// </exception>
    public static Quantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryRead(text, out Quantity value, out string? problem))
            Throw.Format(text, "a quantity", problem!, Allowed);
        return value;
    }

    /// <summary>Reads a quantity as <see cref="Parse"/> does; false, and <c>default</c>, where the text is null or can't be read.</summary>
    public static bool TryParse(string? text, out Quantity value)
    {
        value = default;
        return text is not null && TryRead(text, out value, out _);
    }

    private static bool TryRead(string text, out Quantity value, out string? problem)
    {
        value = default;
        if (!ValueGrammar.TryRead(text, out WrittenValue written, out problem))
            return false;
        problem = Readings.ProblemInRecord(written) ?? Problem(text, written);
        if (problem is not null)
            return false;
        // The number itself is whole, so that something is left after rounding inwards.
        Bounds read = Readings.Record(written)!.Value;
        if (read.High!.Value > MaxUnits)
        {
            problem = $"it reaches above {MaxUnits}";
            return false;
        }
        long low = read.Low!.Value.ToInt64(), high = read.High.Value.ToInt64();
        value = new Quantity(low, written.Best?.ToInt64() ?? Middle(low, high), high, text);
        return true;
    }

    private static string? Problem(string text, WrittenValue written)
    {
        if (written.Unit != Unit.Units || text.Contains(' ', StringComparison.Ordinal))
            return "a quantity is written without a unit";
        return written.Low!.Value.IsWhole && written.High!.Value.IsWhole ? null : "units are whole";
    }

    /// <summary>The same quantity, written as a JSON object of its ends.</summary>
    internal Quantity WrittenAs(string endsJson) => new(Low, Best, High, endsJson);

    /// <summary>The quantity as bounds in <see cref="Unit.Units"/>.</summary>
    public Bounds ToBounds() => Bounds.Between(Low, High, Unit.Units);

    /// <summary>Whether two quantities are equal.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether two quantities differ.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether both have the same low, best and high; the text is not compared.</summary>
    public bool Equals(Quantity other) => Low == other.Low && Best == other.Best && High == other.High;

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Quantity"/> and equal.</summary>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <summary>A hash code that equal quantities share.</summary>
    public override int GetHashCode() => HashCode.Combine(Low, Best, High);

    /// <summary>
    /// The text as it was written; else <c>12000</c> or <c>10000..12000</c>, which <see cref="Parse"/> reads back. Where best is not the
    /// middle it is
    /// added, as in <c>10000..12000 (best 11500)</c>, which <see cref="Parse"/> does not read. "0" for <c>default</c>.
    /// </summary>
    public override string ToString()
    {
        if (Text is { } text)
            return text;
        if (IsExact)
            return Low.ToString(CultureInfo.InvariantCulture);
        return Best == Middle(Low, High)
            ? string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}")
            : string.Create(CultureInfo.InvariantCulture, $"{Low}..{High} (best {Best})");
    }

    // Rounded down; unchecked ends would overflow when added, and are refused later.
    private static long Middle(long low, long high) => (long)(((Int128)low + high) >> 1);

    private sealed record Ends(long Low, long High, string? Writing);
}
