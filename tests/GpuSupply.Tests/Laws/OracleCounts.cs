using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Counts what was compared with all worlds, and how often bounds were rightly wider than the worlds, by the reason.</summary>
internal sealed class OracleCounts(ITestOutputHelper output)
{
    private double _worldCount;
    private int _boundCount;
    private int _skippedCount;
    private int _unitsTwiceCount;
    private int _bothWaysCount;
    private int _flooredCount;

    /// <summary>Counts a comparison; true: there are too many worlds to compare with.</summary>
    public bool IsSkipped(WorldRange? worlds)
    {
        _boundCount++;
        _skippedCount += worlds is null ? 1 : 0;
        _worldCount += worlds?.WorldCount ?? 0;
        _unitsTwiceCount += worlds is { CountsUnitsTwice: true } ? 1 : 0;
        _bothWaysCount += worlds is { GoesBothWays: true } ? 1 : 0;
        return worlds is null;
    }

    /// <summary>The lower end of a stock is shown as zero where there are worlds, of records that contradict each other, with less.</summary>
    public void CountFloor(bool isFloored) => _flooredCount += isFloored ? 1 : 0;

    public void Report()
    {
        output.WriteLine($"{_boundCount} pairs of bounds, {_worldCount:0} worlds; {_skippedCount} skipped for too many worlds; wider than the worlds: "
            + $"{_unitsTwiceCount} with units that count in two windows, {_bothWaysCount} with transfers of one record both ways, {_flooredCount} floored");
        Assert.True(_boundCount > 1_000, $"only {_boundCount} compared");
        Assert.True(_skippedCount * 100 < _boundCount, $"{_skippedCount} of {_boundCount} skipped");
        Assert.True(_bothWaysCount * 20 < _boundCount, $"{_bothWaysCount} of {_boundCount} go both ways");
        Assert.True(_unitsTwiceCount * 20 < _boundCount, $"{_unitsTwiceCount} of {_boundCount} count units twice");
    }
}
