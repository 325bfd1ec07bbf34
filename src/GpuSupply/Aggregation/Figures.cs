namespace GpuSupply.Aggregation;

/// <summary>The least, best and most of a sum as columns.</summary>
internal static class Figures
{
    /// <summary>Three columns. They are one object where they are the same throughout, and nothing adds up to something in groups without rows.</summary>
    public static IReadOnlyList<ExactNumbers> Of(ExactNumbers counts, ExactNumbers low, ExactNumbers best, ExactNumbers high)
    {
        if (!low.AreSame(best) || !high.AreSame(best))
            return [low, best, high];

        // What is one object is taken for what came and went on days that are known, so that there is a row wherever there is a sum.
        for (int row = 0; row < counts.Count; row++)
        {
            if (counts.IsZero(row) && !best.IsZero(row))
                return [best.Apart(), best, best.Apart()];
        }

        return [best, best, best];
    }
}
