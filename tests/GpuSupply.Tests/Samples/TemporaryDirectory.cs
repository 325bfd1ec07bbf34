namespace GpuSupply.Tests.Samples;

/// <summary>A directory that is gone after the test, whatever is in it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gpusupply-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
