using Spectre.Console;

namespace CaseReport;

/// <summary>How words look on a terminal; in a file they all look alike, so that nothing is said by colour alone.</summary>
internal static class Styles
{
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Quote { get; } = new(decoration: Decoration.Italic);

    // The base colours, which every terminal theme keeps legible.
    public static Style Of(VerdictLabel label) => label switch
    {
        VerdictLabel.Supported => new(Color.Green),
        VerdictLabel.Refuted => new(Color.Maroon),
        VerdictLabel.ConflictingEvidence => new(Color.Purple),
        _ => new(Color.Olive),
    };

    public static Style Of(Severity severity) => Of(severity == Severity.Error ? VerdictLabel.Refuted : VerdictLabel.NotEnoughEvidence);

    public static Style Of(Phrase phrase) => phrase switch
    {
        { Label: { } label } => Of(label),
        { Kind: PhraseKind.Strong } => Strong,
        { Kind: PhraseKind.Faint } => Faint,
        { Kind: PhraseKind.Quote } => Quote,
        _ => Style.Plain,
    };
}
