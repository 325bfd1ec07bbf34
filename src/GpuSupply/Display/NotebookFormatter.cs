namespace GpuSupply.Display;

/// <summary>Formats things for notebooks in one form.</summary>
/// <param name="mimeType">The form.</param>
/// <param name="write">What stands for a thing in it; null: nothing does.</param>
internal sealed class NotebookFormatter(string mimeType, Func<object, string?> write)
{
    /// <summary>So many rows of a table are shown: as much as people look at.</summary>
    public const int MostRows = 100;

    /// <summary>The form.</summary>
    public string MimeType => mimeType;

    /// <summary>Formats a thing.</summary>
    /// <returns>Whether it is formatted.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (write(instance) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
