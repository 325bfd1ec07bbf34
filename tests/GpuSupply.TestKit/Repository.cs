namespace GpuSupply.TestKit;

/// <summary>Where the repository is that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that contains the solution, found upward from the tests.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GpuSupply.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No GpuSupply.sln above {AppContext.BaseDirectory}.");
    }
}
