using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Pipeline;

/// <summary>The arguments that the program understands.</summary>
internal sealed class CommandLine
{
    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "A journal (.ndjson, .ndjson.gz); without it, one is generated in the output folder",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _records = Number("--records", "How many lines a generated journal has", 100_000, GeneratedJournal.FewestLines, GeneratedJournal.MostLines);

    private readonly Option<int> _seed = Number("--seed", "What all that is generated is drawn from: the same again with the same seed", 1, 0, int.MaxValue);

    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder that files are written to, which is made if need be",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "pipeline-output",
    };

    /// <summary>The arguments parsed; invoking the result calls <paramref name="run"/>, or prints the help if that is asked for.</summary>
    public ParseResult Parse(IReadOnlyList<string> args, Func<PipelineOptions, CancellationToken, Task<int>> run)
    {
        _file.Validators.Add(argument =>
        {
            if (argument.Tokens is [{ Value: ['-', ..] unknown }, ..])
                argument.AddError($"{unknown} is no option: --help lists them.");
        });
        var root = new RootCommand("From a journal to Parquet files whose totals DuckDB confirms. Ends with 0: done; 1: done, and DuckDB says something else than the library; 2: not done, and one line says why.")
        {
            _file, _records, _seed, _output,
        };
        root.Directives.Clear();
        root.SetAction((result, stop) => run(new(result.GetValue(_file), result.GetValue(_records), result.GetValue(_seed), result.GetValue(_output)!), stop));
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    private static Option<int> Number(string name, string description, int unlessGiven, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => unlessGiven,
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
                return number;
            argument.AddError($"{name} {text}: allowed is a whole number from {least} to {most}.");
            return 0;
        },
    };
}
