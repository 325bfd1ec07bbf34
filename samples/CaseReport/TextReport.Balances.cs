using NodaTime;
using Spectre.Console;

namespace CaseReport;

/// <content>Balances: how they stand, how they came to, and what was planned.</content>
internal sealed partial class TextReport
{
    // More do not fit a screen, and the latest matter most.
    private const int MostDays = 20;

    private void Balances()
    {
        _paper.Section("Balances");
        if (Ledger.Balances() is not { Count: > 0 } balances)
        {
            _paper.Add(Ink.Text("No units are on record."));
            return;
        }

        Table table = TableOf("Party", "Product", "Stage", "> Units", "> Best", "");
        foreach (Balance balance in balances)
        {
            table.AddRow(
                Ink.Text(_names.Short(balance.Party)), Ink.Text(_names.Of(balance.Product)), Ink.Text(Words.Plain(balance.Stage)),
                Ink.Text(Numbers.Units(balance.Low, balance.High)), Ink.Text(Numbers.Of(balance.Best)),
                Ink.Text(balance.IsFloored ? "lifted to 0" : "", Styles.Faint));
        }

        _paper.Add(table);
        string when = $"At the end of {Words.Of(Ledger.KnownOn)}, as far as is on record; the balances of a product add up to 0.";
        _paper.Add(Ink.Text(when, Styles.Faint));
    }

    private void BalancesOverTime()
    {
        _paper.Section("Balances over time");
        _paper.Add(Ink.Text($"Units on record from the end of each day on, up to {Words.Of(Ledger.KnownOn)}.", Styles.Faint));
        foreach (var holder in _history.Holders)
        {
            Account[] accounts = [.. holder.Where(account => account.Stage != Stage.Planned)];
            LocalDate[] days = [.. _history.DaysOf(accounts).Where(day => day <= Ledger.KnownOn)];
            Curve[] curves = [.. accounts.Select(account => new Curve(Words.Headline(account.Stage), day => _history.At(account, day)))];
            OverTime(holder.Key, days, curves);
        }
    }

    private void PlannedReceipts()
    {
        _paper.Section("Planned receipts");
        const string Meaning = "Units that were to have come by the end of each day: as ordered, and as the plan stands now that some were "
            + "moved, put off or cancelled.";
        _paper.Add(Ink.Text(Meaning, Styles.Faint));
        bool isAny = false;
        foreach (var holder in _history.Holders)
        {
            var plan = new Account(holder.Key.Party, Stage.Planned, holder.Key.Product);
            LocalDate[] days = [.. _history.DaysOf([plan])];
            // A supplier's plan is what its buyers are to get, with the sign turned.
            Curve ordered = new("As ordered", day => _history.AsOrdered(plan, day)), now = new("Now", day => _history.At(plan, day));
            if (!days.TakeLast(MostDays).Any(day => ordered.At(day).High > 0 || now.At(day).High > 0))
                continue;
            OverTime(holder.Key, days, ordered, now);
            isAny = true;
        }

        if (!isAny)
            _paper.Add(Ink.Text("None is on record."));
    }

    /// <summary>How some numbers of a party's product went from day to day: a row for each change, a column where one is not always 0.</summary>
    private void OverTime((PartyId Party, ProductId Product) holder, LocalDate[] days, params Curve[] curves)
    {
        var rows = new List<(LocalDate Day, (long Low, long High)[] Units)>();
        foreach (LocalDate day in days.TakeLast(MostDays))
        {
            (long, long)[] units = [.. curves.Select(curve => curve.At(day))];
            if (rows.Count == 0 || !units.SequenceEqual(rows[^1].Units))
                rows.Add((day, units));
        }

        Column[] numbers =
        [
            .. curves.Select((curve, index) => (curve.Name, Units: rows.Select(row => row.Units[index])))
                .Where(column => column.Units.Any(units => units != default))
                .Select(column => new Column($"> {column.Name}", [.. column.Units.Select(units => Numbers.Units(units.Low, units.High))])),
        ];
        if (numbers.Length == 0)
            return;
        _paper.Gap();
        _paper.Add(Ink.Text($"{_names.Short(holder.Party)}, {_names.Of(holder.Product)}", Styles.Strong));
        foreach (Table table in WideTable([new("From", [.. rows.Select(row => Words.OfStart(row.Day))])], numbers))
            _paper.Add(table);
        if (days.Length > MostDays)
            _paper.Add(Ink.Text($"Earlier days on which it may have changed, left out: {days.Length - MostDays}.", Styles.Faint));
    }

    /// <summary>A number of units that changes from day to day.</summary>
    private sealed record Curve(string Name, Func<LocalDate, (long Low, long High)> At);
}
