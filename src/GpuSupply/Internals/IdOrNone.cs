namespace GpuSupply.Internals;

/// <summary>
/// An id that may be missing, in the room of an id: <c>default</c>, which is no id, says that there is none. A nullable id takes twice as much, and
/// records have many.
/// </summary>
internal readonly struct IdOrNone<T>
    where T : struct, IEquatable<T>
{
    private readonly T _id;

    /// <param name="id">The id; <see langword="null"/>: none.</param>
    /// <exception cref="ArgumentException">It is given and is <c>default</c>.</exception>
    public IdOrNone(T? id)
    {
        if (id is { } given && given.Equals(default))
            throw new ArgumentException($"default({typeof(T).Name}) is no id: leave it out, or say null.", nameof(id));
        _id = id ?? default;
    }

    /// <summary>The id; <see langword="null"/>: there is none.</summary>
    public T? Value => _id.Equals(default) ? null : _id;
}
