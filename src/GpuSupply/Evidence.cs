namespace GpuSupply;

/// <summary>What the record says about a measure: bounds, and which records gave each end by which rule.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class Evidence
{
    internal Evidence(Measure measure, Bounds? bounds, IReadOnlyList<EvidenceUse> used, IReadOnlyList<Assumption> assumptions, bool areSourcesApart)
    {
        Measure = measure;
        Bounds = bounds;
        Used = used;
        Assumptions = assumptions;
        DoSourcesDiffer = areSourcesApart;
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>What the measure lies in; <see langword="null"/>: no record bounds it.</summary>
    public Bounds? Bounds { get; }

    /// <summary>The records that gave the ends.</summary>
    public IReadOnlyList<EvidenceUse> Used { get; }

    /// <summary>What the ends take for granted.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; }

    /// <summary>Whether sources exclude each other; the bounds are then the hull of what each consistent set of them says.</summary>
    public bool DoSourcesDiffer { get; }

    /// <summary>The measure and its bounds.</summary>
    public override string ToString() => $"{Measure}: {(Bounds is { } bounds ? bounds.ToString() : "no evidence")}";
}
