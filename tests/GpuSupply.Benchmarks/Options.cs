using System.Globalization;

namespace GpuSupply.Benchmarks;

/// <summary>Reads what follows a command: names, each with a value.</summary>
internal static class Options
{
    /// <summary>Options with what is written in place of what they are by default; <see langword="null"/>: it can't be understood.</summary>
    /// <param name="args">What is written.</param>
    /// <param name="options">The options by default.</param>
    /// <param name="with">The options with a value for a name; <see langword="null"/>: there is no such name, or the value is none for it.</param>
    public static T? Read<T>(ReadOnlySpan<string> args, T options, Func<T, string, string, T?> with)
        where T : class
    {
        for (; args is [var name, var value, ..]; args = args[2..])
        {
            if (with(options, name, value) is not { } next)
                return null;
            options = next;
        }

        return args.IsEmpty ? options : null;
    }

    /// <summary>A whole number from 1 on; <see langword="null"/>: it is none.</summary>
    public static int? Count(string value) => Number(value) is > 0 and var number ? number : null;

    /// <summary>A whole number from 0 on; <see langword="null"/>: it is none.</summary>
    public static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
