namespace GpuSupply.Reporting;

/// <summary>The report as one page: nothing is loaded, nothing is run, and every text from a record is escaped.</summary>
internal sealed class HtmlReport
{
    // More nobody looks through; each takes a look at all balances for every day on which it changes.
    private const int MostPlans = 12;
    private const int MostReallocations = 12;
    private const int MostCommitments = 12;

    private readonly SupplyReport _report;
    private readonly Names _names;
    private readonly VerdictFacts _facts;
    private readonly ReallocationFacts _reallocations;
    private readonly CommitmentFacts _commitments;
    private readonly AccountHistory _history;
    private readonly HtmlText _html = new();

    private HtmlReport(SupplyReport report) => 
        (_report, _names, _facts, _reallocations, _commitments, _history) = (report, new(report), new(report), new(report), new(report), new(report.Ledger));

    public static string Of(SupplyReport report)
    {
        var page = new HtmlReport(report);
        page.Write();
        return page._html.ToString();
    }

    private void Write()
    {
        SupplyLedger ledger = _report.Ledger;
        _html.Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>").Text(ledger.Title)
            .Raw($"</title><style>{Styles.OfPages}{Styles.OfPictures}</style></head><body><a class=\"gs-skip\" href=\"#claims\">To the claims</a><header><h1 dir=\"auto\">").Text(ledger.Title)
            .Raw("</h1><p>").Text($"As known on {Words.Of(ledger.KnownOn)}. Claims are read by the {_report.Policy} policy.").Raw("</p>");
        int errors = _report.Findings.Count(finding => finding.Severity == Severity.Error);
        if (errors > 0)
            _html.Raw("<p><strong class=\"gs-refuted\">").Text($"The records contradict each other or are wrong in {Numbers.Of(errors)} {(errors == 1 ? "place" : "places")}").Raw("</strong>: see <a href=\"#findings\">the findings</a>.</p>");
        _html.Raw("</header><nav aria-label=\"Sections\"><a href=\"#reallocations\">Reallocations</a> · <a href=\"#claims\">Claims</a> · <a href=\"#commitments\">Commitments</a> · <a href=\"#balances\">Balances</a> · <a href=\"#planned\">Planned receipts</a> · <a href=\"#findings\">Findings</a></nav><main>");
        Reallocations();
        Claims();
        Commitments();
        Balances();
        PlannedReceipts();
        Findings();
        SetAside();
        _html.Raw("</main></body></html>\n");
    }

    private void Section(string id, string title) => _html.Raw($"<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">").Text(title).Raw("</h2>");

    private void EndSection() => _html.Raw("</section>");

    private void Paragraph(string text, string kind = "") => _html.Raw($"<p dir=\"auto\"{(kind.Length > 0 ? $" class=\"{kind}\"" : "")}>").Text(text).Raw("</p>");

    private void Reallocations()
    {
        Section("reallocations", "Reallocations");
        if (_report.Ledger.Reallocations.Count == 0)
            Paragraph("None is on record.");
        int drawn = 0;
        foreach (ReallocationAnalysis reallocation in _report.Ledger.Reallocations)
        {
            _html.Raw("<h3 dir=\"auto\">").Text($"{reallocation.Id}: {ReallocationFacts.What(reallocation)}").Raw("</h3>");
            if (reallocation.Record.Reason is { } reason)
                Paragraph($"Reason: {reason}");
            foreach (IReadOnlyList<Phrase> line in _facts.Origin(reallocation.Record))
                _html.Raw("<p>").Line(line).Raw("</p>");
            if (drawn++ < MostReallocations)
                ReallocationPicture.Of(_report.Ledger, _history, reallocation, _names.Short, _names.Of)?.AddTo(_html);
            _html.Table(_reallocations.Legs(reallocation)).Table(_reallocations.Parties(reallocation));
            ReallocationDifference difference = _reallocations.Difference(reallocation);
            Paragraph(difference.Products.Count == 0 ? "It made no difference to any balance." : $"The difference it made: {ReallocationFacts.MeaningOfDifference}");
            foreach (ReportTable product in difference.Products)
                _html.Table(product);
            if (difference.CountedWithout.Count > 0)
                Paragraph(difference.LeftOut, "gs-faint");
        }

        EndSection();
    }

    private void Claims()
    {
        Section("claims", "Claims");
        IReadOnlyList<Verdict> verdicts = VerdictFacts.Ordered(_report.Verdicts);
        Paragraph(verdicts.Count == 0 ? "None is on record." : VerdictFacts.Counts(verdicts));
        if (verdicts.Count > 0)
            Overview(verdicts);
        foreach (Verdict verdict in verdicts)
        {
            string id = AnchorOf(verdict);
            _html.Raw($"<article aria-labelledby=\"{id}\"><h3 id=\"{id}\" dir=\"auto\">").Line(VerdictFacts.Head(verdict)).Raw("</h3>");
            verdict.ToPicture()?.AddTo(_html);
            if (_report.HistoryOf(verdict.Claim!.Id) is { Count: > 1 } history)
                history.ToPicture(_report.Ledger.KnownOn)?.AddTo(_html);
            _html.Raw("<dl>");
            foreach (Fact fact in _facts.Of(verdict))
            {
                _html.Raw("<dt>").Text(fact.Term).Raw("</dt><dd>");
                foreach (IReadOnlyList<Phrase> line in fact.Lines)
                    _html.Raw("<div>").Line(line).Raw("</div>");
                _html.Raw("</dd>");
            }

            _html.Raw("</dl></article>");
        }

        EndSection();
    }

    private void Commitments()
    {
        Section("commitments", "Commitments");
        if (_report.Ledger.Commitments.Count == 0)
            Paragraph("None is on record.");
        int drawn = 0;
        foreach (Commitment commitment in _report.Ledger.Commitments)
        {
            _html.Raw("<h3 dir=\"auto\">").Text($"{commitment.Id}: {_commitments.What(commitment)}").Raw("</h3>");
            foreach (IReadOnlyList<Phrase> line in _facts.Origin(commitment))
                _html.Raw("<p>").Line(line).Raw("</p>");
            if (drawn++ < MostCommitments)
                CommitmentPicture.Of(_report.Ledger, commitment, _names.Of)?.AddTo(_html);
            if (CommitmentFacts.Parts(commitment) is { } parts)
                _html.Table(parts);
        }

        EndSection();
    }

    private void Overview(IReadOnlyList<Verdict> verdicts)
    {
        _html.Raw("<div class=\"gs-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"All claims\"><table><thead><tr><th scope=\"col\">Claim</th><th scope=\"col\">Verdict</th><th scope=\"col\">Who</th><th scope=\"col\">Said</th><th scope=\"col\">About</th></tr></thead><tbody>");
        foreach (Verdict verdict in verdicts)
        {
            Claim claim = verdict.Claim!;
            string details = VerdictFacts.Details(verdict);
            _html.Raw($"<tr><th scope=\"row\"><a href=\"#{AnchorOf(verdict)}\">").Text(claim.Id.Value).Raw($"</a></th><td><span class=\"gs-{Words.Kebab(verdict.Label)}\">").Text($"{VerdictFacts.SignOf(verdict.Label)} {Words.Plain(verdict.Label)}")
                .Raw("</span>").Text(details.Length > 0 ? $": {details}" : "").Raw("</td><td dir=\"auto\">").Text(_names.Short(claim.Speaker)).Raw("</td><td>").Text(VerdictFacts.Said(claim))
                .Raw("</td><td>").Text(verdict.Measure is { } measure ? _names.Of(measure) : "").Raw("</td></tr>");
        }

        _html.Raw("</tbody></table></div>");
    }

    // An id has nothing in it that ends an attribute; a number sign would end an address.
    private static string AnchorOf(Verdict verdict) => $"claim-{verdict.Claim!.Id.Value.Replace('#', '_')}";

    private void Balances()
    {
        Section("balances", "Balances");
        IReadOnlyList<Balance> balances = _report.Ledger.Balances();
        if (balances.Count == 0)
        {
            Paragraph("No units are on record.");
        }
        else
        {
            Paragraph($"At the end of {Words.Of(_report.Ledger.KnownOn)}, as far as is on record; the balances of a product add up to 0. Planned is all that was to have come by then, whether or not it has.");
            _html.Table(new(
                "",
                [new("Party", [.. balances.Select(balance => _names.Short(balance.Party))]), new("Product", [.. balances.Select(balance => _names.Of(balance.Product))]), new("Stage", [.. balances.Select(balance => Words.Plain(balance.Stage))])],
                [
                    new("Units", [.. balances.Select(balance => Numbers.Units(balance.Low, balance.High))], IsNumber: true), new("Best", [.. balances.Select(balance => Numbers.Of(balance.Best))], IsNumber: true),
                    new("Note", [.. balances.Select(balance => balance.IsFloored ? "lifted to 0" : "")]),
                ]));
        }

        EndSection();
    }

    private void PlannedReceipts()
    {
        Section("planned", "Planned receipts");
        (int drawn, int left) = (0, 0);
        foreach (var holder in _history.Holders.Where(holder => holder.Any(account => account.Stage == Stage.Planned)))
        {
            if (drawn == MostPlans)
            {
                left++;
            }
            else if (PlanPicture.Of(_report.Ledger, _history, holder.Key.Party, holder.Key.Product, $"{_names.Short(holder.Key.Party)}, {_names.Of(holder.Key.Product)}") is { } picture)
            {
                picture.AddTo(_html);
                drawn++;
            }
        }

        if (drawn == 0)
            Paragraph("None is on record.");
        if (left > 0)
            Paragraph($"Plans of {Numbers.Of(left)} more parties and products are not drawn here.", "gs-faint");
        EndSection();
    }

    private void Findings()
    {
        Section("findings", "Findings");
        Finding[] findings = [.. _report.Findings.OrderBy(finding => finding.Severity)];
        if (findings.Length == 0)
        {
            Paragraph("None: the records do not contradict each other.");
        }
        else
        {
            _html.Table(new(
                "",
                [new("Code", [.. findings.Select(finding => Words.Kebab(finding.Code))]), new("Record", [.. findings.Select(finding => Words.IdOf(finding.Record))])],
                [
                    new("Severity", [.. findings.Select(finding => Words.Plain(finding.Severity))]), new("What was found", [.. findings.Select(finding => finding.Message)]),
                    new("Left out", [.. findings.Select(finding => finding.IsLeftOut ? "yes" : "no")]),
                ]));
        }

        EndSection();
    }

    private void SetAside()
    {
        if (_report.SetAside.Count == 0)
            return;
        Section("set-aside", "Set aside");
        Paragraph("These lines of the journal could not be read: the report is without them.");
        _html.Table(new(
            "",
            [new("Line", [.. _report.SetAside.Select(line => Numbers.Of(line.Line))])],
            [new("Reason", [.. _report.SetAside.Select(line => line.Reason)]), new("Text", [.. _report.SetAside.Select(line => Words.Beginning(Words.RawText(line)))])]));
        EndSection();
    }
}
