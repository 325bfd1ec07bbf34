namespace GpuSupply.Display;

/// <summary>What is shown of something, whatever the form: headings, sentences and tables, of texts that nothing has been done to yet.</summary>
internal sealed class Sheet
{
    private readonly List<SheetPart> _parts = [];

    /// <summary>The parts, from top to bottom.</summary>
    public IReadOnlyList<SheetPart> Parts => _parts;

    /// <summary>Adds a heading.</summary>
    public Sheet Heading(string text) => Add(new SheetHeading(text));

    /// <summary>Adds sentences.</summary>
    public Sheet Paragraph(string text) => Add(new SheetParagraph(text));

    /// <summary>Adds a table of names and what they say; what is null is left out.</summary>
    public Sheet Facts(params ReadOnlySpan<(string Name, string? Text)> facts)
    {
        var rows = new List<string[]>();
        foreach ((string name, string? text) in facts)
        {
            if (text is not null)
                rows.Add([name, text]);
        }

        return Add(new SheetTable(null, [], rows, 0));
    }

    /// <summary>Adds a table; nothing where there are no rows and a caption says what would be there.</summary>
    /// <param name="caption">What it is a table of; null: the heading says that.</param>
    /// <param name="things">What has a row each.</param>
    /// <param name="most">At most so many rows; of the others their number is shown.</param>
    /// <param name="columns">The columns.</param>
    public Sheet Table<T>(string? caption, IEnumerable<T> things, int most, params SheetColumn<T>[] columns)
    {
        var rows = new List<string[]>();
        int left = 0;
        foreach (T thing in things)
        {
            if (rows.Count < most)
                rows.Add([.. columns.Select(column => column.Cell(thing) ?? "")]);
            else
                left++;
        }

        return rows.Count + left == 0 && caption is not null ? this : Add(new SheetTable(caption, [.. columns.Select(column => (column.Head, column.IsNumber))], rows, left));
    }

    private Sheet Add(SheetPart part)
    {
        _parts.Add(part);
        return this;
    }
}
