using System.CommandLine;
using System.Text.Json;

namespace CaseReport;

/// <summary>Makes a report on a case: what moved, what it meant, and what of what was said agrees with the record.</summary>
public static class CaseReportProgram
{
    private const int Made = 0;
    private const int MadeWithFaults = 1;
    private const int NotMade = 2;

    /// <summary>Runs the program: nothing goes to <paramref name="output"/> unless the whole report could be made.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the report goes, unless the command line names a file.</param>
    /// <param name="error">Where one line goes that says why there is no report.</param>
    /// <param name="screen">What text is laid out for; <see langword="null"/>: <see cref="Screen.Plain"/>.</param>
    /// <returns>0: a report was made; 1: made, with error findings or lines set aside; 2: nothing was made.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, Screen? screen = null)
    {
        try
        {
            ParseResult parsed = new CommandLine().Parse(args, options => Make(options, output, screen ?? Screen.Plain));
            if (parsed.Errors is [{ } first, ..])
                throw new NoReportException(first.Message);
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem)
            when (problem is NoReportException or IOException or UnauthorizedAccessException or JsonException or OverflowException)
        {
            return Say(problem.Message, error);
        }
        catch (Exception problem)
        {
            return Say($"This should not have happened ({problem.GetType().Name}): {problem.Message}", error);
        }
    }

    private static int Make(ReportOptions options, TextWriter output, Screen screen)
    {
        (SupplyCase records, IReadOnlyList<DeadLetter> setAside) = CaseFile.Load(options.File, options.Strict);
        SupplyLedger ledger = records.ToLedger();
        if (options.AsKnownOn is { } day)
            ledger = ledger.AsKnownOn(day);
        Finding[] errors = [.. ledger.Findings.Where(finding => finding.Severity == Severity.Error)];
        if (options.Strict && errors.Length > 0)
            throw new NoReportException($"--strict: {Words.Kebab(errors[0].Code)}: {errors[0].Message}");
        foreach (RecordId id in options.Claims.Where(id => ledger.Claims.All(claim => claim.Id != id)))
            throw new NoReportException($"No claim {id} is known on {Words.Of(ledger.KnownOn)}; known are: {Listed(ledger.Claims)}.");

        var report = new SupplyReport(records, ledger) { Policy = options.Policy, Claims = options.Claims, HasHistory = options.History, SetAside = setAside };
        string text = options.Format switch
        {
            ReportFormat.Json => report.ToJson(),
            ReportFormat.Html => report.ToHtml(),
            ReportFormat.ClaimReview => ClaimReviewReport.Of(report),
            ReportFormat.Csv => CsvReport.Of(report, options),
            _ => TextReport.Of(report, options.Output is null ? screen : Screen.Plain),
        };
        if (options.Output is { } file)
            ReportFile.Write(file, text, options.File);
        else
            output.Write(text);
        return errors.Length > 0 || setAside.Count > 0 ? MadeWithFaults : Made;
    }

    private static string Listed(IReadOnlyList<Claim> claims) =>
        claims.Count == 0 ? "none" : string.Join(", ", claims.Select(claim => claim.Id));

    private static int Say(string why, TextWriter error)
    {
        error.WriteLine($"CaseReport: {Words.OneLine(why)}");
        return NotMade;
    }
}
