using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GpuSupply.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Journals;

/// <summary>A journal whose lines are known: which are records, which can't be read and why, where each begins.</summary>
internal sealed record JournalFile(byte[] Bytes, IReadOnlyList<JournalFile.Line> Lines)
{
    /// <summary>The longest line that is read in them.</summary>
    public const int MaxLineBytes = 600;

    private static readonly (CaseErrorCode Code, byte[] Bytes)[] Bad =
    [
        (CaseErrorCode.InvalidJson, [.. "{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\",\"source\":\"s\""u8]),
        (CaseErrorCode.InvalidJson, [.. "{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\",\"source\":\"s\"} {}"u8]),
        (CaseErrorCode.InvalidJson, [.. "not JSON at all"u8]),
        (CaseErrorCode.InvalidJson, [0]),
        (CaseErrorCode.WrongType, [.. "null"u8]),
        (CaseErrorCode.WrongType, [.. "[{\"type\":\"dispute\"}]"u8]),
        (CaseErrorCode.MissingField, [.. "{}"u8]),
        (CaseErrorCode.MissingField, [.. "{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\"}"u8]),
        (CaseErrorCode.UnknownType, [.. "{\"type\":\"rumour\",\"id\":\"d\",\"source\":\"s\"}"u8]),
        (CaseErrorCode.UnknownField, [.. "{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\",\"source\":\"s\",\"why\":1}"u8]),
        (CaseErrorCode.DuplicateField, [.. "{\"type\":\"dispute\",\"id\":\"d\",\"id\":\"d\",\"claim\":\"c\",\"source\":\"s\"}"u8]),
        (CaseErrorCode.InvalidValue, [.. "{\"type\":\"source\",\"id\":\"s\",\"publishedOn\":\"2024-02-30\"}"u8]),
        (CaseErrorCode.InvalidUnicode, [.. "{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\",\"source\":\"s\",\"note\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]),
        (CaseErrorCode.InvalidUnicode, [0xFF, 0xFE]),
        (CaseErrorCode.InvalidJson, [.. Encoding.ASCII.GetBytes($"{{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\",\"source\":\"s\",\"x-a\":{new string('[', 64)}{new string(']', 64)}}}")]),
        (CaseErrorCode.LineTooLong, [.. Enumerable.Repeat((byte)'x', MaxLineBytes + 1)]),
        (CaseErrorCode.LineTooLong, [.. Enumerable.Repeat((byte)'{', (3 * MaxLineBytes) + 7)]),
    ];

    private static readonly string[] Blank = ["", " ", "\r", "\t \r", "  "];

    /// <summary>Records as lines of a journal.</summary>
    public static IReadOnlyList<string> Records { get; } =
    [
        .. RecordJsonGenerators.Texts.Sample(400, new Rnd(20240604), 20).Where(text => text.Read() is not SourcedRecord { Source: null, KnownOn: null })
            .Select(text => text.Json).Where(json => !json.Contains('\n', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(json) < MaxLineBytes),
    ];

    /// <summary>The lines that become records.</summary>
    public IEnumerable<Line> Accepted => Lines.Where(line => line.Record is not null);

    /// <summary>The lines that can't be read.</summary>
    public IEnumerable<Line> SetAside => Lines.Where(line => line.Code is not null);

    /// <summary>A journal of some lines of every kind.</summary>
    public static JournalFile Make(int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>();
        var lines = new List<Line>();
        if (seed % 5 == 0)
            bytes.AddRange([0xEF, 0xBB, 0xBF]);
        if (seed % 3 == 0)
            Add([.. "{\"format\":\"gpusupply/1\"}"u8], null, null, true);
        int count = random.Next(4, 9);
        for (int index = 0; index < count; index++)
        {
            bool hasEnd = index + 1 < count || seed % 4 != 0;
            switch (random.Next(10))
            {
                case 0:
                    Add(Encoding.UTF8.GetBytes(Blank[random.Next(Blank.Length)]), null, null, hasEnd);
                    break;
                case 1 or 2:
                    (CaseErrorCode code, byte[] bad) = Bad[((7 * seed) + index) % Bad.Length];
                    Add(bad, null, code, hasEnd);
                    break;
                default:
                    string record = Records[random.Next(Records.Count)];
                    Add(Encoding.UTF8.GetBytes(random.Next(4) == 0 ? $" {record} \r" : record), CanonicalOf(record), null, hasEnd);
                    break;
            }
        }

        return new([.. bytes], lines);

        static string CanonicalOf(string record) => RecordJsonWriter.Canonical(new RecordJson(record).Read());

        void Add(byte[] line, string? record, CaseErrorCode? code, bool hasEnd)
        {
            int start = lines.Count == 0 ? 0 : bytes.Count;
            bytes.AddRange(line);
            lines.Add(new(start, bytes.Count - start, record, code));
            if (hasEnd)
                bytes.Add((byte)'\n');
        }
    }

    /// <summary>The same compressed, in so many members.</summary>
    public byte[] Compressed(int members = 1)
    {
        using var compressed = new MemoryStream();
        for (int member = 0; member < members; member++)
        {
            int from = Bytes.Length * member / members, to = Bytes.Length * (member + 1) / members;
            using var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(Bytes, from, to - from);
            if (from == to)
                gzip.Flush();
        }

        return compressed.ToArray();
    }

    /// <summary>A line: its bytes without the line feed, the record that it is, or why it is none.</summary>
    public sealed record Line(int Start, int Length, string? Record, CaseErrorCode? Code);
}
