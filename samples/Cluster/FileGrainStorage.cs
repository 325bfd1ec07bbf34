using System.Buffers.Binary;
using System.Globalization;
using Orleans.Serialization;
using Orleans.Storage;

namespace Cluster;

/// <summary>
/// Saves the state of grains in a directory that all silos of a machine share: a file for each grain, with a number that each writing raises by one (the ETag) before
/// the state. A file is replaced as a whole or not at all, and only by who knows its number.
/// </summary>
internal sealed class FileGrainStorage : IGrainStorage
{
    /// <summary>The name by which grains ask for it.</summary>
    public const string Name = "files";

    private const int NumberBytes = sizeof(long);

    private static readonly TimeSpan LockWait = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestLockWait = TimeSpan.FromSeconds(10);

    private readonly string _directory;
    private readonly Serializer _serializer;

    public FileGrainStorage(string directory, Serializer serializer)
    {
        (_directory, _serializer) = (directory, serializer);
        Directory.CreateDirectory(directory);
    }

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        string file = FileOf(stateName, grainId);
        byte[]? saved = File.Exists(file) ? await File.ReadAllBytesAsync(file) : null;
        grainState.RecordExists = saved is not null;
        grainState.ETag = saved is null ? null : ETagOf(NumberIn(saved));
        grainState.State = saved is null ? Activator.CreateInstance<T>() : _serializer.Deserialize<T>(saved.AsMemory(NumberBytes));
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        string file = FileOf(stateName, grainId);
        byte[] state = _serializer.SerializeToArray(grainState.State);
        using FileStream held = await LockAsync(file);
        long next = (RequireCurrent(file, grainState.ETag) ?? 0) + 1;
        string written = $"{file}.new";
        using (var stream = new FileStream(written, FileMode.Create, FileAccess.Write))
        {
            byte[] number = new byte[NumberBytes];
            BinaryPrimitives.WriteInt64LittleEndian(number, next);
            await stream.WriteAsync(number);
            await stream.WriteAsync(state);
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, file, overwrite: true);
        (grainState.ETag, grainState.RecordExists) = (ETagOf(next), true);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        string file = FileOf(stateName, grainId);
        using FileStream held = await LockAsync(file);
        RequireCurrent(file, grainState.ETag);
        File.Delete(file);
        (grainState.ETag, grainState.RecordExists, grainState.State) = (null, false, Activator.CreateInstance<T>());
    }

    /// <summary>Holds a file against other silos; the system lets go of it when the process dies.</summary>
    private static async Task<FileStream> LockAsync(string file)
    {
        for (TimeSpan waited = TimeSpan.Zero; ; waited += LockWait)
        {
            try
            {
                return new FileStream($"{file}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LongestLockWait)
            {
                await Task.Delay(LockWait);
            }
        }
    }

    /// <summary>The number of what is saved; null: nothing is.</summary>
    /// <exception cref="InconsistentStateException">It is another one than the writer read last.</exception>
    private static long? RequireCurrent(string file, string? etag)
    {
        long? saved = null;
        if (File.Exists(file))
        {
            using FileStream stream = File.OpenRead(file);
            byte[] number = new byte[NumberBytes];
            stream.ReadExactly(number);
            saved = NumberIn(number);
        }

        string? current = saved is { } known ? ETagOf(known) : null;
        return current == etag ? saved : throw new InconsistentStateException(
            $"{Path.GetFileName(file)} was saved by another silo meanwhile.", current ?? "none", etag ?? "none");
    }

    private static long NumberIn(byte[] saved) => BinaryPrimitives.ReadInt64LittleEndian(saved);

    private static string ETagOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string FileOf(string stateName, GrainId grainId) => Path.Combine(_directory, Uri.EscapeDataString($"{stateName} {grainId}"));
}
