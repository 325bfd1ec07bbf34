namespace GpuSupply;

/// <summary>The nearest value of one number in the records at which a verdict's label changes.</summary>
public sealed class Flip
{
    internal Flip(RecordId record, string path, Rational at, VerdictLabel label)
    {
        Record = record;
        Path = path;
        At = at;
        Label = label;
    }

    /// <summary>The record that the number stands in.</summary>
    public RecordId Record { get; }

    /// <summary>Where in the record: <c>value.low</c>, <c>legs[1].quantity</c>, <c>measure.unitPrice.high</c>.</summary>
    public string Path { get; }

    /// <summary>The nearest value, in the number's own unit (money in major units), at which the label is another one.</summary>
    public Rational At { get; }

    /// <summary>The label there.</summary>
    public VerdictLabel Label { get; }

    /// <summary>The flip in short: <c>ob1 value.low at 93501: refuted</c>.</summary>
    public override string ToString() => $"{Record} {Path} at {At}: {Kebab.Of(Label)}";
}
