using GpuSupply.Aggregation;

namespace GpuSupply.Display;

/// <summary>Tables of rows that the library answers with.</summary>
internal static class RowSheets
{
    public static Sheet Balances(this Sheet sheet, string? caption, IEnumerable<Balance> balances, int most) => sheet.Table(
        caption,
        balances,
        most,
        new("party", balance => balance.Party.ToString()),
        new("product", balance => balance.Product.ToString()),
        new("stage", balance => ShownText.Words(balance.Stage)),
        Number<Balance>("at least", balance => balance.Low),
        Number<Balance>("best", balance => balance.Best),
        Number<Balance>("at most", balance => balance.High),
        new("floored", balance => balance.IsFloored ? "yes" : ""));

    public static Sheet Flows(this Sheet sheet, string? caption, IEnumerable<Flow> flows, int most) => sheet.Table(
        caption,
        flows,
        most,
        new("party", flow => flow.Party.ToString()),
        new("product", flow => flow.Product.ToString()),
        new("kind", flow => ShownText.Words(flow.Kind)),
        Number<Flow>("at least", flow => flow.Low),
        Number<Flow>("best", flow => flow.Best),
        Number<Flow>("at most", flow => flow.High));

    public static Sheet Differences(this Sheet sheet, string? caption, IEnumerable<BalanceDifference> differences, int most) => sheet.Table(
        caption,
        differences,
        most,
        new("party", difference => difference.Party.ToString()),
        new("product", difference => difference.Product.ToString()),
        new("stage", difference => ShownText.Words(difference.Stage)),
        new("from", difference => difference.From is { } day ? DateText.Of(day) : ".."),
        Change("at least", difference => difference.Low),
        Change("best", difference => difference.Best),
        Change("at most", difference => difference.High));

    public static Sheet Findings(this Sheet sheet, string? caption, IEnumerable<Finding> findings, int most) => sheet.Table(
        caption,
        findings,
        most,
        new("severity", finding => ShownText.Words(finding.Severity)),
        new("code", finding => Kebab.Of(finding.Code)),
        new("record", finding => finding.Record.IdAsText),
        new("message", finding => finding.Message));

    public static Sheet Transfers(this Sheet sheet, string? caption, IEnumerable<Transfer> transfers, int most) => sheet.Table(
        caption,
        transfers,
        most,
        new("record", transfer => transfer.Record.ToString()),
        new("from", transfer => transfer.From.ToString()),
        new("to", transfer => transfer.To.ToString()),
        new("quantity", transfer => transfer.Quantity.ToString(), IsNumber: true),
        new("on", transfer => transfer.On.ToString()),
        new("known from", transfer => DateText.Of(transfer.KnownFrom)),
        new("until", transfer => transfer.KnownUntil is { } day ? DateText.Of(day) : ""));

    public static Sheet Flips(this Sheet sheet, string? caption, IEnumerable<Flip> flips, int most) => sheet.Table(
        caption,
        flips,
        most,
        new("record", flip => flip.Record.ToString()),
        new("number", flip => flip.Path),
        new("at", flip => flip.IsBeyond ? "no value" : flip.At.ToString(), IsNumber: true),
        new("is then", flip => ShownText.Words(flip.Label)));

    public static Sheet Changes(this Sheet sheet, string? caption, IEnumerable<VerdictChange> changes, int most) => sheet.Table(
        caption,
        changes,
        most,
        new("known on", change => DateText.Of(change.AsKnownOn)),
        new("verdict", change => VerdictSheets.Outcome(change.Verdict)),
        new("on record", change => change.Verdict.Evidence?.ToString()),
        new("because of", change => change.Because.ToString()));

    public static Sheet Verdicts(this Sheet sheet, string? caption, IEnumerable<Verdict> verdicts, int most) => sheet.Table(
        caption,
        verdicts,
        most,
        new("claim", verdict => verdict.Claim?.Id.ToString() ?? verdict.Measure?.ToString()),
        new("speaker", verdict => verdict.Claim?.Speaker.ToString()),
        new("said", verdict => verdict.Stated?.ToString()),
        new("verdict", VerdictSheets.Outcome),
        new("on record", verdict => verdict.Evidence?.ToString()));

    public static Sheet Claims(this Sheet sheet, string? caption, IEnumerable<Claim> claims, int most) => sheet.Table(
        caption,
        claims,
        most,
        new("claim", claim => claim.Id.ToString()),
        new("speaker", claim => claim.Speaker.ToString()),
        new("about", claim => claim.Measure?.ToString() ?? string.Join(", ", claim.All)),
        new("said", claim => claim.Value?.ToString()),
        new("quote", claim => claim.Quote));

    public static Sheet Uses(this Sheet sheet, string? caption, IEnumerable<EvidenceUse> uses, int most) => sheet.Table(
        caption,
        uses,
        most,
        new("record", use => use.Record.ToString()),
        new("source", use => use.Source?.ToString()),
        new("rule", use => ShownText.Words(use.Rule)),
        new("end", use => ShownText.Words(use.Side)));

    public static Sheet LeftAside(this Sheet sheet, string? caption, IEnumerable<LeftAside> all, int most) => sheet.Table(
        caption,
        all,
        most,
        new("record", aside => aside.Record.ToString()),
        new("why", aside => ShownText.Words(aside.Why)));

    public static Sheet Legs(this Sheet sheet, string? caption, IEnumerable<ReallocationLeg> legs, int most) => sheet.Table(
        caption,
        legs,
        most,
        new("leg", leg => leg.Id),
        new("kind", leg => ShownText.Words(leg.Kind)),
        new("from", leg => leg.From.ToString()),
        new("to", leg => leg.To.ToString()),
        new("product", leg => leg.Product.ToString()),
        new("units", leg => leg.Quantity.ToString(), IsNumber: true),
        new("planned before", leg => leg.PlannedBefore?.ToString()),
        new("due", leg => leg.Due?.ToString()));

    public static Sheet Parties(this Sheet sheet, string? caption, IEnumerable<PartyReallocation> parties, int most) => sheet.Table(
        caption,
        parties,
        most,
        new("party", party => party.Party.ToString()),
        new("units out", party => party.UnitsOut.ToString(), IsNumber: true),
        new("units in", party => party.UnitsIn.ToString(), IsNumber: true),
        new("return still open", party => party.OpenReturn?.ToString(), IsNumber: true),
        new("receipt put off, unit-days", party => party.ReceiptDelayTotal?.ToString(), IsNumber: true),
        new("mean days", party => party.ReceiptDelay?.ToString(), IsNumber: true),
        new("value of what left", party => party.DivertedValue?.ToString(), IsNumber: true));

    public static Sheet Reallocations(this Sheet sheet, string? caption, IEnumerable<ReallocationAnalysis> reallocations, int most) => sheet.Table(
        caption,
        reallocations,
        most,
        new("reallocation", one => one.Id.ToString()),
        new("kind", one => ShownText.Words(one.Kind)),
        new("on", one => one.Record.On.ToString()),
        new("legs", one => string.Join("; ", one.Legs)));

    /// <summary>Rows of a query: the keys and sums that it asks for.</summary>
    public static Sheet Rows(this Sheet sheet, QueryResult result, int most)
    {
        List<SheetColumn<QueryRow>> columns = [.. result.Keys.Select(ColumnOf), Number<QueryRow>("transfers", row => row.Count)];
        if (result.Quantities is not null)
            AddTotal("", row => row.Quantity);
        if (result.Amounts is not null)
            columns.Add(new("amount", row => MoneyText(row.Amount!.Value, row), IsNumber: true));
        if (result.Values is not null)
            columns.Add(new("worth", row => row.Value is { } value ? value.Low == value.High ? MoneyText(value.Low, row) : $"{MoneyText(value.Low, row)} .. {MoneyText(value.High, row)}" : null, IsNumber: true));
        if (result.Minima is not null)
            AddTotal("least: ", row => row.Minimum);
        return sheet.Table(null, result, most, [.. columns]);

        void AddTotal(string of, Func<QueryRow, Total?> total) => columns.AddRange(
        [
            new($"{of}at least", row => ShownText.Number(total(row)!.Value.Low), IsNumber: true),
            new($"{of}best", row => ShownText.Number(total(row)!.Value.Best), IsNumber: true),
            new($"{of}at most", row => ShownText.Number(total(row)!.Value.High), IsNumber: true),
        ]);
    }

    private static SheetColumn<QueryRow> ColumnOf(Key key) => key switch
    {
        Key.Party => new("party", row => row.Party.ToString()),
        Key.Product => new("product", row => row.Product.ToString()),
        Key.Stage => new("stage", row => ShownText.Words(row.Stage!.Value)),
        Key.Kind => new("kind", row => ShownText.Words(row.Kind!.Value)),
        _ => new(Kebab.Of(key), row => DateText.Of(row.From!.Value)),
    };

    private static string MoneyText(Int128 minorUnits, QueryRow row) => row.Currency is { } currency && currency != default
        ? $"{Rational.FromFraction(minorUnits, System.Numerics.BigInteger.Pow(10, currency.MinorUnitDigits))} {currency}"
        : ShownText.Number(minorUnits);

    private static SheetColumn<T> Number<T>(string head, Func<T, long> number) => new(head, row => ShownText.Number(number(row)), IsNumber: true);

    private static SheetColumn<BalanceDifference> Change(string head, Func<BalanceDifference, long> number) => new(head, row => ShownText.Change(number(row)), IsNumber: true);
}
