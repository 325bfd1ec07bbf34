using System.Numerics;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Makes answers of what LINQ's queries come to, whatever their numbers are.</summary>
internal static class LinqAnswers
{
    public static Answer One<T>(T sum)
        where T : INumber<T> => Answer.Of(Int128.CreateChecked(sum));

    public static Answer Three<T>((T Low, T Best, T High) sums)
        where T : INumber<T> => Answer.Of(Int128.CreateChecked(sums.Low), Int128.CreateChecked(sums.Best), Int128.CreateChecked(sums.High));

    public static Answer Parties<T>(List<(string Party, T Quantity, int Count)> groups)
        where T : INumber<T>
    {
        var answer = new Answer(1);
        foreach ((string party, T quantity, int count) in groups)
            answer.Add(Number(party), Int128.CreateChecked(quantity), count);
        return answer;
    }

    public static Answer Months<T>(List<(string Party, string Product, int Year, int Month, T Quantity, T Amount)> groups)
        where T : INumber<T>
    {
        var answer = new Answer(3);
        foreach ((string party, string product, int year, int month, T quantity, T amount) in groups)
            answer.Add(Number(party), Number(product), Asked.Month(year, month), Int128.CreateChecked(quantity), Int128.CreateChecked(amount));
        return answer;
    }

    public static Answer Balances<T>(List<(string Party, string Product, T Final, T Lowest)> balances)
        where T : INumber<T>
    {
        var answer = new Answer(2);
        foreach ((string party, string product, T final, T lowest) in balances)
            answer.Add(Number(party), Number(product), Int128.CreateChecked(final), Int128.CreateChecked(lowest));
        return answer;
    }

    public static Answer Merged(Dictionary<(int Party, int Product, int Month), (Int128 Sum, long Count)> merged)
    {
        var answer = new Answer(3);
        foreach (((int party, int product, int month), (Int128 sum, long count)) in merged)
            answer.Add(party, product, month, sum, count);
        return answer;
    }

    private static int Number(string name) => int.Parse(name.AsSpan(1));
}
