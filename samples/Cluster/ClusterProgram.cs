using System.CommandLine;

namespace Cluster;

/// <summary>Hosts a silo of the cluster, or shows what the cluster does with three of them.</summary>
public static class ClusterProgram
{
    private const int NotDone = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where progress goes, and one line that says why something can't be done.</param>
    /// <returns>0: done; 1: done, and the cluster says something else than one process; 2: not done.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            ParseResult parsed = new CommandLine().Parse(args, (options, stop) => Silo.RunAsync(options, output, stop), stop => Demo.RunAsync(output, error, stop));
            if (parsed.Errors is [{ } first, ..])
                throw new NotDoneException(first.Message);
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is NotDoneException or IOException or UnauthorizedAccessException or TimeoutException)
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
        error.WriteLine($"Cluster: {why.ReplaceLineEndings(" ")}");
        return NotDone;
    }
}
