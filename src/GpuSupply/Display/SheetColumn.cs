namespace GpuSupply.Display;

/// <summary>A column of a table.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Cell">What stands in it for a row; null: nothing.</param>
/// <param name="IsNumber">Whether that is a number, which stands to the right.</param>
internal readonly record struct SheetColumn<T>(string Head, Func<T, string?> Cell, bool IsNumber = false);
