using System.Globalization;

namespace GpuSupply.TestKit;

/// <summary>Runs code under a culture in which everything that a number format can change is changed.</summary>
public static class HostileCulture
{
    /// <summary>A culture with a comma as decimal sign, words as signs, and other digits than 0 to 9.</summary>
    public static CultureInfo Instance { get; } = Create();

    /// <summary>Runs <paramref name="code"/> under <see cref="Instance"/> and puts the culture back.</summary>
    public static T Run<T>(Func<T> code)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Instance;
        try
        {
            return code();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        NumberFormatInfo numbers = culture.NumberFormat;
        numbers.NegativeSign = "minus";
        numbers.PositiveSign = "plus";
        numbers.NumberDecimalSeparator = ",";
        numbers.NumberGroupSeparator = ".";
        numbers.CurrencyDecimalSeparator = ",";
        numbers.PercentDecimalSeparator = ",";
        numbers.PercentSymbol = "pct";
        numbers.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"];
        return culture;
    }
}
