namespace Cluster;

/// <summary>A place in a journal goes from silo to silo as its numbers.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct JournalPositionSurrogate(long ByteOffset, long Lines, long Records)
{
    /// <summary>Makes one of the other.</summary>
    [RegisterConverter]
    internal sealed class Converter : IConverter<JournalPosition, JournalPositionSurrogate>
    {
        public JournalPosition ConvertFromSurrogate(in JournalPositionSurrogate surrogate) => new(surrogate.ByteOffset, surrogate.Lines, surrogate.Records);

        public JournalPositionSurrogate ConvertToSurrogate(in JournalPosition value) => new(value.ByteOffset, value.Lines, value.Records);
    }
}
