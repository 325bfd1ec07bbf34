namespace GpuSupply.Text;

/// <summary>
/// The one grammar of written numbers, which quantities, money and stated values share:
/// <c>[~ &gt; &gt;= &lt; &lt;=] number</c>, <c>number..number</c> or a word of size, then optionally <c>%</c> or a space and a unit.
/// What a writing means, and which forms are allowed where, is not decided here.
/// </summary>
internal static class ValueGrammar
{
    public const string Allowed =
        "12000, 12k, ~12k, 4k..5k, >500M, >=85k, <3M, <=5.5B, or dozens, hundreds, thousands, tens of thousands, hundreds of thousands, millions; " +
        "then nothing for units, %, or a space and units, percent, days, unit-days, USD or USD/unit (suffixes " + WrittenNumber.AllowedSuffixes + ")";

    private const int MaxLength = 100;
    private const string Range = "..";

    public static bool TryRead(string text, out WrittenValue value, out string? problem)
    {
        value = WrittenValue.Zero;
        problem = text.Length == 0 ? "it is empty" : text.Length > MaxLength ? $"it has more than {MaxLength} characters" : null;
        if (problem is not null)
            return false;
        if (WordsOfSize.TryRead(text, out Rational atLeast, out string? wordUnit))
        {
            if (!TryReadUnit(wordUnit, isPercent: false, out Unit unit, out problem))
                return false;
            value = new WrittenValue(StatedForm.Word, atLeast, null, null, 0, unit);
            return true;
        }
        int space = text.IndexOf(' ');
        return TryReadNumbers(space < 0 ? text : text.AsSpan(0, space), space < 0 ? null : text[(space + 1)..], out value, out problem);
    }

    private static bool TryReadNumbers(ReadOnlySpan<char> text, string? unitText, out WrittenValue value, out string? problem)
    {
        value = WrittenValue.Zero;
        bool isPercent = text.EndsWith('%');
        ReadOnlySpan<char> numbers = isPercent ? text[..^1] : text;
        if (!TryReadUnit(unitText, isPercent, out Unit unit, out problem))
            return false;

        int range = numbers.IndexOf(Range);
        if (range >= 0)
            return TryReadRange(numbers[..range], numbers[(range + Range.Length)..], isPercent, unit, out value, out problem);

        StatedForm form = TakeSign(ref numbers);
        if (!WrittenNumber.TryRead(numbers, out WrittenNumber number, out problem))
            return false;
        value = WrittenValue.Of(form, number, unit);
        return true;
    }

    private static bool TryReadRange(
        ReadOnlySpan<char> lowText, ReadOnlySpan<char> highText, bool isPercent, Unit unit, out WrittenValue value, out string? problem)
    {
        value = WrittenValue.Zero;
        // "200%..210%" says percent twice, "200..210%" once; both are usual.
        if (isPercent && lowText.EndsWith('%'))
            lowText = lowText[..^1];
        if (!WrittenNumber.TryRead(lowText, out WrittenNumber low, out problem)
            || !WrittenNumber.TryRead(highText, out WrittenNumber high, out problem))
            return false;
        if (low.Value > high.Value)
        {
            problem = "the first number of the range is greater than the second";
            return false;
        }
        value = new WrittenValue(StatedForm.Range, low.Value, null, high.Value, Rational.Min(low.Granule, high.Granule), unit);
        return true;
    }

    private static StatedForm TakeSign(ref ReadOnlySpan<char> text)
    {
        (StatedForm form, int length) = text switch
        {
            ['~', ..] => (StatedForm.About, 1),
            ['>', '=', ..] => (StatedForm.AtLeast, 2),
            ['<', '=', ..] => (StatedForm.AtMost, 2),
            ['>', ..] => (StatedForm.Above, 1),
            ['<', ..] => (StatedForm.Below, 1),
            _ => (StatedForm.Exact, 0),
        };
        text = text[length..];
        return form;
    }

    private static bool TryReadUnit(string? text, bool isPercent, out Unit unit, out string? problem)
    {
        unit = isPercent ? Unit.Percent : Unit.Units;
        problem = null;
        if (text is null)
            return true;
        if (isPercent)
            problem = $"after '%' there is another unit, {Throw.Quote(text)}";
        else if (!Unit.TryParse(text, out unit))
            problem = $"{Throw.Quote(text)} is not a unit";
        return problem is null;
    }
}
