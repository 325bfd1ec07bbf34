namespace GpuSupply.Reporting;

/// <summary>Formatters of pictures for notebooks.</summary>
internal sealed class NotebookPictures
{
    /// <summary>The formatters.</summary>
    public IEnumerable<object> CreateTypeFormatters() => [new Formatter()];

    /// <summary>Formats a picture as HTML.</summary>
    internal sealed class Formatter
    {
        /// <summary>The form.</summary>
        public string MimeType => "text/html";

        /// <summary>Formats a thing.</summary>
        /// <returns>Whether it is formatted.</returns>
        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not Picture picture)
                return false;
            writer.Write(picture.ToHtml());
            return true;
        }
    }
}
