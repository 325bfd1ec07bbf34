using System.Text;
using NodaTime;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Date windows: what is read is written and read again alike, lies in the years that there are, and begins before it ends.</summary>
internal sealed class WindowsTarget : IFuzzTarget
{
    private const int OneIn = 64;
    private static readonly (LocalDate First, LocalDate Last) Years = (new(1990, 1, 1), new(2199, 12, 31));
    private int _count;

    public string Name => "windows";

    public int Permille => 400;

    public IReadOnlyList<byte[]> Seeds { get; } = NumbersTarget.Bytes(
        "2024-04-28", "2024-04", "2024", "2024-33", "2024-40", "2024-01/2024-06", "../2024-12-31", "2024-06-01/..", "2024-06~", "2024-06?", "2024-06%", "2024-Q1", "2024-H2", "FY2025@nvidia", "FY2025-Q1@nvidia",
        "1990-01-01", "2199-12-31", "2024-02-29", "2023-12-31~/2024-01-01?");

    public IReadOnlyList<byte[]> Words { get; } = NumbersTarget.Bytes(
        "-", "/", "..", "~", "?", "%", "Q1", "Q4", "H1", "H2", "FY", "@", "nvidia", "2024", "02", "29", "30", "31", "33", "36", "40", "41", "21", "24", "X", "XX", "Y", "T00:00", "Z", " ", "+", "\u0661", "\u2212", "\0");

    public bool Try(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        bool isRead = DateWindow.TryParse(text, out DateWindow window);
        if (isRead)
        {
            string written = window.ToString();
            Require.That(DateWindow.TryParse(written, out DateWindow again) && window == again, $"\"{text}\" is written \"{written}\", which is not read alike");
            Require.Same(written, again.ToString(), $"\"{text}\" is not written alike the second time");
            if (window.IsResolved)
            {
                Require.That(!(window.Earliest > window.Latest), $"\"{text}\" ends before it begins");
                Require.That(!(window.Earliest < Years.First) && !(window.Latest > Years.Last), $"\"{text}\" lies outside of the years that there are");
            }
        }

        Require.Same(isRead && System.Text.Unicode.Utf8.IsValid(input), AsUtf8<DateWindow>(input), $"\"{text}\" as UTF-8 and as text");
        if (Interlocked.Increment(ref _count) % OneIn == 0)
            Require.Same(isRead, Parses(text), $"\"{text}\" by Parse and TryParse");
        return isRead;
    }

    private static bool Parses(string text)
    {
        try
        {
            _ = DateWindow.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool AsUtf8<T>(byte[] input)
        where T : IUtf8SpanParsable<T> => T.TryParse(input, null, out _);
}
