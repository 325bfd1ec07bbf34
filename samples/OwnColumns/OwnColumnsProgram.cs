namespace OwnColumns;

/// <summary>Adds up one's own arrays, alone and together with a ledger.</summary>
public static class OwnColumnsProgram
{
    private const int Written = 0;
    private const int NotWritten = 2;

    /// <summary>Runs the program: nothing goes to <paramref name="output"/> unless all sums could be made.</summary>
    /// <param name="args">The command line, which has nothing.</param>
    /// <param name="output">Where the sums go.</param>
    /// <param name="error">Where one line goes that says why there are none.</param>
    /// <returns>0: the sums were written; 2: they were not.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 0)
            return Say($"{args[0]} is too much: the program takes no arguments.", error);
        try
        {
            using var text = new StringWriter { NewLine = output.NewLine };
            OwnSums.Write(Exchange.Ledger(), text);
            output.Write(text);
            output.Flush();
            return Written;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return Say(problem.Message, error);
        }
        catch (Exception problem)
        {
            return Say($"This should not have happened ({problem.GetType().Name}): {problem.Message}", error);
        }
    }

    private static int Say(string why, TextWriter error)
    {
        error.WriteLine($"OwnColumns: {why.ReplaceLineEndings(" ")}");
        return NotWritten;
    }
}
