using GpuSupply.TestKit;
using NodaTime;

namespace GpuSupply.Tests.Laws;

/// <summary>A case of which a source says that all is on record, so that evidence has the ledger's bounds at both ends.</summary>
internal static class CoveredCase
{
    public static readonly PartyId[] Groups = ["group", "site-owner", "sum"];
    public static readonly ProductId[] Products = ["h100", "h200", "hopper"];

    private static readonly PartyId[] Parties = ["a", "b", "c", "d", .. Groups];

    public static SupplyLedger LedgerOf(GeneratedCase generated, LocalDate known) =>
        new GeneratedCase([.. generated.Records, .. Coverages(known)]).ToLedger().AsKnownOn(known);

    /// <summary>That all is on record for everybody, as known from a day on.</summary>
    public static IEnumerable<Coverage> Coverages(LocalDate known) => Parties.SelectMany(_ => Products, (party, product) => (party, product))
        .Select((scope, index) => new Coverage($"covered{index}", scope.party, scope.product, Coverage.Coverable, DateWindow.Parse("../.."))
        {
            Source = "source1", KnownOn = known,
        });
}
