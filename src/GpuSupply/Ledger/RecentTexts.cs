using System.Runtime.CompilerServices;

namespace GpuSupply.Ledger;

/// <summary>
/// Texts that were found not long ago, known by where they lie: records that were read together share the texts of the ids that they name, so that most
/// are found here and not looked up by what stands in them. Several threads may ask at once.
/// </summary>
internal sealed class RecentTexts
{
    private const int Count = 1 << 10;

    private readonly string?[] _texts = new string?[Count];

    /// <summary>Whether a text was added, and none since that took its slot.</summary>
    public bool Has(string text) => ReferenceEquals(_texts[SlotOf(text)], text);

    public void Add(string text) => _texts[SlotOf(text)] = text;

    private static int SlotOf(string text) => RuntimeHelpers.GetHashCode(text) & (Count - 1);
}
