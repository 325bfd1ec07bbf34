using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>Receipt delays are what every world and every pairing has, no more and no less.</summary>
public class DelayOracleTests(ITestOutputHelper output)
{
    private static readonly string[] About =
    [
        nameof(RecordKind.Reallocation), nameof(RecordKind.Correction), nameof(RecordKind.Reschedule), nameof(RecordKind.Cancellation),
        nameof(CaseFeature.Swap), nameof(CaseFeature.NewDue), nameof(CaseFeature.BoundedQuantity), nameof(CaseFeature.WideWindow),
    ];

    private long _worldCount;
    private int _boundCount;
    private int _openCount;
    private int _skippedCount;
    private int _orderCount;
    private int _orderSoundCount;

    [Theory]
    [InlineData(350, 20)]
    public void ReceiptDelay_OfAPartyAndOfEachLeg_IsSoundAndTight(int cases, int seed) => Agree("delays against all worlds", cases, seed, CaseStyle.Small);

    [Theory]
    [InlineData(150, 21)]
    public void ReceiptDelay_WithOpenSides_IsSoundAndTight(int cases, int seed) => Agree("open delays against all worlds", cases, seed, CaseStyle.SmallAndOpen);

    private void Agree(string name, int cases, int seed, CaseStyle style)
    {
        new Law(output.WriteLine) { About = About }.Holds(name, cases, seed, DelayGenerators.Cases(style), Agrees);
        output.WriteLine($"{_boundCount} delays, {_openCount} of them without upper end, {_worldCount} worlds; {_skippedCount} skipped for too many worlds; "
            + $"{_orderCount} delays of orders, {_orderSoundCount} of them wider than the worlds, with units that count in two windows or less than none in one");
        Assert.True(_skippedCount * 20 < _boundCount, $"{_skippedCount} of {_boundCount} skipped");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        SupplyLedger ledger = generated.ToLedger();
        ledger = ledger.AsKnownOn(ledger.KnownOn.PlusDays(random.Next(12)));
        var records = new WorldRecords(generated, ledger.KnownOn);
        foreach (Order order in generated.Records.OfType<Order>())
            SameOfOrder(ledger, new WorldOrderDelay(records, order), order.Id);
        foreach (Reallocation reallocation in ledger.Reallocations.Select(one => one.Record))
        {
            SumToZero(ledger.Reallocations[reallocation.Id]);
            foreach (PartyId party in reallocation.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct())
            {
                var worlds = new WorldDelays(records, reallocation, party, ledger.KnownOn);
                PartyReallocation analysis = ledger.Reallocations[reallocation.Id].For(party);
                Same(worlds, null, true, analysis.ReceiptDelayTotal, $"total of {party}");
                Same(worlds, null, false, analysis.ReceiptDelay, $"mean of {party}");
                foreach (string leg in worlds.Legs)
                {
                    var measure = new ReceiptDelayMeasure(reallocation.Id, party) { Leg = leg };
                    Same(worlds, leg, true, ledger.Evidence(measure with { IsTotal = true }).Bounds, $"total of {party} leg {leg}");
                    Same(worlds, leg, false, ledger.Evidence(measure).Bounds, $"mean of {party} leg {leg}");
                }
            }
        }
    }

    private void SameOfOrder(SupplyLedger ledger, WorldOrderDelay worlds, RecordId order)
    {
        var measure = new OrderDelayMeasure(order);
        foreach (bool isTotal in new[] { true, false })
        {
            Bounds? delay = ledger.Evidence(measure with { IsTotal = isTotal }).Bounds;
            string what = $"{(isTotal ? "total" : "mean")} of {worlds}";
            if (!worlds.IsPlanned || (!isTotal && !worlds.IsCertainlyPlanned))
            {
                Assert.True(delay is null, $"{what} is {delay}, but there may be no unit that it could be of");
                continue;
            }

            if (worlds.Of(isTotal) is not { } expected)
            {
                _skippedCount++;
                continue;
            }

            if (delay is null && (worlds.IsOpen || expected is { Least: null, Most: null }))
                continue;
            Assert.True(delay is not null, $"{what} is not comparable, but {Text(expected)} in all worlds");
            (_orderCount, _worldCount) = (_orderCount + 1, _worldCount + expected.WorldCount);
            if (worlds.CountsUnitsTwice || worlds.HasLessThanNone)
            {
                _orderSoundCount += (delay.Value.Low, delay.Value.High) == (expected.Least, expected.Most) ? 0 : 1;
                Assert.True(!(delay.Value.Low > expected.Least) && !(delay.Value.High < expected.Most), $"{what} is {delay}, but {Text(expected)} in all worlds");
                continue;
            }

            Assert.True((delay.Value.Low, delay.Value.High) == (expected.Least, expected.Most), $"{what} is {delay}, but {Text(expected)} in all worlds");
        }
    }

    /// <summary>What one party of a balanced swap has to wait for, another has sooner.</summary>
    private static void SumToZero(ReallocationAnalysis analysis)
    {
        Bounds?[] totals = [.. analysis.Parties.Select(party => party.ReceiptDelayTotal)];
        if (!analysis.IsBalanced || totals.Any(total => total is not { Low: not null, High: not null }))
            return;
        Assert.True(totals.Aggregate((Rational)0, (sum, total) => sum + total!.Value.Low!.Value) <= 0, $"{analysis} has delays above zero");
        Assert.True(totals.Aggregate((Rational)0, (sum, total) => sum + total!.Value.High!.Value) >= 0, $"{analysis} has delays below zero");
    }

    private void Same(WorldDelays worlds, string? leg, bool isTotal, Bounds? delay, string what)
    {
        if (!worlds.IsComparable || (!isTotal && !worlds.HasMean(leg)))
        {
            Assert.True(delay is null, $"{what} is {delay}, but nothing certainly left that it could be of");
            return;
        }

        if (worlds.Of(leg, isTotal) is not { } expected)
        {
            _skippedCount++;
            return;
        }

        if (delay is null && expected is { Least: null, Most: null })
            return;
        Assert.True(delay is not null, $"{what} is not comparable, but {Text(expected)} in all worlds");
        if (worlds.HasOpenLineOnBothSides)
        {
            // A line without a first or last day has no day at which it would be extreme: no end is sound, and nothing finer is said.
            Assert.True(!(delay.Value.Low > expected.Least) && !(delay.Value.High < expected.Most), $"{what} is {delay}, but {Text(expected)} in all worlds");
            return;
        }

        (_boundCount, _worldCount) = (_boundCount + 1, _worldCount + expected.WorldCount);
        _openCount += expected.Most is null ? 1 : 0;
        Assert.True((delay.Value.Low, delay.Value.High) == (expected.Least, expected.Most), $"{what} is {delay}, but {Text(expected)} in all worlds");
    }

    private static string Text(WorldExtremes expected) => $"{expected.Least}..{expected.Most}";
}
