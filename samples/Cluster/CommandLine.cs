using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cluster;

/// <summary>The arguments that the program understands.</summary>
internal sealed class CommandLine
{
    private readonly Option<int> _port = Port("--port", "The port on which the silo talks to other silos", 11_111);

    private readonly Option<int> _gateway = Port("--gateway", "The port on which it talks to clients", 30_000);

    private readonly Option<int> _primary = Port("--primary", "The port of the silo that holds the list of members, which is started first", 11_111);

    private readonly Option<string> _directory = new("--directory")
    {
        Description = "Where partitions are saved; the same for all silos",
        HelpName = "DIRECTORY",
        Required = true,
    };

    private readonly Option<bool> _endsWithInput = new("--ends-with-input")
    {
        Arity = ArgumentArity.Zero,
        Description = "Stop when standard input ends, as it does when the process that started the silo is gone",
    };

    /// <summary>The arguments parsed; invoking the result calls what they ask for, or prints the help.</summary>
    public ParseResult Parse(IReadOnlyList<string> args, Func<SiloOptions, CancellationToken, Task<int>> silo, Func<CancellationToken, Task<int>> demo)
    {
        var hosting = new Command("silo", "Host a silo on this machine until it is stopped") { _port, _gateway, _primary, _directory, _endsWithInput };
        hosting.SetAction((result, stop) => silo(Options(result), stop));
        var showing = new Command("demo", "Start three silos, stream a journal to them and ask them, kill one each time, and compare with one process");
        showing.SetAction((_, stop) => demo(stop));
        var root = new RootCommand("A ledger in partitions on a cluster. Ends with 0: done; 1: done, and the cluster says something else than one process; 2: not done, and one line says why.")
        {
            hosting, showing,
        };
        root.Directives.Clear();
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    private SiloOptions Options(ParseResult result) => new(
        result.GetValue(_port), result.GetValue(_gateway), result.GetValue(_primary), result.GetValue(_directory)!, result.GetValue(_endsWithInput));

    private static Option<int> Port(string name, string description, int unlessGiven) => new(name)
    {
        Description = description,
        HelpName = "PORT",
        DefaultValueFactory = _ => unlessGiven,
        CustomParser = argument => Number(name, argument),
    };

    private static int Number(string name, ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (int.TryParse(text, out int port) && port is >= 1 and <= 65_535)
            return port;
        argument.AddError($"{name} {text}: allowed is a port, from 1 to 65535.");
        return 0;
    }
}
