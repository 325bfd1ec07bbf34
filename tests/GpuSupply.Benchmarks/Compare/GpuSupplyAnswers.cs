using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Reads answers from the library's results.</summary>
internal static class GpuSupplyAnswers
{
    public static Answer Units(QueryResult result) => Answer.Of(result.Quantities![0].Best);

    public static Answer Value(QueryResult result) => Answer.Of(result.Values![0].Best);

    public static Answer Bounds(QueryResult result) => Answer.Of(result.Quantities![0].Low, result.Quantities[0].Best, result.Quantities[0].High);

    public static Answer Parties(QueryResult result)
    {
        var answer = new Answer(1);
        foreach (QueryRow row in result)
            answer.Add(Party(row), row.Quantity!.Value.Best, row.Count);
        return answer;
    }

    public static Answer Months(QueryResult result)
    {
        var answer = new Answer(3);
        foreach (QueryRow row in result)
            answer.Add(Party(row), Product(row), Asked.Month(row.From!.Value.Year, row.From.Value.Month), row.Quantity!.Value.Best, row.Amount!.Value);
        return answer;
    }

    public static Answer Balances(QueryResult result)
    {
        var answer = new Answer(2);
        foreach (QueryRow row in result)
            answer.Add(Party(row), Product(row), row.Quantity!.Value.Best, row.Minimum!.Value.Best);
        return answer;
    }

    private static int Party(QueryRow row) => GpuSupplyNames.Number(row.Party!.Value);

    private static int Product(QueryRow row) => GpuSupplyNames.Number(row.Product!.Value);
}
