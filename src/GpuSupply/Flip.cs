namespace GpuSupply;

/// <summary>
/// The nearest value of one number in the records at which a verdict's label changes: at <see cref="At"/> it does, one <see cref="Step"/> nearer to the
/// number on record it does not. Where no value changes it, <see cref="IsBeyond"/> says so.
/// </summary>
/// <remarks>An end of a range that is moved beyond the other end takes that along.</remarks>
public sealed class Flip
{
    internal Flip(RecordId record, string path, Rational at, VerdictLabel label, Rational step, bool isBeyond)
    {
        Record = record;
        Path = path;
        At = at;
        Label = label;
        Step = step;
        IsBeyond = isBeyond;
    }

    /// <summary>The record that the number stands in.</summary>
    public RecordId Record { get; }

    /// <summary>Where in the record: <c>value.low</c>, <c>legs[1].quantity</c>, <c>measure.unitPrice.high</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// The nearest value, in the number's own unit (money in major units), at which the label is another one; of values below and above that are equally near
    /// the one below. Where <see cref="IsBeyond"/>, the greatest value that was tried.
    /// </summary>
    public Rational At { get; }

    /// <summary>The label there; where <see cref="IsBeyond"/>, the same as the verdict's.</summary>
    public VerdictLabel Label { get; }

    /// <summary>
    /// The smallest step by which the number was changed, in its own unit: one unit, one minor unit of money, one in the last decimal of what percentages,
    /// days and prices are read as.
    /// </summary>
    public Rational Step { get; }

    /// <summary>Whether no value changes the label, from the least that the number can have to <see cref="At"/>.</summary>
    public bool IsBeyond { get; }

    /// <summary>The flip in short: <c>ob1 value.low at 93501: refuted</c>, <c>ob1 value.high: at no value</c>.</summary>
    public override string ToString() => IsBeyond ? $"{Record} {Path}: at no value" : $"{Record} {Path} at {At}: {Kebab.Of(Label)}";
}
