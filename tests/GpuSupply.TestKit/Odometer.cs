namespace GpuSupply.TestKit;

/// <summary>Steps through all combinations of choices.</summary>
internal static class Odometer
{
    /// <summary>The next combination; false: it was the last.</summary>
    public static bool Next(int[] chosen, int[] sizes)
    {
        for (int index = 0; index < chosen.Length; index++)
        {
            if (++chosen[index] < sizes[index])
                return true;
            chosen[index] = 0;
        }

        return false;
    }
}
