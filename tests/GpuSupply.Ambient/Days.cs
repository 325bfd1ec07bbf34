using NodaTime;
using NodaTime.Text;

namespace GpuSupply.Ambient;

/// <summary>Days that stand for themselves: NodaTime writes them as the culture does unless told otherwise.</summary>
internal static class Days
{
    public static string ToIso(this LocalDate day) => LocalDatePattern.Iso.Format(day);
}
