using GpuSupply.TestKit;

namespace GpuSupply.Tests.Samples;

/// <summary>The sample on own columns.</summary>
public class OwnColumnsTests
{
    [Fact]
    public void Run_WritesWhatTheRepositorySays() =>
        Assert.Equal(new(0, File.ReadAllText(Repository.PathOf("samples", "OwnColumns", "expected.txt")), ""), OwnColumnsRun.Of());

    [Fact]
    public void Run_AnArgument_NothingWrittenAndOneLineSaysWhy() =>
        Assert.Equal(new(2, "", "OwnColumns: --help is too much: the program takes no arguments.\n"), OwnColumnsRun.Of("--help"));

    [Fact]
    public void Run_OutputThatCannotBeWritten_OneLineSaysWhy() =>
        Assert.Equal(new(2, "", "OwnColumns: No space left. Not a byte.\n"), OwnColumnsRun.To(new FullWriter()));

    private sealed class FullWriter : StringWriter
    {
        public override void Write(object? value) => throw new IOException("No space left.\nNot a byte.");
    }
}
