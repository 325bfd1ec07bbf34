using System.Globalization;

namespace GpuSupply.Aggregation;

/// <summary>A sum with bounds: of units, or of money in minor units. <c>default</c> is exactly 0.</summary>
/// <param name="Low">At least so much.</param>
/// <param name="Best">The best single figure.</param>
/// <param name="High">At most so much.</param>
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly record struct Total(Int128 Low, Int128 Best, Int128 High)
{
    /// <summary>The sum, with its bounds where they are not the same: <c>12000</c>, <c>0..12000 (best 12000)</c>.</summary>
    public override string ToString() => Low == High && Low == Best
        ? Best.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Low}..{High} (best {Best})");
}
