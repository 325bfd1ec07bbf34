namespace GpuSupply.Reporting;

/// <summary>A part of a line of a report: plain text, which nothing has been escaped in, and how it is meant. <c>default</c> is none: it has no text.</summary>
/// <param name="Text">The text, fit for one line.</param>
/// <param name="Kind">How it is meant.</param>
/// <param name="Label">The label that it says, where it says one; otherwise <see langword="null"/>.</param>
public readonly record struct Phrase(string Text, PhraseKind Kind = PhraseKind.Plain, VerdictLabel? Label = null)
{
    /// <summary>The text.</summary>
    public override string ToString() => Text ?? "no phrase";
}
