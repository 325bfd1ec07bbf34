namespace GpuSupply.Tests.Json.BadInput;

/// <summary>A document with one thing wrong at a property of a kind of object.</summary>
/// <param name="Shape">The kind of object.</param>
/// <param name="Field">The property.</param>
/// <param name="Code">What must be said.</param>
/// <param name="Path">Where, in the document's structure.</param>
/// <param name="Marked">The document, with a ¦ before the byte at which that is.</param>
public sealed record BadDocument(string Shape, string Field, CaseErrorCode Code, string Path, string Marked);
