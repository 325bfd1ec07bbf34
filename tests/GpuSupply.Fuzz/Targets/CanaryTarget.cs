using System.Text;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Written numbers with a bug that was planted: a search that does not find it finds nothing.</summary>
internal sealed class CanaryTarget : IFuzzTarget
{
    private static readonly NumbersTarget Numbers = new();

    public string Name => "canary";

    public int Percent => 0;

    public IReadOnlyList<byte[]> Seeds => Numbers.Seeds;

    public IReadOnlyList<byte[]> Words => Numbers.Words;

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
