using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>A day on which a verdict came to be what it is.</summary>
public sealed class VerdictChange
{
    internal VerdictChange(LocalDate asKnownOn, Verdict verdict, RecordId because)
    {
        AsKnownOn = asKnownOn;
        Verdict = verdict;
        Because = because;
    }

    /// <summary>The day on which something was learned that changed the verdict: its label or reason, what it asserts, the evidence, or by what the claim is restated.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate AsKnownOn { get; }

    /// <summary>The verdict from that day on. It is not part of the row's JSON.</summary>
    [JsonIgnore]
    public Verdict Verdict { get; }

    /// <summary>
    /// The claim that counted from that day on: this one, or what restates it. It is not part of the row's JSON.
    /// </summary>
    [JsonIgnore]
    public RecordId? InForce => Verdict.RestatedBy?.InForce ?? Verdict.Claim?.Id;

    /// <summary>The label from that day on.</summary>
    public VerdictLabel Label => Verdict.Label;

    /// <summary>The record that was learned on that day and changed it; the first where there are several.</summary>
    public RecordId Because { get; }

    /// <summary>Day, label and record.</summary>
    public override string ToString() => $"{DateText.Of(AsKnownOn)} {Kebab.Of(Label)} because of {Because}";
}
