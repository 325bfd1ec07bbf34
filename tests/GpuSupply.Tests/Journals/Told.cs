namespace GpuSupply.Tests.Journals;

/// <summary>Keeps what is reported in a list, at once.</summary>
internal sealed class Told(List<JournalProgress> told) : IProgress<JournalProgress>
{
    public void Report(JournalProgress value) => told.Add(value);
}
