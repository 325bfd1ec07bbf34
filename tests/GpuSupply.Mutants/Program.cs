using System.Text;
using GpuSupply.Mutants;

// Tries the mutants that Stryker has compiled into the library, in processes that stay: a test run for each of them would take days.
switch (args)
{
    case ["work", string folder]:
        using (var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)))
        {
            TextReader orders = Console.In;
            Console.SetOut(TextWriter.Null);
            Environment.CurrentDirectory = folder;
            new Worker(Path.Combine(folder, "GpuSupply.Tests.dll"), orders, answers).Run();
        }

        return 0;
    case ["try", string report, string folder, string results, string before, string equivalents, string atOnce, .. string[] without]:
        new Trial(folder, new(results), new(before), Equivalents(equivalents), without).Run(Mutant.Read(report), int.Parse(atOnce, null));
        return 0;
    case ["ask", string folder, string begins, .. string[] ids]:
        Environment.CurrentDirectory = folder;
        Worker.Ask(Path.Combine(folder, "GpuSupply.Tests.dll"), begins, [.. ids.Select(id => int.Parse(id, null))]);
        return 0;
    case ["tell", string report, string results, string equivalents]:
        return Summary.Tell(Mutant.Read(report), new(results), Equivalents(equivalents));
    default:
        Console.WriteLine("GpuSupply.Mutants try REPORT FOLDER RESULTS BEFORE EQUIVALENTS AT-ONCE [WITHOUT...] | ask FOLDER TESTS-THAT-BEGIN-SO MUTANT... | tell REPORT RESULTS EQUIVALENTS");
        return 2;
}

static IReadOnlySet<string> Equivalents(string file) => File.ReadLines(file).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]).ToHashSet();
