using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What is wrong with a document. The names are stable for ever.</summary>
[JsonConverter(typeof(Json.NameConverter<CaseErrorCode>))]
public enum CaseErrorCode
{
    /// <summary>It is not strict JSON: a comment, a trailing comma, something missing, too deep, something after the end.</summary>
    InvalidJson,

    /// <summary>It is not Unicode: bytes that are not UTF-8, or an escape that is one half of a surrogate pair.</summary>
    InvalidUnicode,

    /// <summary>The document is JSON, but no object.</summary>
    NotAnObject,

    /// <summary>The document's <c>format</c> is none that the library reads.</summary>
    UnknownFormat,

    /// <summary>A record's <c>type</c> is none that the library reads.</summary>
    UnknownType,

    /// <summary>An object lacks a property that it needs.</summary>
    MissingField,

    /// <summary>An object has a property that it can't have.</summary>
    UnknownField,

    /// <summary>An object has a property twice.</summary>
    DuplicateField,

    /// <summary>An object has properties that exclude each other.</summary>
    ConflictingFields,

    /// <summary>A value is of the wrong JSON type, as a text where a number is due, or null.</summary>
    WrongType,

    /// <summary>A value is of the right JSON type, but not allowed there.</summary>
    InvalidValue,

    /// <summary>A line of a journal is longer than is read.</summary>
    LineTooLong,

    /// <summary>Compressed bytes are damaged, cut off, or followed by something else.</summary>
    DamagedCompression,

    /// <summary>Compressed bytes become more than is read.</summary>
    TooMuchData,

    /// <summary>More lines of a journal can't be read than are kept.</summary>
    TooManyDeadLetters,

    /// <summary>A journal is to be read on from a byte at which no line of it begins.</summary>
    NotAtLine,
}
