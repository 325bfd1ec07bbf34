using GpuSupply.Aggregation;
using NodaTime;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>What the library is asked, but for the merge of partial results.</summary>
internal static class GpuSupplyQueries
{
    /// <summary>Two sums by party, product and month.</summary>
    public static readonly Aggregation.Query ByMonth = Aggregation.Query.Sum(Column.Quantity, Column.Amount).GroupBy(Key.Party, Key.Product, Key.Month);

    private static readonly Aggregation.Query Sum = Aggregation.Query.Sum(Column.Quantity);
    private static readonly Aggregation.Query Value = Aggregation.Query.Sum(Column.Value);
    private static readonly Aggregation.Query ByParty = Sum.GroupBy(Key.Party);
    private static readonly Aggregation.Query ByMonthSoFar = ByMonth.During(DateWindow.Between(null, Date(Asked.AsOf)));
    private static readonly Aggregation.Query Balances = Aggregation.Query.Balance().GroupBy(Key.Party, Key.Product);

    /// <summary>The queries, by their names.</summary>
    public static readonly IReadOnlyDictionary<string, GpuSupplyQuery> All = new Dictionary<string, GpuSupplyQuery>
    {
        ["Q1"] = new(Sum, tables => tables.Ledger, GpuSupplyAnswers.Units),
        ["Q1c"] = new(Sum, tables => tables.CompressedPriced, GpuSupplyAnswers.Units),
        ["Q2-0.2"] = new(SumOf(Asked.RareParty, Asked.Half), tables => tables.Ledger, GpuSupplyAnswers.Units),
        ["Q2-6"] = new(SumOf(Asked.CommonParty, Asked.Half), tables => tables.FewParties, GpuSupplyAnswers.Units),
        ["Q2s"] = new(SumOf(Asked.RareParty, Asked.Thirty), tables => tables.Sorted, GpuSupplyAnswers.Units),
        ["Q3-8"] = new(ByParty, tables => tables.FewParties, GpuSupplyAnswers.Parties),
        ["Q3-256"] = new(ByParty, tables => tables.Ledger, GpuSupplyAnswers.Parties),
        ["Q3-10k"] = new(ByParty, tables => tables.ManyParties, GpuSupplyAnswers.Parties),
        ["Q4"] = new(ByMonthSoFar, tables => tables.Ledger, GpuSupplyAnswers.Months),
        ["Q4s"] = new(ByMonthSoFar, tables => tables.Sorted, GpuSupplyAnswers.Months),
        ["Q5"] = new(Balances, tables => tables.Changes, GpuSupplyAnswers.Balances),
        ["Q6"] = new(Value, tables => tables.Priced, GpuSupplyAnswers.Value),
        ["Q6c"] = new(Value, tables => tables.CompressedPriced, GpuSupplyAnswers.Value),
        ["Q7"] = new(Sum.During(Window(Asked.Half)), tables => tables.Bounded, GpuSupplyAnswers.Bounds),
        ["Q7c"] = new(Sum.During(Window(Asked.Half)), tables => tables.CompressedBounded, GpuSupplyAnswers.Bounds),
    };

    private static Aggregation.Query SumOf(ushort party, DayRange range) => Sum.WhereParty(GpuSupplyNames.Party(party)).During(Window(range));

    private static DateWindow Window(DayRange range) => DateWindow.Between(Date(range.First), Date(range.Last));

    private static LocalDate Date(int day) => LocalDate.FromDateOnly(Asked.Date(day));
}
