using System.Diagnostics;

namespace GpuSupply.Tests.Ambient;

/// <summary>What is read where memory is short is read, or the runtime says that there is too little: nothing in between comes out. Each reading is a process of its own.</summary>
public class LowMemoryTests
{
    private const int MiB = 1 << 20;

    [Fact]
    public async Task Journal_OfFiftyMegabytes_IsReadWithinSixtyFour()
    {
        (int code, string output, string error) = await RunAsync(64 * MiB, "journal", "52428800");
        Assert.Equal((0, "572413 records, 27475176 units\n", ""), (code, output, error));
    }

    [Fact]
    public async Task Case_OfAFewMegabytes_IsReadWithinSixtyFour()
    {
        (int code, string output, string error) = await RunAsync(64 * MiB, "case", "25000");
        Assert.Equal((0, "2577971 bytes, 312512500 units\n", ""), (code, output, error));
    }

    /// <summary>The runtime ends it: by an exception, or at once where there is no room for that either.</summary>
    [Fact]
    public async Task Case_OfMoreThanThereIsRoomFor_EndsOutOfMemoryWithNoAnswer()
    {
        (int code, string output, string error) = await RunAsync(32 * MiB, "case", "100000");
        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.Matches("OutOfMemoryException|^Out of memory", error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(int heapBytes, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GpuSupply.Ambient.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{heapBytes:X}";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
