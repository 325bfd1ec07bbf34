namespace GpuSupply.Fuzz;

/// <summary>Random numbers from a seed, the same for ever (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal struct FuzzRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 on, below another one, which is above 0.</summary>
    public int Below(int end) => (int)(((UInt128)Next() * (uint)end) >> 64);
}
