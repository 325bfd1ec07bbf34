using NodaTime;
using static GpuSupply.TestKit.Verdicts.TruthGenerators;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>The sources of a generated case: some of them are the claim's speaker's own voice, or that of somebody on the same side, or repeat another.</summary>
internal sealed class StatementSources(Random random)
{
    private static readonly Source[] Speaking =
    [
        new("press", Date(Known)) { SourceKind = SourceKind.Press },
        new("own", Date(Known)) { SourceKind = SourceKind.Statement, Issuer = "alpha" },
        new("owner", Date(Known)) { SourceKind = SourceKind.Document, Issuer = "group" },
        new("filing", Date(Known)) { SourceKind = SourceKind.Filing, Issuer = "alpha" },
        new("copy", Date(Known)) { SourceKind = SourceKind.Press, DerivedFrom = "own" },
        new("stranger", Date(Known)) { SourceKind = SourceKind.Statement, Issuer = "rival" },
        new("talk", Date(Known)) { SourceKind = SourceKind.Statement },
    ];

    // Of many cases each source is a stranger's, so that self-reports do not decide all.
    private readonly bool _areAllStrangers = random.Next(2) == 0;

    public static IReadOnlyList<Source> All => Speaking;

    public static LocalDate Date(int day) => new LocalDate(2024, 1, 1).PlusDays(day);

    public SourceId Any() => _areAllStrangers ? "press" : Pick(Speaking, random).Id;
}
