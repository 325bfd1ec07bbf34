namespace GpuSupply.Benchmarks;

/// <summary>Prints rows as they come, each with the names of its figures. The project is built without cultures.</summary>
internal sealed class ResultTable(TextWriter output)
{
    private double? _last;

    /// <summary>Prints a row.</summary>
    public void Row(params ReadOnlySpan<(string Name, string Value)> cells)
    {
        foreach ((string name, string value) in cells)
            output.Write($"{name} {value,9}   ");
        output.WriteLine();
    }

    /// <summary>How many times as large a figure is as that of the case before, which was a tenth as large.</summary>
    public string Growth(double figure)
    {
        double? last = _last;
        _last = figure;
        return last is null ? "" : $"{figure / last:F1}";
    }
}
