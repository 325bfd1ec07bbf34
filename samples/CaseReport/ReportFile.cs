using System.Text;

namespace CaseReport;

/// <summary>Writes a report to a file.</summary>
internal static class ReportFile
{
    /// <summary>Writes the whole text, in UTF-8; where that fails, a report that was there before is still there.</summary>
    public static void Write(string file, string text, string? source)
    {
        if (file.Length == 0)
            throw new NoReportException("--output: a file needs a name.");
        try
        {
            string target = Final(file);
            if (source is not null && Final(source) == target)
                throw new NoReportException($"--output {file}: that is the case itself.");
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            // What holds nothing has nothing to lose; devices and pipes are such files, and must not be replaced.
            if (File.Exists(target) && new FileInfo(target).Length == 0)
                File.WriteAllBytes(target, bytes);
            else
                Replace(target, bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new NoReportException($"--output {file} cannot be written: {problem.Message}");
        }
    }

    private static void Replace(string target, byte[] bytes)
    {
        if (Directory.Exists(target))
            throw new IOException("It is a folder.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new IOException("There is no such folder.");
        string unfinished = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, target, overwrite: true);
        }
        catch (IOException problem)
        {
            throw new IOException(problem.Message.Replace(unfinished, target, StringComparison.Ordinal), problem);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Final(string file)
    {
        string full = Path.GetFullPath(file);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
