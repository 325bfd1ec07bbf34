using GpuSupply.TestKit;
using NodaTime;

namespace GpuSupply.Tests.Laws;

/// <summary>A case of which a source says that all is on record, so that evidence has the ledger's bounds at both ends.</summary>
internal static class CoveredCase
{
    public static readonly PartyId[] Groups = ["group", "site-owner", "sum"];
    public static readonly ProductId[] Products = ["h100", "h200", "hopper"];

    private static readonly PartyId[] Parties = ["a", "b", "c", "d", .. Groups];

    public static SupplyLedger LedgerOf(GeneratedCase generated, LocalDate known)
    {
        IEnumerable<Coverage> all = Parties.SelectMany(_ => Products, (party, product) => (party, product))
            .Select((scope, index) => new Coverage($"covered{index}", scope.party, scope.product, Coverage.Coverable, DateWindow.Parse("../.."))
            {
                Source = "source1", KnownOn = known,
            });
        return new GeneratedCase([.. generated.Records, .. all]).ToLedger().AsKnownOn(known);
    }
}
