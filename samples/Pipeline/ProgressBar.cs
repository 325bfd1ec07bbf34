using Spectre.Console;

namespace Pipeline;

/// <summary>How far the reading is, as a bar on standard error where that is a terminal, and nowhere else.</summary>
public sealed class ProgressBar
{
    private const int MebibyteShift = 20;

    private readonly IAnsiConsole? _console;

    private ProgressBar(IAnsiConsole? console) => _console = console;

    /// <summary>No bar.</summary>
    public static ProgressBar None { get; } = new(null);

    /// <summary>A bar on standard error, if somebody sees it there.</summary>
    public static ProgressBar OnTerminal() => Console.IsErrorRedirected
        ? None
        : On(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    /// <summary>A bar on a console.</summary>
    internal static ProgressBar On(IAnsiConsole console) => new(console);

    /// <summary>Does something and shows how far it is, whenever that is told: a thread that drew by itself could do so once more when all is over, and nobody is there to write to.</summary>
    /// <param name="file">The file that is read, of which the bar shows how much is behind.</param>
    /// <param name="work">What is done, and whom it tells about records.</param>
    internal Task ShowAsync(Stream file, Func<IProgress<JournalProgress>, Task> work) => _console is null
        ? work(new Told(_ => { }))
        : _console.Progress().AutoRefresh(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(context =>
        {
            ProgressTask task = context.AddTask("reading", maxValue: Math.Max(1, file.Length));
            return work(new Told(progress =>
            {
                task.Value = file.Position;
                task.Description = $"{file.Position >> MebibyteShift} MiB, {progress.Accepted:N0} accepted, {progress.SetAside:N0} set aside, {progress.RecordsPerSecond:N0} records/s";
                context.Refresh();
            }));
        });

    // Progress<T> posts what it is told to the thread pool, where an older report can come after a newer one.
    private sealed class Told(Action<JournalProgress> show) : IProgress<JournalProgress>
    {
        public void Report(JournalProgress value) => show(value);
    }
}
