using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json;

/// <summary>What a way into the library makes of a document: the case or the record that it is, or the error that says why it is none.</summary>
/// <param name="Way">The way, in words.</param>
/// <param name="Read">What was read; <see langword="null"/>: nothing, or of a serializer JSON's null.</param>
/// <param name="Error">The error.</param>
internal sealed record Entry(string Way, object? Read, JsonException? Error)
{
    /// <summary>What the library says is wrong, of a serializer inside of its own error; <see langword="null"/>: nothing, or a serializer ended before it came to the library.</summary>
    public CaseFormatException? Wrong => Error as CaseFormatException ?? Error?.InnerException as CaseFormatException;

    /// <summary>Whether a serializer stood between, whose places are its own.</summary>
    public bool IsOfSerializer => Way.StartsWith("serializer", StringComparison.Ordinal);

    /// <summary>The document as a case, on every way. Whatever comes that is neither a case nor an error with a place goes on to the test.</summary>
    public static IReadOnlyList<Entry> OfCase(byte[] document)
    {
        List<Entry> entries =
        [
            Of("bytes", () => SupplyCase.Parse(document)), Of("stream", () => SupplyCase.Load(new MemoryStream(document))),
            Of("stream of single bytes", () => SupplyCase.Load(new SingleBytes(document))),
            Of("serializer of bytes", () => JsonSerializer.Deserialize<SupplyCase>(document)),
            Of("serializer of a stream of single bytes", () => JsonSerializer.Deserialize<SupplyCase>(new SingleBytes(document))),
        ];
        if (Utf8.IsValid(document))
        {
            entries.Add(Of("text", () => SupplyCase.Parse(Encoding.UTF8.GetString(document))));
            entries.Add(Of("serializer of a text", () => JsonSerializer.Deserialize<SupplyCase>(Encoding.UTF8.GetString(document))));
        }
        return entries;
    }

    /// <summary>The document as a record, on the ways of a serializer.</summary>
    public static IReadOnlyList<Entry> OfRecord(byte[] document) =>
    [
        Of("serializer of a record", () => JsonSerializer.Deserialize<Record>(document)),
        Of("serializer of a stream of a record", () => JsonSerializer.Deserialize<Record>(new SingleBytes(document))),
    ];

    /// <summary>Fails unless each way gives an error with a place in the document and a reason, and all that don't go through a serializer the same one.</summary>
    /// <returns>The error.</returns>
    public static CaseFormatException? AssertRefused(string name, byte[] document, IReadOnlyList<Entry> entries)
    {
        foreach (Entry entry in entries)
        {
            // A serializer gives null for JSON's null without asking anybody.
            if (entry is { IsOfSerializer: true, Read: null, Error: null } && Encoding.UTF8.GetString(document).Trim() == "null")
                continue;
            Assert.True(entry.Error is not null, $"{name} was read from {entry.Way}.");
            if (entry.IsOfSerializer)
                Places.AssertOfSerializer(entry.Error, document);
            else
                Places.AssertInside(Assert.IsType<CaseFormatException>(entry.Error), document);
        }
        Entry[] own = [.. entries.Where(entry => !entry.IsOfSerializer)];
        Assert.All(own, entry => Assert.Equal(Told(own[0].Wrong!), Told(entry.Wrong!)));
        return own.FirstOrDefault()?.Wrong;
    }

    /// <summary>Everything that an error says.</summary>
    public static (CaseErrorCode, long, int, long, string, string, string, string) Told(CaseFormatException error) =>
        (error.Code, error.Line, error.Column, error.ByteOffset, error.JsonPath, error.Found, error.Allowed, error.Message);

    private static Entry Of(string way, Func<object?> read)
    {
        try
        {
            return new(way, read(), null);
        }
        catch (JsonException error)
        {
            return new(way, null, error);
        }
    }

    private sealed class SingleBytes(byte[] bytes) : ReadStream
    {
        private int _next;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty || _next == bytes.Length)
                return 0;
            buffer[0] = bytes[_next++];
            return 1;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
