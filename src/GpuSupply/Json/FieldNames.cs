using System.Text;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>The properties that a kind of object can have, in the order in which they are written.</summary>
internal sealed class FieldNames
{
    private static readonly string[] Sourced = ["source?", "knownOn?", "note?", "quote?"];

    private readonly string[] _names;
    private readonly byte[][] _utf8;

    private FieldNames(bool keepsOthers, params string[] names)
    {
        KeepsOthers = keepsOthers;
        Allowed = $"{string.Join(", ", names)}{(keepsOthers ? ", x-…" : "")}";
        _names = [.. names.Select(name => name.TrimEnd('?'))];
        _utf8 = [.. _names.Select(Encoding.UTF8.GetBytes)];
        for (int index = 0; index < names.Length; index++)
        {
            if (!names[index].EndsWith('?'))
                Required |= 1UL << index;
        }
    }

    /// <summary>One bit for each property that must be there, in their order.</summary>
    public ulong Required { get; }

    /// <summary>The names, for a message; optional ones end in a question mark.</summary>
    public string Allowed { get; }

    /// <summary>Whether properties that begin with <c>x-</c> are kept.</summary>
    public bool KeepsOthers { get; }

    public string this[int index] => _names[index];

    /// <summary>Of an object that is no record. Optional names end in a question mark.</summary>
    public static FieldNames Of(params string[] names) => new(true, names);

    /// <summary>Of an object that has these alone, and keeps nothing else. Optional names end in a question mark.</summary>
    public static FieldNames Exactly(params string[] names) => new(false, names);

    /// <summary>Of a party, product or source, with what all records have.</summary>
    public static FieldNames OfReference(params string[] names) => new(true, ["type", "id", .. names]);

    /// <summary>Of any other record, with what they all have.</summary>
    public static FieldNames OfRecord(params string[] names) => new(true, ["type", "id", .. names, .. Sourced]);

    public int IndexOf(string name) => Array.IndexOf(_names, name);

    /// <summary>The index of the name that a reader stands on; −1: there is no such name. The expected one is looked at first.</summary>
    public int Find(in Utf8JsonReader reader, int expected)
    {
        for (int step = 0; step < _utf8.Length; step++)
        {
            int index = expected + step;
            if (index >= _utf8.Length)
                index -= _utf8.Length;
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(_utf8[index]) : reader.ValueSpan.SequenceEqual(_utf8[index]))
                return index;
        }
        return -1;
    }
}
