namespace GpuSupply.Text;

/// <summary>How sure whoever wrote a date was of it.</summary>
[Flags]
internal enum DateMarks : byte
{
    None = 0,

    /// <summary><c>~</c>: around then.</summary>
    Approximate = 1,

    /// <summary><c>?</c>: then, if the source is right.</summary>
    Uncertain = 2,
}
