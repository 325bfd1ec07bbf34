namespace GpuSupply.Reporting;

/// <content>What a verdict rests on, what it leaves aside, and what would flip it.</content>
public sealed partial class VerdictFacts
{
    // The library documents that it tries no more; it does not say how many it tried.
    private const int MostSetsTried = 256;

    /// <summary>That sources exclude each other, with what those say that are used and observed the same thing.</summary>
    private string? Differing(Verdict verdict)
    {
        if (!verdict.DoSourcesDiffer)
            return null;
        string[] parts = [.. verdict.Of.Where(part => part.DoSourcesDiffer).Select(part => part.Claim!.Id.Value)];
        if (parts.Length > 0)
            return $"they exclude each other on {Words.And(parts)}";
        string[] said =
        [
            .. verdict.Used.Select(use => Ledger.Find(use.Record)).OfType<Observation>().DistinctBy(observation => observation.Id)
                .GroupBy(observation => (observation.Measure, observation.Bounds.Unit)).Where(group => DoExclude([.. group]))
                .SelectMany(group => group).Select(observation => $"{observation.Id} says {Numbers.Of(observation.Bounds)}"),
        ];
        return $"they exclude each other{(said.Length > 0 ? $": {Words.And(said)}" : "")}";
    }

    private static bool DoExclude(Observation[] alike) => alike.Any(one => alike.Any(other => !one.Bounds.Meets(other.Bounds)));

    /// <summary>The records used, those of one source together.</summary>
    private IEnumerable<Phrase[]> Used(Verdict verdict)
    {
        var uses =
            from use in verdict.Used
            group use.Side by (use.Record, use.Rule) into sides
            let record = Ledger.Find(sides.Key.Record)!
            let how = How(sides.Key.Rule, [.. sides.Distinct()])
            group (Record: record, sides.Key.Rule) by (Source: _names.SourceOf(record), How: how);
        foreach (var together in uses)
        {
            (string source, string how) = together.Key;
            string[] counted = [.. together.Where(use => use.Record is not Observation).Select(use => use.Record.Id.Value)];
            if (counted.Length > 0)
                yield return [new($"{Words.And(counted)} ({how})")];
            foreach ((SourcedRecord record, EvidenceRule rule) in together)
            {
                if (record is not Observation observation)
                    continue;
                yield return [new($"{observation.Id} ({how}): {_names.Of(observation.Measure)}, {Said(observation.Value)}")];
                if (rule == EvidenceRule.Part && Share(verdict, observation) is { } share)
                    yield return [new(share, PhraseKind.Strong)];
            }

            foreach (string quote in together.Select(use => use.Record.Quote).OfType<string>().Where(quote => _quoted.Add((source, quote))))
                yield return [new(Quoted(quote), PhraseKind.Quote)];
            yield return [new(source, PhraseKind.Faint)];
        }
    }

    private static string How(EvidenceRule rule, EvidenceSide[] sides) =>
        $"{Words.Plain(rule)}, {(sides.Length == 2 ? "both ends" : $"{Words.Plain(sides[0])} end")}";

    /// <summary>How much of the number that was claimed a part is: of a whole, nothing follows from a part being small.</summary>
    private static string? Share(Verdict verdict, Observation part)
    {
        Bounds range = part.Bounds;
        if (verdict.Stated is not { Number: { Sign: > 0 } claimed, Unit: var unit } || unit != range.Unit)
            return null;
        if (range is not { Low: { } low, High: { } high })
            return null;
        (string from, string to) = (Numbers.Percent(low * 100 / claimed), Numbers.Percent(high * 100 / claimed));
        return $"{Numbers.Of(range)} is {(from == to ? from : $"{from}..{to}")} of the {Numbers.Of(claimed, unit)} claimed";
    }

    /// <summary>What a record quotes, where it was not told already, and where it comes from.</summary>
    /// <param name="record">The record.</param>
    /// <param name="before">What stands before that.</param>
    public IEnumerable<IReadOnlyList<Phrase>> Origin(SourcedRecord record, string before = "")
    {
        ArgumentNullException.ThrowIfNull(record);
        string source = _names.SourceOf(record);
        if (record.Quote is { } quote && _quoted.Add((source, quote)))
        {
            yield return [new(before), new(Quoted(quote), PhraseKind.Quote)];
            before = "";
        }

        yield return [new(before + source, PhraseKind.Faint)];
    }

    private static IEnumerable<Phrase[]> LeftAside(Verdict verdict) => verdict.LeftAside.GroupBy(aside => aside.Why)
        .Select(group => new Phrase[] { new($"{Words.Plain(group.Key)}: {string.Join(", ", group.Select(aside => aside.Record))}") });

    /// <summary>The price of a unit at which the units that left are worth what was claimed.</summary>
    private string? ImpliedPrice(Verdict verdict)
    {
        if (verdict is not { Measure: DivertedValueMeasure measure, Stated: { } value })
            return null;
        if ((value.Number ?? value.Low) is not { } low || (value.Number ?? value.High) is not { } high)
            return null;
        PartyReallocation? party = Ledger.Reallocations.FirstOrDefault(one => one.Id == measure.Reallocation)
            ?.Parties.FirstOrDefault(one => one.Party == measure.From);
        if (party is not { UnitsOut: { IsExact: true, Low: > 0 and var units } })
            return null;
        var amount = Bounds.Between(low, high, value.Unit);
        var price = Bounds.Between(low / units, high / units, Unit.MoneyPerUnit(value.Unit.Currency));
        return $"{Numbers.Of(price)}: {Numbers.Of(amount)} for {Numbers.Of(units, Unit.Units)}";
    }

    /// <summary>Where the label changes; what changes it alike is told once.</summary>
    private IEnumerable<Phrase[]> Flips(Verdict verdict)
    {
        foreach (var alike in verdict.Flips.Where(flip => !flip.IsBeyond).GroupBy(flip => (flip.Label, flip.Record, flip.At)))
        {
            (VerdictLabel label, RecordId record, Rational at) = alike.Key;
            string number = UnitOf(alike.First()) is { } unit ? Numbers.Of(at, unit) : Numbers.Of(at);
            string paths = Words.And([.. alike.Select(flip => flip.Path)]);
            string where = record == verdict.Claim!.Id ? paths : $"{paths} of {record}";
            yield return [Labelled(Words.Plain(label), label), new($" at {number} for {where}")];
        }
    }

    /// <summary>The records without which the label is another one, or that they were searched for in vain.</summary>
    private static string? FallsWith(CounterfactualSet set) => set switch
    {
        { Label: { } label } => $"{Words.And([.. set.Records.Select(id => id.Value)])}: without {(set.Records.Count == 1 ? "it" : "them")} {Words.Plain(label)}",
        { IsExact: false } => $"not found among {MostSetsTried} sets that were tried",
        _ => null,
    };

    /// <summary>What a flip's number counts, by where it stands.</summary>
    private Unit? UnitOf(Flip flip) => (Ledger.Find(flip.Record), flip.Path.Split('.')) switch
    {
        (Claim { Measure: DivertedValueMeasure { UnitPrice: { } price } }, ["measure", "unitPrice", ..]) =>
            Unit.MoneyPerUnit(price.Currency),
        (Order { UnitPrice: { } price }, ["unitPrice", ..]) => Unit.MoneyPerUnit(price.Currency),
        (Observation observation, ["value", ..]) => observation.Value.Unit,
        // Its parts are in its own currency, or it is left out.
        (Commitment commitment, [.., "amount"] or [.., "amount", _]) => Unit.Money(commitment.Amount.Currency),
        (Commitment, [_, "share", ..]) => Unit.Percent,
        (_, [.., "quantity"] or [.., "quantity", _]) => Unit.Units,
        _ => null,
    };
}
