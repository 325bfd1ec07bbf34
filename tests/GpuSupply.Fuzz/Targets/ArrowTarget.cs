using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using Key = GpuSupply.Aggregation.Key;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Arrow batches of any shape: fields that are there or not, of right types or others, with nulls, slices and odd dictionaries. They come to what a loop comes to, or are refused.</summary>
internal sealed class ArrowTarget : IFuzzTarget
{
    private static readonly string[] Names = ["party", "product", "day", "quantity", "quantityLow", "quantityHigh", "kind"];
    private static readonly string[] Texts = ["tesla", "x", "h100", "", "a b", "\u0000", "p0", "order", "receipt"];

    public string Name => "arrow";

    public int Permille => 4;

    public IReadOnlyList<byte[]> Seeds { get; } = [.. Enumerable.Range(1, 16).Select(number => Seed(number, [0, 0, 1, 2])), .. Enumerable.Range(1, 16).Select(number => Seed(number, []))];

    public IReadOnlyList<byte[]> Words { get; } = [[0], [255], [0, 0, 1, 2], [3, 3, 3, 3], [7, 255, 255, 255, 255, 255, 255, 255, 127]];

    public bool Try(byte[] input)
    {
        var feed = new ByteFeed(input);
        int rows = feed.Below(40);
        int[] types = [.. new int[4].Select(_ => 0)];
        for (int index = 0; index < types.Length; index++)
            types[index] = feed.Below(8);
        var builder = new RecordBatch.Builder();
        int fields = 4 - (feed.Below(16) == 0 ? 1 : 0) + (feed.Below(8) == 0 ? feed.Below(4) : 0);
        long? sum = 0;
        for (int index = 0; index < fields; index++)
        {
            IArrowArray array = Column(index, index < 4 ? types[index] : feed.Below(8), rows, ref feed);
            builder.Append(Names[feed.Below(32) == 0 ? feed.Below(Names.Length) : index], feed.Below(2) == 0, array);
            if (index == 3)
                sum = array is Int64Array { NullCount: 0 } numbers ? SumOf(numbers) : null;
        }

        using RecordBatch batch = builder.Build();
        try
        {
            QueryResult found = Query.Sum(GpuSupply.Aggregation.Column.Quantity).Answer(batch.ToTransferColumns());
            if (sum is { } expected && found.Count == 1 && fields == 4)
                Require.Same(expected, (long)found[0].Quantity!.Value.Best, "sum of the batch");
            _ = Query.Count().GroupBy(Key.Party, Key.Month).Answer(batch.ToTransferColumns());
            return true;
        }
        catch (ArgumentException refused)
        {
            Require.That(refused.Message.Length > 10, $"a refusal that does not say why: {refused.Message}");
            return false;
        }
    }

    private static long? SumOf(Int64Array numbers)
    {
        Int128 sum = 0;
        foreach (long? number in numbers)
            sum += number ?? 0;
        return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : null;
    }

    private static IArrowArray Column(int index, int type, int rows, ref ByteFeed feed)
    {
        // Most are what the field should be, so that whole batches are right.
        bool hasNulls = feed.Below(12) == 0;
        switch (type < 6 ? index : 4 + type)
        {
            case 0 or 1 or 10:
                var texts = new StringArray.Builder();
                for (int row = 0; row < rows; row++)
                {
                    if (hasNulls && feed.Below(4) == 0)
                        texts.AppendNull();
                    else
                        texts.Append(Texts[type == 5 ? feed.Below(Texts.Length) : index == 1 ? 2 : feed.Below(2)]);
                }

                StringArray built = texts.Build();
                if (type % 2 == 0)
                    return built;
                var codes = new Int32Array.Builder();
                for (int row = 0; row < rows; row++)
                    codes.Append(feed.Below(Math.Max(1, rows)));
                return new DictionaryArray(new DictionaryType(Int32Type.Default, StringType.Default, false), codes.Build(), built);
            case 2:
                var days = new Date32Array.Builder();
                for (int row = 0; row < rows; row++)
                    days.Append(new DateTime(2023, 1, 1).AddDays(type == 5 ? feed.Number() % 100_000 : feed.Below(200)));
                return days.Build();
            case 11:
                var decimals = new Decimal128Array.Builder(new Decimal128Type(20, 2));
                for (int row = 0; row < rows; row++)
                    decimals.Append(feed.Below(200));
                return decimals.Build();
            default:
                var numbers = new Int64Array.Builder();
                for (int row = 0; row < rows; row++)
                {
                    if (hasNulls && feed.Below(4) == 0)
                        numbers.AppendNull();
                    else
                        numbers.Append(feed.Number());
                }

                return numbers.Build();
        }
    }

    private static byte[] Seed(int number, byte[] head)
    {
        var random = new FuzzRandom((ulong)number * 77);
        byte[] seed = new byte[24 * number];
        for (int index = 0; index < seed.Length; index++)
            seed[index] = (byte)random.Next();
        return [(byte)number, .. head, .. seed];
    }
}
