using System.Globalization;
using System.Reflection;
using System.Text;
using Xunit.Abstractions;

namespace GpuSupply.Mutants;

/// <summary>
/// A process in which mutants run, one after the other: it reads orders line by line, and answers each with lines of which the last is "done", "survived" or "killed". A mutant that hangs or ends the process is
/// for the one who gives the orders to notice. An order that begins with "alone" is the only one of its process.
/// </summary>
internal sealed class Worker(string tests, TextReader orders, TextWriter answers)
{
    public void Run()
    {
        var mutants = new MutantSwitch(Assembly.Load("GpuSupply"));
        if (orders.ReadLine() is not { } line)
            return;
        if (line.Split('\t') is ["alone", string alone, .. string[] names])
        {
            Answer(TryAlone(mutants, int.Parse(alone, CultureInfo.InvariantCulture), names));
            return;
        }

        using var suite = new TestSuite(tests);
        for (string? next = line; next?.Split(' ') is [string order, .. string[] numbers]; next = orders.ReadLine())
        {
            int[] rest = [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            if (order == "names")
                Answer(string.Join('\t', suite.Tests.Select(OneLine)));
            else if (order is "time" or "cover")
                Run(suite, mutants, rest, order == "cover");
            else
                Answer(Try(suite, mutants, rest[0], rest[1..]));
        }
    }

    /// <summary>Says which of some mutants are noticed by the tests whose names begin so: for whom has written a test for them.</summary>
    public static void Ask(string tests, string begins, int[] ids)
    {
        using var suite = new TestSuite(tests);
        var mutants = new MutantSwitch(Assembly.Load("GpuSupply"));
        List<int> some = [.. Enumerable.Range(0, suite.Tests.Count).Where(test => suite.Tests[test].DisplayName.StartsWith(begins, StringComparison.Ordinal))];
        mutants.Activate(-1);
        while (suite.FirstFailure(some.Select(test => suite.Tests[test])) is { } failed)
        {
            Console.WriteLine($"left out, since it fails without a mutant: {failed.DisplayName}");
            some.RemoveAll(test => suite.Tests[test] == failed);
        }

        Console.WriteLine($"{some.Count} tests");
        foreach (int id in ids)
            Console.WriteLine($"{id} {(Try(suite, mutants, id, [.. some]) is var result && result.Split(' ') is [var what, var test] ? $"{what} by {suite.Tests[int.Parse(test, CultureInfo.InvariantCulture)].DisplayName}" : result)}");
    }

    /// <summary>Runs tests without a mutant, and says how long each takes and which mutants it comes by, if that is asked for: it takes many times as long.</summary>
    private void Run(TestSuite suite, MutantSwitch mutants, int[] tests, bool covers)
    {
        Dictionary<string, int> indexes = tests.ToDictionary(test => suite.Tests[test].UniqueID);
        mutants.Activate(-1);
        mutants.CaptureCoverage(covers);
        mutants.Covered();
        ITestCase? failed = suite.FirstFailure(tests.Select(test => suite.Tests[test]), (test, milliseconds) =>
        {
            Answer($"{indexes[test.UniqueID]} {milliseconds} {string.Join(',', mutants.Covered())}");
        });
        mutants.CaptureCoverage(false);
        Answer(failed is null ? "done" : $"failed {indexes[failed.UniqueID]}");
    }

    /// <summary>Lets a mutant run, in a process in which it runs from the beginning on, while tests of some names do: to find all tests of all classes would take longer than they.</summary>
    private string TryAlone(MutantSwitch mutants, int mutant, string[] names)
    {
        using var suite = new TestSuite(tests, names.Select(ClassOf).Distinct());
        HashSet<string> some = [.. names];
        string result = Try(suite, mutants, mutant, [.. Enumerable.Range(0, suite.Tests.Count).Where(test => some.Contains(OneLine(suite.Tests[test])))]);
        return result.Split(' ') is [var what, var test] ? $"{what}\t{OneLine(suite.Tests[int.Parse(test, CultureInfo.InvariantCulture)])}" : result;
    }

    /// <summary>The class that a test's name begins with; its arguments stand behind the method.</summary>
    private static string ClassOf(string name) => (name.IndexOf('(', StringComparison.Ordinal) is >= 0 and var at ? name[..at] : name) is var method ? method[..method.LastIndexOf('.')] : name;

    private static string OneLine(ITestCase test) => test.DisplayName.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>Lets a mutant run, and, where a test fails, that test once more without it: what fails then, too, may fail because of what an earlier mutant left behind.</summary>
    /// <remarks>In a process in which it ran from the beginning, it fails once more.</remarks>
    private static string Try(TestSuite suite, MutantSwitch mutants, int mutant, int[] tests)
    {
        mutants.Activate(mutant);
        ITestCase? failed = suite.FirstFailure(tests.Select(test => suite.Tests[test]));
        mutants.Activate(-1);
        if (failed is null)
            return "survived";
        int index = tests.First(test => suite.Tests[test].UniqueID == failed.UniqueID);
        return suite.FirstFailure([failed]) is null ? $"killed {index}" : $"stained {index}";
    }

    private void Answer(string line)
    {
        answers.WriteLine(line);
        answers.Flush();
    }
}
