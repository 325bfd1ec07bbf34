using Spectre.Console;

namespace CaseReport;

/// <summary>What a text report is laid out for.</summary>
/// <param name="Width">How many columns a line may take.</param>
/// <param name="HasColors">Whether ANSI styles are understood and wanted.</param>
public sealed record Screen(int Width, bool HasColors)
{
    private const int Narrowest = 40;
    // Longer lines are hard to follow, however wide the window is.
    private const int Widest = 120;

    /// <summary>80 columns without styles: a file, a pipe.</summary>
    public static Screen Plain { get; } = new(80, HasColors: false);

    /// <summary>The terminal that the program runs in; <see cref="Plain"/> where its output goes elsewhere.</summary>
    public static Screen OfConsole()
    {
        if (Console.IsOutputRedirected)
            return Plain;
        bool wantsColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Screen(Math.Clamp(AnsiConsole.Profile.Width, Narrowest, Widest), wantsColors && AnsiConsole.Profile.Capabilities.Ansi);
    }
}
