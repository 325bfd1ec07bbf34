namespace GpuSupply.Reporting;

/// <summary>Draws money that was committed for a period, beside what the orders on record in it are worth and what is on record as spent in it.</summary>
internal static class CommitmentPicture
{
    // More rows cannot be looked through.
    private const int MostProducts = 6;

    /// <summary>The picture of a commitment; null: what lies in its period cannot be asked for.</summary>
    public static Picture? Of(SupplyLedger ledger, Commitment commitment, Func<ProductId, string> name)
    {
        if (!ledger.Parties.Any(party => party.Id == commitment.Party))
            return null;
        string period = Words.Of(commitment.Period);
        Unit money = Unit.Money(commitment.Amount.Currency);
        ProductId[] products = [.. ledger.Transfers.Where(transfer => transfer.Kind == RecordKind.Order && transfer.To.Party == commitment.Party && transfer.To.Stage == Stage.OnOrder).Select(transfer => transfer.To.Product).Distinct().Order()];
        List<IntervalRow> rows = [new("committed", commitment.Amount.ToBounds(), "gs-claimed")];
        rows.AddRange(commitment.Parts.Select(part => new IntervalRow($"committed for {Words.OneLine(part.Purpose)}", part.Of(commitment.Amount), "gs-claimed")));
        rows.AddRange(products.Take(MostProducts).Select(product => Row($"ordered in {period}: {name(product)}", new FlowMeasure(MeasureKind.OrderValue, commitment.Party, product, commitment.Period))));
        rows.Add(Row($"spent in {period}, for any purpose", new FlowMeasure(MeasureKind.Spend, commitment.Party, null, commitment.Period)));
        return IntervalPicture.Of(
            $"{commitment.Id}: committed against orders and spend in {period}",
            string.Join("; ", rows.Select(row => $"{row.Name}: {(row.Interval is { } interval ? Numbers.Of(interval) : row.Nothing)}")) + ".",
            rows);

        IntervalRow Row(string what, FlowMeasure measure) => new(what, ledger.Evidence(measure).Bounds is { } bounds && bounds.Unit == money ? bounds : null, "gs-recorded", "nothing on record with a price");
    }
}
