namespace GpuSupply.Reporting;

/// <content>Verdicts, with what they rest on.</content>
internal sealed partial class JsonReport
{
    private void Write(Verdict verdict)
    {
        RecordId claim = verdict.Claim!.Id;
        _json.WriteStartObject();
        _json.WriteString("claim", claim.Value);
        _json.WriteString("label", Words.Kebab(verdict.Label));
        _json.WriteString("reason", verdict.Reason is { } reason ? Words.Kebab(reason) : null);
        _json.WriteString("direction", verdict.Direction is { } direction ? Words.Kebab(direction) : null);
        Interval("asserted", verdict.Asserted);
        Interval("evidence", verdict.Measure is null ? null : verdict.Evidence);
        _json.WriteString("margin", verdict.Margin?.ToString());
        _json.WriteStartObject("labels");
        foreach (ReadingPolicy policy in ReadingPolicy.All)
            _json.WriteString(policy.Name, Words.Kebab(verdict.Labels[policy]));
        _json.WriteEndObject();
        _json.WriteString("withoutAssumptions", Words.Kebab(verdict.WithoutAssumptions));
        Array("assumptions", verdict.Assumptions.Select(Words.Kebab), _json.WriteStringValue);
        if (verdict.Level is { } level)
            _json.WriteNumber("level", level);
        if (verdict.PlanGap is { } gap)
            Write(gap);
        Array("used", verdict.Used, Write);
        Array("leftAside", verdict.LeftAside, Write);
        Array("disputedBy", verdict.DisputedBy, id => _json.WriteStringValue(id.Value));
        Array("flips", verdict.Flips.Where(flip => !flip.IsBeyond), Write);
        WriteGrounds(verdict);
        if (_report.HistoryOf(claim) is { } history)
            Array("history", history, Write);
        _json.WriteEndObject();
    }

    private void Write(PlanGap gap)
    {
        _json.WriteStartObject("planGap");
        Ends("plan", gap.Plan);
        Ends("gap", gap.Gap);
        _json.WriteBoolean("complete", gap.IsComplete);
        _json.WriteEndObject();
    }

    /// <summary>An interval of units, whose unit is said by what it is.</summary>
    private void Ends(string name, Bounds bounds)
    {
        _json.WriteStartObject(name);
        _json.WriteString("low", bounds.Low?.ToString());
        _json.WriteString("high", bounds.High?.ToString());
        _json.WriteEndObject();
    }

    private void Write(EvidenceUse use)
    {
        _json.WriteStartObject();
        _json.WriteString("record", use.Record.Value);
        _json.WriteString("source", use.Source?.Value);
        _json.WriteString("rule", Words.Kebab(use.Rule));
        _json.WriteString("end", Words.Kebab(use.Side));
        _json.WriteEndObject();
    }

    private void Write(LeftAside aside)
    {
        _json.WriteStartObject();
        _json.WriteString("record", aside.Record.Value);
        _json.WriteString("why", Words.Kebab(aside.Why));
        _json.WriteEndObject();
    }

    private void Write(Flip flip)
    {
        _json.WriteStartObject();
        _json.WriteString("record", flip.Record.Value);
        _json.WriteString("path", flip.Path);
        _json.WriteString("at", flip.At.ToString());
        _json.WriteString("label", Words.Kebab(flip.Label));
        _json.WriteEndObject();
    }

    private void Write(VerdictChange change)
    {
        _json.WriteStartObject();
        _json.WriteString("asKnownOn", Words.Of(change.AsKnownOn));
        _json.WriteString("label", Words.Kebab(change.Label));
        _json.WriteString("because", change.Because.Value);
        if (change.Verdict.RestatedBy is { } later)
            _json.WriteString("inForce", later.InForce.Value);
        _json.WriteEndObject();
    }
}
