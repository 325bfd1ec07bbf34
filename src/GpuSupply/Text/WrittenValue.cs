namespace GpuSupply.Text;

/// <summary>
/// A stated value, taken apart but not yet read: what was written, in which form. The ends are those that were written: both for a plain
/// number,
/// "about" and a range, one for a one-sided form and a word.
/// </summary>
/// <param name="Form">How it was written.</param>
/// <param name="Low">The lower number, where there is one.</param>
/// <param name="Best">The number itself for a plain number and "about"; the best value of ends, where it was given.</param>
/// <param name="High">The upper number, where there is one.</param>
/// <param name="Granule">The place value of the last digit that counts; of a range the finer one; 0 for words and ends.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Level">The percentage of a credible interval; for ends alone.</param>
internal sealed record WrittenValue(StatedForm Form, Rational? Low, Rational? Best, Rational? High, Rational Granule, Unit Unit, int? Level = null)
{
    /// <summary>The writing "0", which <c>default</c> values stand for.</summary>
    public static WrittenValue Zero { get; } = new(StatedForm.Exact, 0, 0, 0, 1, Unit.Units);

    /// <summary>The one number that was written, where it is one.</summary>
    public Rational? Number => Form switch
    {
        StatedForm.Exact or StatedForm.About => Best,
        StatedForm.Above or StatedForm.AtLeast => Low,
        StatedForm.Below or StatedForm.AtMost => High,
        _ => null,
    };

    /// <summary>The numbers between the ends, taken literally.</summary>
    public Bounds Literal => Bounds.Between(Low, High, Unit, lowOpen: Form == StatedForm.Above, highOpen: Form == StatedForm.Below);

    public static WrittenValue Of(StatedForm form, WrittenNumber number, Unit unit) => form switch
    {
        StatedForm.Above or StatedForm.AtLeast => new(form, number.Value, null, null, number.Granule, unit),
        StatedForm.Below or StatedForm.AtMost => new(form, null, null, number.Value, number.Granule, unit),
        _ => new(form, number.Value, number.Value, number.Value, number.Granule, unit),
    };
}
