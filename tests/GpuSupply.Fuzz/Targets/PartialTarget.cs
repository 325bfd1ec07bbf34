using System.Buffers.Binary;
using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Partial results, as bytes whose length and checksum are right, and as JSON: they are one that merges, finishes and is written as it was read, or are refused.</summary>
internal sealed class PartialTarget : IFuzzTarget
{
    private const int LengthAt = 8;

    public string Name => "partial";

    public int Permille => 10;

    public IReadOnlyList<byte[]> Seeds { get; } = [.. Partials().SelectMany(partial => new[] { partial.ToBytes(), JsonSerializer.SerializeToUtf8Bytes(partial) })];

    public IReadOnlyList<byte[]> Words { get; } =
    [
        [0], [0, 0, 0, 0], [1, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 127], [0, 0, 0, 0, 0, 0, 0, 128],
        .. NumbersTarget.Bytes("{", "}", "[", "]", ",", ":", "\"", "null", "\"groups\":", "\"query\":", "\"low\":", "\"best\":", "\"high\":", "\"count\":", "\"tesla\"", "\"-170141183460469231731687303715884105728\"", "1e9", "sum quantity", "by party", "by month", "balance"),
    ];

    public bool Try(byte[] input)
    {
        if (Read(input) is not { } partial)
            return false;
        byte[] bytes = partial.ToBytes();
        Require.That(bytes.AsSpan().SequenceEqual(PartialResult.FromBytes(bytes).ToBytes()), "as bytes and read again");
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(partial);
        Require.That(bytes.AsSpan().SequenceEqual(JsonSerializer.Deserialize<PartialResult>(json)!.ToBytes()), "as JSON and read again");
        try
        {
            PartialResult twice = partial.Merge(partial);
            Require.That(twice.ToBytes().AsSpan().SequenceEqual(PartialResult.Merge([partial, partial]).ToBytes()), "merged one by one and at once");
            foreach (QueryRow row in twice.Finish())
                _ = row.ToString();
        }
        catch (OverflowException tooMuch)
        {
            Require.That(tooMuch.Message.Length > 20, $"an overflow that does not name the sum: {tooMuch.Message}");
        }

        return true;
    }

    private static PartialResult? Read(byte[] input)
    {
        try
        {
            return input is [(byte)'{', ..] ? JsonSerializer.Deserialize<PartialResult>(input) : PartialResult.FromBytes(Fitted(input));
        }
        catch (JsonException refused)
        {
            Require.That(refused.Path is not null || refused.LineNumber is not null, $"a refusal without its place: {refused.Message}");
        }
        catch (FormatException refused)
        {
            Require.That(refused.Message.StartsWith("byte ", StringComparison.Ordinal), $"a refusal without its byte: {refused.Message}");
        }

        return null;
    }

    private static byte[] Fitted(byte[] input)
    {
        byte[] bytes = [.. input];
        if (bytes.Length >= LengthAt + 8 + 4)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(LengthAt), bytes.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Checksums.Of(bytes.AsSpan(0, bytes.Length - 4)));
        }

        return bytes;
    }

    private static IEnumerable<PartialResult> Partials()
    {
        TransferList rows = Story.Exchange.ToLedger().Transfers;
        yield return Query.Sum(Column.Quantity).Run(rows);
        yield return Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Month).Run(rows);
        yield return Query.Sum(Column.Quantity).Where(RecordKind.Order).GroupBy(Key.Product, Key.Kind).Run(rows);
        yield return Query.Count().GroupBy(Key.Quarter).Run(rows);
        yield return Query.Balance().GroupBy(Key.Party).Run(rows);
        yield return Query.Net(Column.Quantity).GroupBy(Key.Stage).Run(rows);
    }
}
