using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Objects and their properties.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>Makes sure that an object begins here.</summary>
    public readonly Fields BeginObject(FieldNames names) => Token == JsonTokenType.StartObject ? new(names, Offset) : throw WrongType($"an object of {names.Allowed}");

    /// <summary>Goes to the value of the next property; false: the object ends, and has all that it needs.</summary>
    public bool NextField(ref Fields fields)
    {
        while (true)
        {
            Read();
            _object = fields.Start;
            if (Token == JsonTokenType.EndObject)
                return fields.Missing is { } missing ? throw Missing(fields, missing) : false;

            int index = fields.Names.Find(_reader, fields.Expected);
            if (index >= 0)
            {
                if (!fields.Enter(index))
                    throw Duplicate();
                Read();
                return true;
            }
            ReadExtension(ref fields);
        }
    }

    /// <summary>The one of several properties that an object has; it must have exactly one.</summary>
    public readonly string OneOf(in Fields fields, params ReadOnlySpan<string> names)
    {
        string? found = null;
        foreach (string name in names)
        {
            if (!fields.Has(name))
                continue;
            if (found is not null)
                throw Conflict(fields, found, name);
            found = name;
        }
        return found ?? throw Missing(fields.Start, string.Join("\" or \"", names!), $"an object with one of {string.Join(", ", names!)}");
    }

    /// <summary>Refuses a property where another one stands.</summary>
    public readonly void Exclude(in Fields fields, string present, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (fields.Has(present) && fields.Has(name))
                throw Conflict(fields, present, name);
        }
    }

    private void ReadExtension(ref Fields fields)
    {
        string name = _reader.GetString()!;
        if (!fields.Names.KeepsOthers || !name.StartsWith("x-", StringComparison.Ordinal))
            throw Unknown(fields);
        if (fields.HasExtension(name))
            throw Duplicate();
        Read();
        fields.AddExtension(name, Extension());
    }
}
