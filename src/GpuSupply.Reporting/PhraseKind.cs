namespace GpuSupply.Reporting;

/// <summary>How a phrase of a report is meant, so that it can look like that.</summary>
public enum PhraseKind
{
    /// <summary>As any other.</summary>
    Plain,

    /// <summary>What is looked for first.</summary>
    Strong,

    /// <summary>What stands in the background, as where something comes from.</summary>
    Faint,

    /// <summary>Somebody's own words.</summary>
    Quote,

    /// <summary>A verdict's label; the phrase says which.</summary>
    Label,

    /// <summary>What a record says, in whatever language.</summary>
    Words,
}
