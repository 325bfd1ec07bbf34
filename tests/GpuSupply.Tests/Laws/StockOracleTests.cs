using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>
/// Where all is on record, stocks of groups in one stage or several, and what they are behind plan, are what every possible world has, no more and no
/// less.
/// </summary>
public class StockOracleTests(ITestOutputHelper output)
{
    private static readonly (Func<PartyId, ProductId, string, Measure> Measure, Stage[] Stages)[] Stocks =
    [
        (Measure.OnOrder, [Stage.OnOrder]), (Measure.InTransit, [Stage.InTransit]), (Measure.OnHand, [Stage.OnHand]),
        (Measure.InService, [Stage.InService]), (Measure.Held, [Stage.OnHand, Stage.InService]),
    ];

    private readonly OracleCounts _counts = new(output);
    private int _levelCount;
    private int _behindCount;

    [Theory]
    [InlineData(300, 16)]
    public void Evidence_OnStocksOfGroups_IsSoundAndTight(int cases, int seed)
    {
        new Law(output.WriteLine) { About = CaseShape.Supply }.Holds("stocks against all worlds", cases, seed, CaseGenerators.FewRecords(CaseStyle.Small), Agrees);
        output.WriteLine($"{_levelCount} stocks and {_behindCount} gaps behind plan with something on record");
        Assert.True(_levelCount > 200 && _behindCount > 200, $"{_levelCount} stocks, {_behindCount} gaps");
        _counts.Report();
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        LocalDate known = generated.KnownDays[^1];
        SupplyLedger ledger = CoveredCase.LedgerOf(generated, known);
        var worlds = new Worlds(new WorldRecords(generated, known));
        foreach (LocalDate day in LedgerPicture.Days(ledger, 40).Where(day => day <= known && random.Next(2) == 0))
        {
            PartyId group = CoveredCase.Groups[random.Next(CoveredCase.Groups.Length)];
            ProductId family = CoveredCase.Products[random.Next(CoveredCase.Products.Length)];
            (HashSet<PartyId> inside, HashSet<ProductId> kinds) = (worlds.Records.Inside(group, day), worlds.Records.KindsOf(family));
            foreach ((var measure, Stage[] stages) in Stocks)
            {
                if (IsShort(worlds, group, stages, day))
                    continue;
                Measure stock = measure(group, family, RecordText.Of(day));
                Same(worlds.Balance(one => IsInside(one) && stages.Contains(one.Stage), day), ledger.Evidence(stock).Bounds, stock, ref _levelCount);
            }

            WorldRange? behind = worlds.Sum(
                move => WorldFlows.Times(MeasureKind.Due, move, inside.Contains, kinds.Contains)
                    - (move.Record is Receipt { Shipment: not null } ? WorldFlows.Times(MeasureKind.Received, move, inside.Contains, kinds.Contains) : 0),
                on => on <= WorldWindow.Number(day));
            Measure gap = Measure.BehindPlan(group, family, RecordText.Of(day));
            Same(behind, ledger.Evidence(gap).Bounds, gap, ref _behindCount);

            bool IsInside(Account account) => inside.Contains(account.Party) && kinds.Contains(account.Product);
        }
    }

    /// <summary>
    /// Whether, of records that contradict each other, an account may be below zero, of those that bound the stock: it counts as nothing then, and what it is
    /// part of, or stands beside, holds more or less than the sum.
    /// </summary>
    private static bool IsShort(Worlds worlds, PartyId group, Stage[] stages, LocalDate day)
    {
        HashSet<PartyId> parties = [.. CoveredCase.Groups.Select(one => worlds.Records.Inside(one, day)).Where(inside => inside.Contains(group)).SelectMany(inside => inside)];
        Stage[] bounding = stages[0] is Stage.OnHand or Stage.InService ? [Stage.OnHand, Stage.InService] : stages;
        return worlds.Moves.SelectMany(move => new[] { move.From, move.To }).Distinct()
            .Any(account => parties.Contains(account.Party) && bounding.Contains(account.Stage) && worlds.Balance(one => one == account, day)?.ByRule.Least < 0);
    }

    private void Same(WorldRange? worlds, Bounds? bounds, Measure measure, ref int count)
    {
        // A level carries over only while the group is the same; where it is not, nothing bounds it from above.
        if (_counts.IsSkipped(worlds) || worlds is not { } expected || bounds is not { High: not null } known)
            return;
        (Int128 least, Int128 most) = (Int128.Max(0, expected.ByRule.Least), Int128.Max(0, expected.ByRule.Most));
        count += most > 0 ? 1 : 0;
        Assert.True((known.Low, known.High) == ((long)least, (long)most), $"{measure} is {bounds}, but {least}..{most}");
    }
}
