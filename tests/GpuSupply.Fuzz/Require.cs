namespace GpuSupply.Fuzz;

/// <summary>What must hold.</summary>
internal static class Require
{
    public static void That(bool holds, string what)
    {
        if (!holds)
            throw new FuzzFailedException(what);
    }

    public static void Same<T>(T one, T other, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(one, other))
            throw new FuzzFailedException($"{what}: {one} and {other}");
    }
}
