namespace GpuSupply.Json;

/// <summary>What surrounds a document that is read: the file that it is in, what stands there before it, and what was read before it.</summary>
/// <param name="File">The name of the file for messages; <see langword="null"/>: none.</param>
internal readonly record struct JsonSetting(string? File)
{
    /// <summary>How many lines of the file come before it.</summary>
    public long LinesBefore { get; init; }

    /// <summary>How many bytes of the file come before it.</summary>
    public long BytesBefore { get; init; }

    /// <summary>How many levels it may have.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The texts that were read before; <see langword="null"/>: none.</summary>
    public ReadTexts? Texts { get; init; }
}
