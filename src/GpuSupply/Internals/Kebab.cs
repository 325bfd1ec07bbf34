namespace GpuSupply.Internals;

/// <summary>Names of enum members as they are written on the wire: <c>NotEnoughEvidence</c> is <c>not-enough-evidence</c>.</summary>
internal static class Kebab
{
    /// <summary>The written name of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Names<T>.ByMember.TryGetValue(member, out string? name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(member), $"{member} is no {typeof(T).Name}.");

    /// <summary>The member that is written so, in exactly these letters.</summary>
    public static bool TryParse<T>(string text, out T member)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(text, out member);

    /// <summary>The member that is written so, in exactly these letters of UTF-8.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8, out T member)
        where T : struct, Enum
    {
        foreach ((byte[] name, T named) in Names<T>.Utf8)
        {
            if (utf8.SequenceEqual(name))
            {
                member = named;
                return true;
            }
        }
        member = default;
        return false;
    }

    /// <summary>All written names, in the order of the members.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Names<T>.InOrder;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByMember = Enum.GetValues<T>().ToDictionary(member => member, member => Write(Enum.GetName(member)!));
        public static readonly Dictionary<string, T> ByName = ByMember.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        public static readonly (byte[] Name, T Member)[] Utf8 = [.. ByMember.Select(pair => (System.Text.Encoding.ASCII.GetBytes(pair.Value), pair.Key))];
        public static readonly string[] InOrder = [.. Enum.GetValues<T>().Select(member => ByMember[member])];

        private static string Write(string name) =>
            string.Concat(name.Select((letter, index) => char.IsAsciiLetterUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
    }
}
