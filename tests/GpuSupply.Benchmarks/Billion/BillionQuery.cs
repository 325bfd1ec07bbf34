using GpuSupply.Aggregation;
using GpuSupply.Benchmarks.Compare;

namespace GpuSupply.Benchmarks.Billion;

/// <summary>A query that is asked of every part.</summary>
/// <param name="Meaning">What it asks.</param>
/// <param name="Asked">The query.</param>
/// <param name="Bytes">How many bytes a row of the columns that it reads has in arrays.</param>
/// <param name="AnswerOf">The answer that a result means.</param>
/// <param name="Expected">The answer of the loops.</param>
internal sealed record BillionQuery(string Meaning, Aggregation.Query Asked, int Bytes, Func<QueryResult, Answer> AnswerOf, Func<PlainTotals, Answer> Expected)
{
    private static readonly Aggregation.Query Sum = Aggregation.Query.Sum(Column.Quantity);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<BillionQuery> All =
    [
        new("sum", Sum, 8, GpuSupplyAnswers.Units, totals => totals.Units),
        new("sum and count by party", Sum.GroupBy(Key.Party), 10, GpuSupplyAnswers.Parties, totals => totals.ByParty),
        new("sum of a party in half of the days", GpuSupplyQueries.All["Q2-0.2"].Query, 14, GpuSupplyAnswers.Units, totals => totals.Chosen),
        new("sum of quantity × price", Aggregation.Query.Sum(Column.Value), 16, GpuSupplyAnswers.Value, totals => totals.Value),
        new("sum by party, product and month", Sum.GroupBy(Key.Party, Key.Product, Key.Month), 16, Months, totals => totals.ByMonth),
    ];

    private static Answer Months(QueryResult result)
    {
        var answer = new Answer(3);
        foreach (QueryRow row in result)
            answer.Add(GpuSupplyNames.Number(row.Party!.Value), GpuSupplyNames.Number(row.Product!.Value), Compare.Asked.Month(row.From!.Value.Year, row.From.Value.Month), row.Quantity!.Value.Best);
        return answer;
    }
}
