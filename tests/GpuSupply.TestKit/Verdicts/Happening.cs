namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// Something that happens in a world on one day, to so many units (or cents) as the world says: units go from one party's stage to another's, or
/// money is spent. Whoever is in no case is <see cref="Elsewhere"/>.
/// </summary>
/// <param name="Type">As what it would be recorded; <see cref="RecordKind.Observation"/>: money that is spent, which is never recorded.</param>
/// <param name="Day">The day, as a number.</param>
public sealed record Happening(RecordKind Type, int Day)
{
    /// <summary>A party that no question is about; it may have any number of units.</summary>
    public static readonly PartyId Elsewhere = "rival";

    public (PartyId Party, Stage Stage) From { get; init; }

    public (PartyId Party, Stage Stage) To { get; init; }

    /// <summary>What moves; null where it is money.</summary>
    public ProductId? Product { get; init; }

    /// <summary>Whose units they are by origin, or who is paid; null: a supplier that no question names.</summary>
    public PartyId? Supplier { get; init; }

    /// <summary>What money is spent for; null: something that no question names.</summary>
    public string? Purpose { get; init; }

    /// <summary>The bases on which money counts: the same money can count on several.</summary>
    public IReadOnlyList<SpendBasis> Bases { get; init; } = [];

    /// <summary>When units on order are planned to come; null where no question is about plans.</summary>
    public int? Due { get; init; }

    /// <summary>When units that are rescheduled are planned to come from then on.</summary>
    public int? NewDue { get; init; }

    /// <summary>What a unit that is ordered costs, in whole dollars.</summary>
    public long Price { get; init; }

    /// <summary>Whose plan for which day it changes, and how.</summary>
    public IEnumerable<(PartyId Party, int Due, int Times)> Planned
    {
        get
        {
            if (Due is not { } due)
                yield break;
            if (Type != RecordKind.Order && From.Party != Elsewhere)
                yield return (From.Party, due, -1);
            if (Type != RecordKind.Cancellation && To.Party != Elsewhere)
                yield return (To.Party, NewDue ?? due, 1);
        }
    }

    public Happening On(int day) => this with { Day = day };

    public override string ToString()
    {
        string what = string.Join(' ', new[] { Product?.Value, Supplier is { } by ? $"by {by}" : null, Purpose, string.Join('+', Bases) }.Where(one => one is { Length: > 0 }));
        return Type == RecordKind.Observation
            ? $"{To.Party} spends {what} on {DayText(Day)}"
            : $"{Type} {From.Party} {From.Stage} -> {To.Party} {To.Stage} {what} on {DayText(Day)}{(Due is { } due ? $" due {DayText(due)}" : "")}"
                + $"{(NewDue is { } late ? $" then {DayText(late)}" : "")}{(Price > 0 ? $" at {Price} USD" : "")}";
    }

    public static string DayText(int day) => RecordText.Of(new NodaTime.LocalDate(2024, 1, 1).PlusDays(day));
}
