using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>A document that somebody could try, and what must come of it.</summary>
/// <param name="Category">What it is about: the name of its table.</param>
/// <param name="Frame">What stands around it, in <see cref="HostileFrames"/>.</param>
/// <param name="Name">Its own short name.</param>
/// <param name="Expected">What must come: <c>kept</c>, <c>harmless</c>, <c>fine</c>, <c>found over-shipped s1</c>, or the code of an error.</param>
/// <param name="Document">The document.</param>
/// <param name="Mark">The byte at which it is wrong; −1: it isn't.</param>
/// <param name="Path">The path of what is wrong.</param>
internal sealed partial record HostileEntry(string Category, string Frame, string Name, string Expected, byte[] Document, int Mark, string Path)
{
    private const char MarkLetter = '¦';
    private const char Slot = '▢';

    /// <summary>All tables, in the order of their names.</summary>
    public static IReadOnlyList<HostileEntry> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "GpuSupply.Tests", "Json", "Hostile"), "*.txt").Order(StringComparer.Ordinal).SelectMany(OfTable),
    ];

    /// <summary>Category, frame and name, which no two have in common.</summary>
    public string FullName => $"{Category}/{Frame}/{Name}";

    /// <summary>Where the mark is: line, column in UTF-16 and byte. What stands before it must be Unicode.</summary>
    public (long Line, int Column, long Byte) Place
    {
        get
        {
            string before = Encoding.UTF8.GetString(Document, 0, Mark);
            string line = before[(before.LastIndexOf('\n') + 1)..];
            int byteOrderMark = line.Length == before.Length && line.StartsWith('\ufeff') ? 1 : 0;
            return (before.Count(letter => letter == '\n') + 1, line.Length + 1 - byteOrderMark, Mark);
        }
    }

    /// <summary>The document's only record, as it is a line of a journal; <see langword="null"/>: the table tries something else.</summary>
    public byte[]? Line
    {
        get
        {
            byte[] head = Encoding.UTF8.GetBytes(HostileFrames.Head), foot = Encoding.UTF8.GetBytes(HostileFrames.Foot);
            bool isRecord = Frame != "document" && Path.StartsWith("$.records[0]", StringComparison.Ordinal) && Document.AsSpan().StartsWith(head) && Document.AsSpan().EndsWith(foot) && !Document.Contains((byte)'\n');
            return isRecord ? Document[head.Length..^foot.Length] : null;
        }
    }

    public override string ToString() => $"{FullName}: {Expected}";

    /// <summary>The bytes that a text of a table stands for.</summary>
    public static byte[] Bytes(string text)
    {
        using var bytes = new MemoryStream();
        int end = 0;
        foreach (Match match in Odd.Matches(text))
        {
            bytes.Write(Encoding.UTF8.GetBytes(text[end..match.Index]));
            byte[] inside = Inside(match.Groups["inside"].Value);
            for (int count = match.Groups["count"] is { Success: true } times ? int.Parse(times.Value, CultureInfo.InvariantCulture) : 1; count > 0; count--)
                bytes.Write(inside);
            end = match.Index + match.Length;
        }
        bytes.Write(Encoding.UTF8.GetBytes(text[end..]));
        return bytes.ToArray();
    }

    /// <summary>What a table has for bytes that are better not in it: <c>⟨FF 0A⟩</c>, <c>⟨U+202E⟩</c>, <c>⟨1000×"9"⟩</c>, <c>⟨3×0A⟩</c>.</summary>
    [GeneratedRegex("⟨((?<count>[0-9]+)×)?(?<inside>[^⟩]*)⟩")]
    private static partial Regex Odd { get; }

    [GeneratedRegex("^[0-9A-F]{2}( [0-9A-F]{2})*$")]
    private static partial Regex Hexadecimal { get; }

    private static byte[] Inside(string text) => text switch
    {
        ['"', .. var quoted, '"'] => Encoding.UTF8.GetBytes(quoted),
        ['U', '+', .. var code] => Encoding.UTF8.GetBytes(char.ConvertFromUtf32(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))),
        _ when Hexadecimal.IsMatch(text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal)),
        _ => throw new FormatException($"⟨{text}⟩ is neither bytes, nor U+ and a code, nor a text in quotes."),
    };

    private static IEnumerable<HostileEntry> OfTable(string file)
    {
        string category = System.IO.Path.GetFileNameWithoutExtension(file);
        string frame = "document";
        foreach (string line in File.ReadLines(file))
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            if (line is ['[', .. var name, ']'] && !line.Contains('|', StringComparison.Ordinal))
                frame = name;
            else
                yield return OfLine(category, line, frame);
        }
    }

    private static HostileEntry OfLine(string category, string line, string frame)
    {
        string[] cells = line.Split('|', 3, StringSplitOptions.TrimEntries);
        Assert.True(cells.Length == 3, $"Not name | what comes | what is tried: {line}");
        (string around, string path) = HostileFrames.Of(frame);
        string[] parts = around.Replace($"{Slot}", cells[2], StringComparison.Ordinal).Split(MarkLetter);
        Assert.True(parts.Length <= 2, $"More than one mark: {line}");
        string[] expected = cells[1].Split(" at ");
        path += expected.Length == 1 ? "" : Encoding.UTF8.GetString(Bytes(expected[1]));
        byte[] before = Bytes(parts[0]);
        return new(category, frame, cells[0], expected[0], parts.Length == 1 ? before : [.. before, .. Bytes(parts[1])], parts.Length == 1 ? -1 : before.Length, path);
    }
}
