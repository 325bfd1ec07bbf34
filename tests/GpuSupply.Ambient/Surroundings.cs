using System.Globalization;

namespace GpuSupply.Ambient;

/// <summary>What surrounds the library: the culture, the time zone, and whether there is data of cultures at all.</summary>
internal static class Surroundings
{
    /// <summary>Takes a culture for all threads, and says what is in force now, found out by what it does.</summary>
    /// <param name="name">The culture's name; <see langword="null"/>: the one that the environment says.</param>
    public static string Enter(string? name)
    {
        string ofEnvironment = CultureInfo.CurrentCulture.Name;
        if (name is not null)
        {
            CultureInfo culture = CultureInfo.GetCultureInfo(name);
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        }

        // Without data of cultures German has a point, too.
        bool isInvariant = CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberDecimalSeparator != ",";
        TimeZoneInfo zone = TimeZoneInfo.Local;
        TimeSpan offset = zone.GetUtcOffset(new DateTimeOffset(2024, 4, 28, 0, 0, 0, TimeSpan.Zero));
        return $"environment={ofEnvironment} culture={CultureInfo.CurrentCulture.Name} invariant={isInvariant} zone={zone.Id} offset={offset} sample={Sample()}";
    }

    /// <summary>What careless code would write here.</summary>
    private static string Sample() =>
        $"{-1234.5:N1}|{new DateTime(2024, 4, 28):d}|{"TITLE".ToLower(CultureInfo.CurrentCulture)}|{string.Compare("ä", "z", CultureInfo.CurrentCulture, CompareOptions.None) < 0}".Replace(' ', '_');
}
