namespace GpuSupply.Reporting;

/// <summary>Pictures of what the library answers: <c>ledger.Verify("active-85k").ToPicture()</c>.</summary>
public static class Pictures
{
    /// <summary>What a claim asserts, and what is on record, as intervals on one line.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The picture; <see langword="null"/>: nothing was asserted that has an end.</returns>
    public static Picture? ToPicture(this Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return IntervalPicture.Of(verdict);
    }
}
