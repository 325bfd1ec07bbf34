using FsCheck;
using FsCheck.Fluent;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

// A law is worth what its generator reaches.
public class ValueGeneratorsTests
{
    [Fact]
    public void StatedWriting_Samples_ReachEveryFormAndUnit()
    {
        StatedValue[] values = [.. Sample(ValueGenerators.AnyStatedWriting()).Select(writing => StatedValue.Parse(writing.Text))];
        Assert.Equal(Enum.GetValues<StatedForm>().Except([StatedForm.Ends]), values.Select(value => value.Form).Distinct().Order());
        Assert.Equal(Enum.GetValues<UnitKind>(), values.Select(value => value.Unit.Kind).Distinct().Order());
        Assert.Contains(values, value => value.Number?.Sign < 0);
        Assert.Contains(values, value => value.Number?.Sign == 0);
        Assert.Contains(values, value => value.Number is { IsWhole: false });
        Assert.Contains(values, value => value.Number > long.MaxValue);
    }

    [Fact]
    public void PointIn_Samples_ReachEveryKindOfEndAndZero()
    {
        PointIn[] points = [.. Sample(ValueGenerators.AnyPointIn())];
        Assert.All(points, point => Assert.True(point.Bounds.Contains(point.Point)));
        Assert.Contains(points, point => point.Bounds.Low is null && point.Bounds.High is not null);
        Assert.Contains(points, point => point.Bounds.High is null && point.Bounds.Low is not null);
        Assert.Contains(points, point => point.Bounds == default);
        Assert.Contains(points, point => point.Bounds.LowOpen && point.Bounds.Low == 0);
        Assert.Contains(points, point => point.Bounds.HighOpen && point.Bounds.High == 0);
        Assert.Contains(points, point => !point.Bounds.LowOpen && point.Bounds.Low == 0 && point.Bounds.Width != 0);
        Assert.Contains(points, point => point.Bounds.Low < 0 && point.Bounds.High > 0);
        Assert.Contains(points, point => point.Point == point.Bounds.Low && point.Bounds.Width != 0);
        Assert.Contains(points, point => point.Point == point.Bounds.High && point.Bounds.Width != 0);
    }

    [Fact]
    public void Number_Samples_ReachThirdsAndBeyond64Bits()
    {
        Rational[] numbers = [.. Sample(ValueGenerators.AnyRational())];
        Assert.Contains(numbers, number => number > ulong.MaxValue);
        Assert.Contains(numbers, number => number < long.MinValue);
        Assert.Contains(numbers, number => number.Denominator % 3 == 0);
        Assert.Contains(numbers, number => number.Sign == 0);
    }

    [Fact]
    public void DamagedText_Samples_AreMostlyRefusedButNotAll()
    {
        int read = Sample(ValueGenerators.AnyDamagedText()).Count(text => StatedValue.TryParse(text.Text, out _));
        Assert.InRange(read, 1, 1_000);
    }

    private static IEnumerable<T> Sample<T>(Arbitrary<T> arbitrary) => arbitrary.Generator.Sample(2_000, 20);
}
