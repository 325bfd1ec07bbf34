using BenchmarkDotNet.Attributes;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>A kernel beside a plain loop. Both must give the same before either is timed.</summary>
public abstract class Suite
{
    [ParamsAllValues]
    public Volume Data { get; set; }

    /// <summary>How many rows there are.</summary>
    internal int Rows => Bytes(Data) / BytesOfARow;

    /// <summary>How many bytes are read and written for a row.</summary>
    protected abstract int BytesOfARow { get; }

    /// <summary>What was written, to be compared.</summary>
    protected virtual ReadOnlySpan<byte> Written => default;

    [GlobalSetup]
    public void SetUp()
    {
        Fill();
        Check();

        // This volume is the first.
        if (Data == Volume.L1)
            LetCompile();
    }

    /// <summary>Makes the numbers.</summary>
    protected abstract void Fill();

    /// <summary>Makes anew what is written, where a kernel adds to it.</summary>
    protected virtual void Reset()
    {
    }

    /// <summary>Compares all ways with the loop.</summary>
    protected abstract void Check();

    /// <summary>Compares one way with the loop.</summary>
    /// <exception cref="InvalidOperationException">They give something else.</exception>
    private protected void RequireSame<TResult>(string name, Func<TResult> loop, Func<TResult> way)
    {
        Reset();
        TResult expected = loop();
        byte[] written = Written.ToArray();
        Reset();
        TResult found = way();
        if (!EqualityComparer<TResult>.Default.Equals(found, expected) || !Written.SequenceEqual(written))
            throw new InvalidOperationException($"{SuiteType}, {name}, on {Rows} rows: {found} for {expected}; of {written.Length} bytes written the first {Written.CommonPrefixLength(written)} are the same.");
        Reset();
    }

    /// <summary>Lets the compiler make its best code of all ways. It does so in the background, in steps, once they were run some times, for which a busy machine has no time while they are timed.</summary>
    private void LetCompile()
    {
        for (int step = 0; step < 3; step++)
        {
            for (int time = 0; time < 40; time++)
                Check();
            Thread.Sleep(150);
        }
    }

    // What is run is a class that BenchmarkDotNet makes of the suite.
    private Type SuiteType => GetType().Assembly == typeof(Suite).Assembly ? GetType() : GetType().BaseType!;

    private static int Bytes(Volume volume) => volume switch
    {
        Volume.L1 => 1 << 14,
        Volume.L2 => 1 << 19,
        _ => 1 << 26,
    };
}
