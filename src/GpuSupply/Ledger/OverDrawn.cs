using System.Globalization;
using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// Accounts whose records are complete and that certainly go below zero: on some day the most that can have come is less than the least that
/// certainly left. Each account is one walk over its transfers in the order of days.
/// </summary>
internal sealed class OverDrawn(KnownLedger ledger)
{
    private ILookup<int, int> RowsInto => field ??= ledger.Rows.Where(IsStock).ToLookup(row => Columns.ToParty[row]);

    private ILookup<int, int> RowsOutOf => field ??= ledger.Rows.Where(IsStock).ToLookup(row => Columns.FromParty[row]);

    private Dictionary<PartyId, int> Codes => field ??= Columns.Parties.Select((party, code) => (party, code)).ToDictionary(pair => pair.party, pair => pair.code);

    private TransferList Columns => ledger.Columns;

    public IEnumerable<Finding> All()
    {
        foreach (var account in new CompleteAccounts(ledger).All().GroupBy(account => (account.Party, account.Product)))
        {
            HashSet<int> parties = [.. ledger.References.ScopeOf(account.Key.Party, Day.Beginning).Where(Codes.ContainsKey).Select(party => Codes[party])];
            IReadOnlySet<ProductId> products = ledger.References.ScopeOf(account.Key.Product);
            int[] into = [.. RowsOf(RowsInto, parties, products)], outOf = [.. RowsOf(RowsOutOf, parties, products)];
            foreach ((PartyId party, ProductId product, Stage stage, int until) in account)
            {
                // What moves from one account inside to another leaves the sum as it is.
                IEnumerable<Change> came = into.Where(row => Columns.ToStage[row] == stage && !(Columns.FromStage[row] == stage && parties.Contains(Columns.FromParty[row])))
                    .Select(row => new Change(Columns.First[row], Columns.High[row], row));
                IEnumerable<Change> left = outOf.Where(row => Columns.FromStage[row] == stage && !(Columns.ToStage[row] == stage && parties.Contains(Columns.ToParty[row])))
                    .Select(row => new Change(Columns.Last[row], -Columns.Low[row], row));
                if (Lowest(came.Concat(left), until) is var (version, day, sum))
                {
                    yield return new(FindingCode.OverDrawn, version.Record,
                        string.Create(CultureInfo.InvariantCulture, $"{version.Record} leaves {party} with at most {sum} units of {product} {Kebab.Of(stage)} on {DateText.Of(day)}, though all records of these are complete until then."));
                }
            }
        }
    }

    /// <summary>The record by which the most that there can be first is below zero at the end of a day, up to a last one; null: none.</summary>
    private (RecordVersion Version, int Day, Int128 Sum)? Lowest(IEnumerable<Change> changes, int until)
    {
        Int128 sum = 0;
        (RecordVersion Version, int Day)? found = null;
        foreach ((Change change, RecordVersion version, _) in changes.Where(change => change.Units != 0 && change.Day <= until).Select(Placed)
            .OrderBy(placed => placed.Change.Day).ThenBy(placed => placed.Change.Units < 0).ThenBy(placed => placed.Place))
        {
            if (found is { } below && change.Day > below.Day)
                break;
            sum += change.Units;

            // On each day what came is added first, so that a sum below zero stays below until the day ends.
            if (sum < 0 && found is null)
                found = (version, change.Day);
        }

        return found is { } one ? (one.Version, one.Day, sum) : null;
    }

    private (Change Change, RecordVersion Version, EventPlace Place) Placed(Change change)
    {
        RecordId id = Columns.Records[Columns.Record[change.Row]];
        return ledger.Book.At(id, ledger.HeardOn) is { } version
            ? (change, version, EventPlace.Of(ledger.Book, version.Record, change.Day))
            : throw new InvalidOperationException($"A transfer of {id} is visible, but the record is not.");
    }

    private IEnumerable<int> RowsOf(ILookup<int, int> rows, HashSet<int> parties, IReadOnlySet<ProductId> products) =>
        parties.SelectMany(party => rows[party]).Where(row => products.Contains(Columns.Products[Columns.Product[row]]));

    private bool IsStock(int row) => Columns.Plan[row] < 0;

    private readonly record struct Change(int Day, long Units, int Row);
}
