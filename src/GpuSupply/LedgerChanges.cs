using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>
/// What was learned after one day up to another, and what that changed. That days have passed is nothing that was learned: balances are compared at
/// the end of the same day, and a verdict that only the passing of days has changed is not here.
/// </summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class LedgerChanges
{
    internal LedgerChanges(
        LocalDate since,
        LocalDate knownOn,
        IReadOnlyList<ChangedRecord> records,
        IReadOnlyList<ChangedBalance> balances,
        IReadOnlyList<ChangedVerdict> verdicts)
    {
        Since = since;
        KnownOn = knownOn;
        Records = records;
        Balances = balances;
        Verdicts = verdicts;
    }

    /// <summary>The earlier day: what was known by its end is old.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate Since { get; }

    /// <summary>The later day, the ledger's own: what was learned up to its end is new.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate KnownOn { get; }

    /// <summary>
    /// What was learned, by day, then by record. A correction that was learned is a row of its own, and so is the record that it corrects. Parties,
    /// products and sources are always known, so that they are none.
    /// </summary>
    public IReadOnlyList<ChangedRecord> Records { get; }

    /// <summary>
    /// The accounts of which what was learned changed the balance at the end of <see cref="KnownOn"/>: the balance by what was known on
    /// <see cref="Since"/> before, by what is known on <see cref="KnownOn"/> after; by party, product and stage.
    /// </summary>
    public IReadOnlyList<ChangedBalance> Balances { get; }

    /// <summary>
    /// The claims of which what was learned changed the verdict: its label, its reason, what it asserts or the bounds of the evidence. Before is the
    /// verdict as known on <see cref="Since"/>, after as known on <see cref="KnownOn"/>. Where the records of then give the verdict of now as soon as
    /// the days have passed, nothing that was learned changed it, and it is not here. In the order of the claims' ids.
    /// </summary>
    public IReadOnlyList<ChangedVerdict> Verdicts { get; }

    /// <summary>Both days and how much changed: <c>2024-04-23 → 2024-06-05: 14 records, 2 balances, 3 verdicts</c>.</summary>
    public override string ToString() =>
        $"{DateText.Of(Since)} → {DateText.Of(KnownOn)}: {Records.Count} records, {Balances.Count} balances, {Verdicts.Count} verdicts";
}
