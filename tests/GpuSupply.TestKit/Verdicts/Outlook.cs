namespace GpuSupply.TestKit.Verdicts;

/// <summary>In which worlds a claim is true, of those that agree with what was heard; each of the two is shown by a world, or there is none.</summary>
/// <param name="True">A world in which it is true.</param>
/// <param name="False">A world in which it is false.</param>
/// <param name="Other">A world in which the measure has no value, since it is a quotient; looked for where there is no other world.</param>
/// <param name="IsUnclear">Whether a search gave up, so that there may be one where none was found.</param>
public sealed record Outlook(OpenWorld? True, OpenWorld? False, OpenWorld? Other, bool IsUnclear)
{
    public bool HasWorlds => True is not null || False is not null;

    public bool IsTrueInAll => True is not null && False is null && !IsUnclear;

    public bool IsTrueInNone => False is not null && True is null && !IsUnclear;

    public static Outlook On(OpenWorlds worlds, Measure measure, Bounds asserted, IReadOnlyList<Observation> observations)
    {
        var asked = new Asked(measure);
        OpenWorld? isTrue = worlds.Find(Condition.Inside(asked, asserted), observations);
        OpenWorld? isFalse = Condition.Outside(asked, asserted).Select(side => worlds.Find([side], observations)).FirstOrDefault(world => world is not null);
        Check(isTrue, true);
        Check(isFalse, false);
        OpenWorld? other = asked.IsQuotient && isTrue is null && isFalse is null ? worlds.Find([], observations) : null;
        return new(isTrue, isFalse, other, worlds.GaveUp);

        void Check(OpenWorld? world, bool expected)
        {
            if (world is not null && (world.ValueOf(asked, worlds.Counting) is not { } value || asserted.Contains(value) != expected))
                throw new InvalidOperationException($"{measure} is {world.ValueOf(asked, worlds.Counting)} in\n{world}");
        }
    }
}
