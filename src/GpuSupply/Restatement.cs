using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>That a claim was said anew: by which later claim, and since when.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public sealed class Restatement
{
    internal Restatement(RecordId by, LocalDate since, RecordId inForce)
    {
        By = by;
        Since = since;
        InForce = inForce;
    }

    /// <summary>The claim that restates it; of several the one that became known last, of those of one day the last by id.</summary>
    public RecordId By { get; }

    /// <summary>The day since which it is restated by that: on which both were known. Others may have restated it before.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate Since { get; }

    /// <summary>The claim that counts instead: <see cref="By"/>, or what restates that.</summary>
    public RecordId InForce { get; }

    /// <summary>Claim and day: <c>restated by guidance-q2 since 2024-07-23</c>.</summary>
    public override string ToString() =>
        $"restated by {By} since {DateText.Of(Since)}{(InForce == By ? "" : $", now {InForce}")}";
}
