namespace GpuSupply.Benchmarks.Compare;

/// <summary>Some bytes of a <see cref="NativeBuffer"/>, from the first one to the one after the last.</summary>
internal readonly unsafe struct NativeBytes(byte* start, byte* end)
{
    public byte* Start { get; } = start;

    public byte* End { get; } = end;
}
