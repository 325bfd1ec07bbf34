using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace CaseReport;

/// <summary>The arguments that the program understands.</summary>
internal sealed class CommandLine
{
    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "A case (.json) or a journal (.ndjson, .ndjson.gz); without it, the built-in Tesla/X case",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<LocalDate?> _asKnownOn = new("--as-known-on")
    {
        Description = "Answer as known on this day; default: the day on which the last record became known",
        HelpName = "DATE",
        CustomParser = argument => Day(Text(argument), argument),
    };

    private readonly Option<ReadingPolicy> _policy = new("--policy")
    {
        Description = "How closely a claim's numbers are taken: strict, standard or loose",
        HelpName = "NAME",
        CustomParser = argument => ReadingPolicy.TryParse(Text(argument), out ReadingPolicy? policy)
            ? policy
            : Fail<ReadingPolicy>(argument, $"--policy {Text(argument)}: allowed are {string.Join(", ", ReadingPolicy.All)}."),
        DefaultValueFactory = _ => ReadingPolicy.Standard,
    };

    private readonly Option<RecordId[]> _claims = new("--claim")
    {
        Description = "Verdicts on this claim alone (repeatable); the rest of the report stays",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = argument => [.. argument.Tokens.Select(token => Id(token.Value, argument))],
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _history = new("--history")
    {
        Arity = ArgumentArity.Zero,
        Description = "Each claim's verdict on every day on which it changed",
    };

    private readonly Option<ReportFormat> _format = new("--format")
    {
        Description = "text (the default), json, html: one page that stands alone; claimreview: the verdicts as schema.org ClaimReview in JSON-LD; or csv: the balances, or with --claim or --history the verdicts; an apostrophe stands "
            + "before a text that begins like a formula",
        HelpName = "NAME",
        CustomParser = argument => Format(Text(argument), argument),
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Write to this file instead of standard output",
        HelpName = "FILE",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Arity = ArgumentArity.Zero,
        Description = "The first record that can't be read, or an error finding, ends the run",
    };

    /// <summary>The arguments parsed; invoking the result calls <paramref name="run"/>, or prints the help if that is asked for.</summary>
    public ParseResult Parse(IReadOnlyList<string> args, Func<ReportOptions, int> run)
    {
        _file.Validators.Add(argument =>
        {
            if (argument.Tokens is [{ Value: ['-', ..] unknown }, ..])
                argument.AddError($"{unknown} is no option: --help lists them.");
        });
        var root = new RootCommand("Who had what and when, and whether what was said agrees with the record. Ends with 0: a report was made; 1: made, with error findings or lines that could not be read in it; 2: nothing was made, and one line says why.")
        {
            _file, _asKnownOn, _policy, _claims, _history, _format, _output, _strict,
        };
        root.Directives.Clear();
        root.SetAction(result => run(Options(result)));
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    private ReportOptions Options(ParseResult result) => new()
    {
        File = result.GetValue(_file),
        AsKnownOn = result.GetValue(_asKnownOn),
        Policy = result.GetValue(_policy)!,
        Claims = result.GetValue(_claims)!,
        History = result.GetValue(_history),
        Format = result.GetValue(_format),
        Output = result.GetValue(_output),
        Strict = result.GetValue(_strict),
    };

    private static LocalDate? Day(string text, ArgumentResult argument) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day) && day.Year is >= 1990 and <= 2199
            ? day
            : Fail<LocalDate?>(argument, $"--as-known-on {text}: allowed is a day from 1990 to 2199, such as 2024-06-05.");

    private static RecordId Id(string text, ArgumentResult argument) =>
        RecordId.TryParse(text, out RecordId id) ? id : Fail<RecordId>(argument, $"--claim {text}: that is no id of a record.");

    private static ReportFormat Format(string text, ArgumentResult argument) => text switch
    {
        "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "html" => ReportFormat.Html,
        "csv" => ReportFormat.Csv,
        "claimreview" => ReportFormat.ClaimReview,
        _ => Fail<ReportFormat>(argument, $"--format {text}: allowed are text, json, html, claimreview, csv."),
    };

    private static string Text(ArgumentResult argument) => argument.Tokens[0].Value;

    private static T? Fail<T>(ArgumentResult argument, string why)
    {
        argument.AddError(why);
        return default;
    }
}
