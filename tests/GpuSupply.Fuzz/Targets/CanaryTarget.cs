using System.Text;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Written numbers with a bug that was planted: a search that does not find it finds nothing.</summary>
internal sealed class CanaryTarget : IFuzzTarget
{
    public string Name => "canary";

    public int Permille => 0;

    public IReadOnlyList<byte[]> Seeds { get; } = NumbersTarget.Bytes("200%", "4..6%", "41666.67 USD");

    public IReadOnlyList<byte[]> Words { get; } = NumbersTarget.Bytes("%", "..", ".", "percent", "7", "k", " ");

    public bool Try(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        if (!Bounds.TryParse(text, out Bounds bounds))
            return false;

        // Three things at once, step by step, as bugs are.
        if (bounds.Unit == Unit.Percent)
        {
            if (bounds.Low is { } low && bounds.High is { } high && low != high)
            {
                if (text.Contains("..", StringComparison.Ordinal) && low.ToString().Contains('.', StringComparison.Ordinal))
                    throw new CanaryFoundException();
            }
        }

        return true;
    }
}
