namespace GpuSupply.Reporting;

/// <content>Why a verdict is what it is, as far as there is more to say: what says nothing is left out.</content>
internal sealed partial class JsonReport
{
    private void WriteGrounds(Verdict verdict)
    {
        if (verdict.NotComparableBecause is { } because)
            _json.WriteString("notComparableBecause", because);
        if (verdict.DoSourcesDiffer)
            _json.WriteBoolean("sourcesDiffer", true);
        if (verdict.Claim!.All is { Count: > 0 } all)
            Array("of", all, id => _json.WriteStringValue(id.Value));
        if (verdict.RestatedBy is { } later)
            Write(later);
        Write(verdict.RestsOn);
        WriteQuotes(verdict);
        _json.WriteString("explanation", verdict.Explain());
    }

    private void Write(Restatement later)
    {
        _json.WriteStartObject("restatedBy");
        _json.WriteString("by", later.By.Value);
        _json.WriteString("since", Words.Of(later.Since));
        _json.WriteString("inForce", later.InForce.Value);
        _json.WriteEndObject();
    }

    /// <summary>The smallest set of records without which the label is another one; nothing where there is certainly none.</summary>
    private void Write(CounterfactualSet set)
    {
        if (set is { Label: null, IsExact: true })
            return;
        _json.WriteStartObject("restsOn");
        Array("records", set.Records, id => _json.WriteStringValue(id.Value));
        _json.WriteString("label", set.Label is { } label ? Words.Kebab(label) : null);
        _json.WriteBoolean("exact", set.IsExact);
        _json.WriteEndObject();
    }

    /// <summary>What the records that were used say in their own words.</summary>
    private void WriteQuotes(Verdict verdict)
    {
        SourcedRecord[] quoted =
        [
            .. verdict.Used.Select(use => use.Record).Distinct().Select(_report.Ledger.Find).OfType<SourcedRecord>().Where(record => record.Quote is not null),
        ];
        if (quoted.Length == 0)
            return;
        _json.WriteStartObject("quotes");
        foreach (SourcedRecord record in quoted)
            _json.WriteString(record.Id.Value, record.Quote);
        _json.WriteEndObject();
    }
}
