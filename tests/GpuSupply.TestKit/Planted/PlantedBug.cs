namespace GpuSupply.TestKit.Planted;

/// <summary>A bug that tests must find when it is planted in the library.</summary>
/// <param name="File">The file, from the library's folder on.</param>
/// <param name="What">What it is.</param>
/// <param name="Text">What stands in the file, once.</param>
/// <param name="Bug">What is planted in its place.</param>
public sealed record PlantedBug(string File, string What, string Text, string Bug)
{
    /// <summary>Where the list is, from the repository's folder on.</summary>
    public const string List = "tests/GpuSupply.TestKit/Planted/bugs.txt";

    /// <summary>
    /// Reads a list. Each bug has a line with the file and what it is, then the text with a - before each line, then the bug with a + before each; an empty line
    /// ends it. Lines that begin with # are about nothing.
    /// </summary>
    public static IReadOnlyList<PlantedBug> Read(IEnumerable<string> lines)
    {
        var bugs = new List<PlantedBug>();
        var block = new List<string>();
        foreach (string line in lines.Where(line => !line.StartsWith('#')).Append(""))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }

            if (block.Count > 0)
                bugs.Add(Of(block));
            block.Clear();
        }

        return bugs;
    }

    public override string ToString() => $"{Path.GetFileName(File)}: {What}";

    /// <summary>How often the text stands in a file.</summary>
    public int CountIn(string file) => file.Split(Text).Length - 1;

    private static PlantedBug Of(List<string> block)
    {
        int colon = block[0].IndexOf(": ", StringComparison.Ordinal);
        (string text, string bug) = (Side('-'), Side('+'));
        return colon > 0 && text.Length > 0 && bug != text
            ? new(block[0][..colon], block[0][(colon + 2)..], text, bug)
            : throw new FormatException($"\"{block[0]}\" is no bug: it needs a file, a colon and what it is, then lines with - and +.");

        string Side(char sign) => string.Join('\n', block.Skip(1).Where(line => line[0] == sign).Select(line => line.Length > 2 ? line[2..] : ""));
    }
}
