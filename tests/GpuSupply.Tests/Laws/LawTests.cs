using FsCheck.Fluent;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Laws;

// A law is worth what its cases contain and what its failure says.
public class LawTests
{
    [Fact]
    public void Holds_CasesWithoutSwaps_Fails()
    {
        var generator = CaseGenerators.Cases(CaseStyle.Wide).Where(generated => !generated.Shape.Has(CaseFeature.Swap));
        string message = Assert.Throws<LawFailedException>(() => new Law(_ => { }).Holds("nothing", 60, 1, generator, (_, _) => { })).Message;
        Assert.Equal("nothing: Swap is in 0 % of the cases; at least 20 % are needed.", message);
    }

    [Fact]
    public void Holds_ALawThatFails_PrintsTheRecordsThatMatter()
    {
        string message = Assert.Throws<LawFailedException>(() => new Law(_ => { }).Holds(
            "no movements", 60, 1, CaseGenerators.Cases(CaseStyle.Wide), (generated, _) => Assert.Empty(generated.Sourced.OfType<Movement>()))).Message;
        Assert.StartsWith("no movements does not hold for case ", message, StringComparison.Ordinal);
        Assert.Contains("\nMovement movement", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Order order", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_OfTheWideStyle_ReachEveryFeatureAndAreTheSameAgain()
    {
        GeneratedCase[] cases = Sample(), again = Sample();
        foreach (string feature in CaseShape.All)
            Assert.True(cases.Count(generated => generated.Shape.Names.Contains(feature)) >= 10, $"{feature} is in fewer than 10 of 200 cases");
        Assert.Equal(cases.Select(generated => generated.ToString()), again.Select(generated => generated.ToString()));
    }

    private static GeneratedCase[] Sample() => [.. CaseGenerators.Cases(CaseStyle.Wide).Sample(200, new FsCheck.Rnd(1), 30)];
}
