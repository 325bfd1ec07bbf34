using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GpuSupply.Ambient;

/// <summary>What was written, by its kind, in the order in which kinds came first.</summary>
internal sealed class Output
{
    private readonly List<string> _kinds = [];
    private readonly Dictionary<string, MemoryStream> _written = new(StringComparer.Ordinal);

    public void Add(string kind, ReadOnlySpan<byte> bytes)
    {
        if (!_written.TryGetValue(kind, out MemoryStream? stream))
        {
            _kinds.Add(kind);
            _written.Add(kind, stream = new MemoryStream());
        }

        stream.Write(bytes);
    }

    public void Add(string kind, string? text) => Add(kind, Encoding.UTF8.GetBytes($"{text ?? "nothing"}\n"));

    public void AddAll<T>(string kind, IEnumerable<T> shown)
    {
        foreach (T one in shown)
            Add(kind, one?.ToString());
    }

    /// <summary>What goes wrong, by its message. The framework's additions to it, the name and value of an argument, are left away.</summary>
    public void AddError(string kind, Action code)
    {
        try
        {
            code();
            Add(kind, "no error");
        }
        catch (Exception wrong)
        {
            int added = wrong is ArgumentException ? wrong.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal) : -1;
            Add(kind, $"{wrong.GetType().Name}: {(added < 0 ? wrong.Message : wrong.Message[..added])}");
            if (wrong.InnerException is { } inner)
                Add(kind, $"  because of {inner.GetType().Name}: {inner.Message}");
        }
    }

    /// <summary>A line for each kind, with the SHA-256 and the number of its bytes.</summary>
    public string Hashes() => string.Concat(_kinds.Select(kind =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}: {Convert.ToHexStringLower(SHA256.HashData(_written[kind].ToArray()))} {_written[kind].Length} bytes\n")));

    /// <summary>The bytes themselves, line by line behind their kind; those that are no text as digits.</summary>
    public string Texts() => string.Concat(_kinds.Select(kind =>
    {
        byte[] bytes = _written[kind].ToArray();
        string text = bytes.Contains((byte)0) ? string.Join('\n', bytes.Chunk(32).Select(Convert.ToHexStringLower)) : Encoding.UTF8.GetString(bytes);
        return string.Concat(text.Split('\n').Select(line => $"{kind}: {line}\n"));
    }));
}
