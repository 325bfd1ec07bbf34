using System.Globalization;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// What a source or a speaker stated: a number with its unit, as it was written. It has no bounds of its own; what it means depends on
/// where it stands, see <see cref="ReadAsObservation"/> and <see cref="ReadAsClaim"/>. <c>default</c> is the writing <c>0</c>: exactly 0
/// units.
/// </summary>
/// <remarks>
/// Two stated values are equal when they have the same form, numbers, granule, unit and level, and so the same readings: <c>12k</c> equals
/// <c>12000</c>, but <c>26B</c> differs from <c>26.0B</c>. The text itself is not compared.
/// </remarks>
[JsonConverter(typeof(Json.StatedValueConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct StatedValue : IEquatable<StatedValue>, IWritten<StatedValue>
{
    private readonly WrittenValue? _written;

    // A text, or the JSON object of ends.
    private readonly string? _writing;

    private StatedValue(WrittenValue written, string? writing, bool isJsonNumber = false) =>
        (_written, _writing, IsJsonNumber) = (written, writing, isJsonNumber);

    /// <summary>The text as it was written; null where the value was given by its ends. "0" for <c>default</c>.</summary>
    public string? Text => _written is null ? "0" : Form == StatedForm.Ends ? null : _writing;

    /// <summary>Whether its text is the digits of a JSON number.</summary>
    internal bool IsJsonNumber { get; }

    /// <summary>The JSON object that ends were written as; null where they were not, and for other forms.</summary>
    internal string? EndsJson => Form == StatedForm.Ends ? _writing : null;

    /// <summary>In which form it was written: <see cref="StatedForm.Exact"/> for <c>default</c>.</summary>
    public StatedForm Form => Written.Form;

    /// <summary>What the number counts; <see cref="Unit.Units"/> where nothing was written.</summary>
    public Unit Unit => Written.Unit;

    /// <summary>The one number that was written, in <see cref="Unit"/>; null for a range, a word and ends.</summary>
    public Rational? Number => Written.Number;

    /// <summary>The lower number that was written, or the one number, in <see cref="Unit"/>; null where there is none.</summary>
    public Rational? Low => Written.Low;

    /// <summary>
    /// The number itself for a plain number and "about", the best value of ends if given, in <see cref="Unit"/>; otherwise null.
    /// </summary>
    public Rational? Best => Written.Best;

    /// <summary>The upper number that was written, or the one number, in <see cref="Unit"/>; null where there is none.</summary>
    public Rational? High => Written.High;

    /// <summary>
    /// The precision of the writing, in <see cref="Unit"/>: the place value of the last written decimal or, where there is none, of the
    /// last digit that is not zero, times the suffix. 1000 for <c>85k</c>, 10000 for <c>350000</c>, 1 for <c>12112</c> and <c>0</c>, 10^8
    /// for <c>26.0B</c>. Of a range the finer one of its numbers; 0 for words and ends.
    /// </summary>
    public Rational Granule => Written.Granule;

    /// <summary>The level of a credible interval in percent, 1 to 99; null where none was given.</summary>
    public int? Level => Written.Level;

    private WrittenValue Written => _written ?? WrittenValue.Zero;

    /// <summary>A value given by its ends instead of a text, possibly a credible interval.</summary>
    /// <param name="low">The lower end, included; null for none.</param>
    /// <param name="best">The best value; null for none. It does not touch any reading.</param>
    /// <param name="high">The upper end, included; null for none.</param>
    /// <param name="unit">What the numbers count.</param>
    /// <param name="level">The percentage of a credible interval, 1 to 99; null where it is none.</param>
    /// <exception cref="ArgumentException">Neither end is given, or not low ≤ best ≤ high.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not between 1 and 99.</exception>
    public static StatedValue FromEnds(Rational? low, Rational? best, Rational? high, Unit unit, int? level = null)
    {
        if (low is null && high is null)
            throw new ArgumentException("A stated value needs a low or a high end; neither was given.", nameof(low));
        if (low > high)
            throw new ArgumentException($"The high end, {Show(high)} {unit}, is below the low end, {Show(low)}: allowed is low ≤ high.", nameof(high));
        if (low > best || best > high)
            throw new ArgumentException($"The best value, {Show(best)} {unit}, is not from {Show(low)} to {Show(high)}: allowed is low ≤ best ≤ high.", nameof(best));
        if (level is < 1 or > 99)
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level of a credible interval is a percentage from 1 to 99.");
        return new StatedValue(new WrittenValue(StatedForm.Ends, low, best, high, 0, unit, level), null);
    }

    /// <summary>
    /// What the value means in an observation. A plain number is meant to half of its granule, at most ± 5 %; "about" is ± 10 %; ranges,
    /// one-sided forms and ends mean what they say; words mean at least two of them. Units and money are rounded inwards to whole units and
    /// minor units.
    /// </summary>
    /// <param name="exact">Whether a plain number is marked as exact, so that it means itself. Other forms are not touched.</param>
    /// <param name="startsAtZero">Whether what is measured can't be below 0, as counts, money, prices and ratios can't.</param>
    /// <exception cref="FormatException">Nothing is left: no whole unit (minor unit, number from 0 on) lies inside.</exception>
    public Bounds ReadAsObservation(bool exact, bool startsAtZero) =>
        Readings.Observation(Written, exact, startsAtZero) ?? throw NothingLeft(startsAtZero);

    /// <summary>
    /// What the value means in a claim. Under the standard policy as in an observation; strict takes a plain number exactly and "about" as
    /// standard takes a plain number; loose takes a plain number to its granule, at most ± 10 %, and "about" as ± 25 %. Other forms mean
    /// the same under all.
    /// </summary>
    /// <param name="policy">How closely the number is taken.</param>
    /// <param name="startsAtZero">Whether what is measured can't be below 0, as counts, money, prices and ratios can't.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="FormatException">Nothing is left: no whole unit (minor unit, number from 0 on) lies inside.</exception>
    public Bounds ReadAsClaim(ReadingPolicy policy, bool startsAtZero)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Readings.Claim(Written, policy, startsAtZero) ?? throw NothingLeft(startsAtZero);
    }

    /// <summary>Reads a stated value and keeps its text.</summary>
    /// <param name="text">
    /// <c>12000</c>, <c>12k</c>, <c>~12k</c>, <c>4k..5k</c>, <c>&gt;500M</c>, <c>&gt;=85k</c>, <c>&lt;3M</c>, <c>&lt;=5.5B</c>, or
    /// <c>dozens</c>, <c>hundreds</c>,
    /// <c>thousands</c>, <c>tens of thousands</c>, <c>hundreds of thousands</c>, <c>millions</c>; then nothing for units, <c>%</c>, or a
    /// space and a
    /// <see cref="Unit"/>. Suffixes are k = 10^3, M = 10^6, B = 10^9, T = 10^12. Numbers may be negative. At most 100 characters and 60
    /// digits a number.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a writing.</exception>
    public static StatedValue Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!ValueGrammar.TryRead(text, out WrittenValue written, out string? problem))
            Throw.Format(text, "a stated value", problem!, ValueGrammar.Allowed);
        return new StatedValue(written, text);
    }

    /// <summary>Reads the digits of a JSON number as <see cref="Parse"/> does.</summary>
    internal static StatedValue ParseNumber(string digits) => new(Parse(digits).Written, digits, isJsonNumber: true);

    /// <summary>The same ends, written as a JSON object.</summary>
    internal StatedValue WrittenAs(string endsJson) => new(Written, endsJson);

    /// <summary>
    /// Reads a stated value as <see cref="Parse"/> does; false, and <c>default</c>, where the text is null or can't be read.
    /// </summary>
    public static bool TryParse(string? text, out StatedValue value)
    {
        value = default;
        if (text is null || !ValueGrammar.TryRead(text, out WrittenValue written, out _))
            return false;
        value = new StatedValue(written, text);
        return true;
    }

    /// <summary>Reads a stated value as <see cref="Parse"/> does, so that <c>"~12k"</c> can be written where one is asked for.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a writing.</exception>
    public static implicit operator StatedValue(string text) => Parse(text);

    /// <summary>
    /// The plain number <paramref name="units"/>, in units, as if its digits had been written: 350000 has the granule 10000.
    /// </summary>
    public static implicit operator StatedValue(long units) => Parse(units.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether two stated values are equal.</summary>
    public static bool operator ==(StatedValue left, StatedValue right) => left.Equals(right);

    /// <summary>Whether two stated values differ.</summary>
    public static bool operator !=(StatedValue left, StatedValue right) => !left.Equals(right);

    /// <summary>Whether both have the same form, numbers, granule, unit and level; the text is not compared.</summary>
    public bool Equals(StatedValue other) => Written.Equals(other.Written);

    /// <summary>Whether <paramref name="obj"/> is a <see cref="StatedValue"/> and equal.</summary>
    public override bool Equals(object? obj) => obj is StatedValue other && Equals(other);

    /// <summary>A hash code that equal stated values share.</summary>
    public override int GetHashCode() => Written.GetHashCode();

    /// <summary>
    /// The text as it was written; for ends a short form such as <c>1..3 units (best 2, level 90)</c>, which <see cref="Parse"/> does not
    /// read.
    /// </summary>
    public override string ToString()
    {
        if (Text is { } text)
            return text;
        string best = Best is { } b ? $"best {b}" : "";
        string level = Level is { } l ? string.Create(CultureInfo.InvariantCulture, $"level {l}") : "";
        string notes = best.Length > 0 && level.Length > 0 ? $"{best}, {level}" : best + level;
        return notes.Length > 0 ? $"{Written.Literal} ({notes})" : $"{Written.Literal}";
    }

    private static string Show(Rational? end) => end is { } number ? number.ToString() : "none";

    private FormatException NothingLeft(bool startsAtZero)
    {
        string amount = Unit.Kind switch { UnitKind.Units => "whole unit", UnitKind.Money => $"minor unit of {Unit}", _ => "number" };
        return new FormatException($"\"{this}\" leaves nothing: no {amount}{(startsAtZero ? " from 0 on" : "")} lies inside what it says.");
    }
}
