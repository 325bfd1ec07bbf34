using GpuSupply.TestKit.Planted;

namespace GpuSupply.Benchmarks.Planted;

/// <summary>A copy of the sources in a folder of its own, where bugs can be planted and nobody is hurt.</summary>
internal sealed class SourceCopy : IDisposable
{
    // What is built, and what git keeps, is not source.
    private static readonly string[] LeftOut = [".artifacts", ".git", ".vs", ".idea"];

    public SourceCopy(string root)
    {
        Root = Directory.CreateTempSubdirectory("gpu-supply-planted-").FullName;
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(root, file);
            if (LeftOut.Contains(relative.Split(Path.DirectorySeparatorChar)[0]))
                continue;
            string to = Path.Combine(Root, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    /// <summary>Where it is.</summary>
    public string Root { get; }

    /// <summary>The folder with the solution that this program was built from.</summary>
    public static string Original()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GpuSupply.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No GpuSupply.sln above {AppContext.BaseDirectory}.");
    }

    /// <summary>Does something while a bug is there.</summary>
    /// <returns><see langword="default"/>: the text that it takes the place of is not there, or more than once.</returns>
    public T? With<T>(PlantedBug bug, Func<T> body)
    {
        string path = Path.Combine(Root, "src", "GpuSupply", bug.File);
        string sound = File.Exists(path) ? File.ReadAllText(path) : "";
        if (bug.CountIn(sound) != 1)
            return default;
        File.WriteAllText(path, sound.Replace(bug.Text, bug.Bug));
        try
        {
            return body();
        }
        finally
        {
            File.WriteAllText(path, sound);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
