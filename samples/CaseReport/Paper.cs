using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CaseReport;

/// <summary>What text is laid out on: blocks go in, lines come out, wrapped at the width and without spaces at their ends.</summary>
internal sealed partial class Paper
{
    private readonly StringWriter _lines = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    public Paper(Screen screen)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_lines),
            Ansi = screen.HasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = screen.HasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // The same report everywhere, whatever the environment says of where it runs.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = screen.Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>How many columns a line may take.</summary>
    public int Width => _console.Profile.Width;

    /// <summary>A line over a section.</summary>
    public void Section(string title)
    {
        Gap();
        _console.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left, Style = Styles.Faint });
        Gap();
    }

    public void Add(IRenderable block, int indent = 0) => _console.Write(new Padder(new Rows(block), new Padding(indent, 0, 0, 0)));

    public void Gap() => _console.WriteLine();

    /// <summary>A line of nothing but spaces and styles.</summary>
    [GeneratedRegex("^( |\e\\[[0-9;]*m)*$")]
    private static partial Regex NothingToSee { get; }

    /// <summary>Everything that was added, with no more than one empty line between two others.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        bool wasEmpty = true;
        foreach (string line in _lines.ToString().Replace(Ink.Tie, ' ').Split('\n').Select(line => line.TrimEnd(' ', '\r')))
        {
            bool isEmpty = NothingToSee.IsMatch(line);
            if (!isEmpty || !wasEmpty)
                text.Append(isEmpty ? "" : line).Append('\n');
            wasEmpty = isEmpty;
        }

        return $"{text.ToString().TrimEnd('\n')}\n";
    }
}
