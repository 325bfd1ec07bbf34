namespace GpuSupply.Benchmarks.Compare;

/// <summary>A query that is ready to be run by one of the contenders.</summary>
internal sealed class Work
{
    private readonly Func<object, Answer?> _answerOf;

    private Work(Func<object> run, Func<object, Answer?> answerOf) => (Run, _answerOf) = (run, answerOf);

    /// <summary>What is timed: it gives the result in whatever form the contender has it. A result that can be disposed is.</summary>
    public Func<object> Run { get; }

    /// <summary>Work that has an answer.</summary>
    /// <param name="run">What is timed.</param>
    /// <param name="answerOf">What makes an answer of the result, which isn't timed.</param>
    public static Work Of<T>(Func<T> run, Func<T, Answer> answerOf)
        where T : notnull => new(() => run(), result => answerOf((T)result));

    /// <summary>Work that has a result, so that it can't be left out, but no answer.</summary>
    public static Work WithoutAnswer<T>(Func<T> run)
        where T : notnull => new(() => run(), _ => null);

    /// <summary>The answer that a result means; <see langword="null"/>: there is none.</summary>
    public Answer? AnswerOf(object result) => _answerOf(result);
}
