using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Pipeline;

/// <summary>Numbers and days as texts, the same wherever the program runs.</summary>
internal static class Texts
{
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
