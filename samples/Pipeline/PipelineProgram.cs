using System.CommandLine;

namespace Pipeline;

/// <summary>Takes a journal all the way to Parquet files, and lets another engine say whether what is in them is right.</summary>
public static class PipelineProgram
{
    private const int NotDone = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the summary goes.</param>
    /// <param name="error">Where one line goes that says why something can't be done; else how large files are and how long it took.</param>
    /// <param name="bar">Where progress is shown.</param>
    /// <param name="stop">Ends the run, like Ctrl+C.</param>
    /// <returns>0: done; 1: done, and DuckDB says something else than the library; 2: not done.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, ProgressBar bar, CancellationToken stop = default)
    {
        try
        {
            ParseResult parsed = new CommandLine().Parse(args, (options, token) => new PipelineRun(options, output, error, bar).RunAsync(token));
            if (parsed.Errors is [{ } first, ..])
                throw new NotDoneException(first.Message);
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is NotDoneException or CaseFormatException or IOException or UnauthorizedAccessException)
        {
            return Say(problem.Message, error);
        }
        catch (OperationCanceledException)
        {
            return Say("stopped before it was done.", error);
        }
        catch (Exception problem)
        {
            return Say($"This should not have happened ({problem.GetType().Name}): {problem.Message}", error);
        }
    }

    private static int Say(string why, TextWriter error)
    {
        error.WriteLine($"Pipeline: {why.ReplaceLineEndings(" ")}");
        return NotDone;
    }
}
