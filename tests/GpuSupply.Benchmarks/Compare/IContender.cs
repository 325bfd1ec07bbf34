namespace GpuSupply.Benchmarks.Compare;

/// <summary>Something that answers queries on a ledger's rows.</summary>
internal interface IContender : IDisposable
{
    string Name { get; }

    /// <summary>The rows that it works on.</summary>
    LedgerData Data { get; }

    /// <summary>Whether it is shown beside the others without being what they are compared with: the same program used in another way.</summary>
    bool IsVariant => false;

    /// <summary>The rounds that it takes part in at least where a run takes very long; else it takes part in all.</summary>
    int LeastRounds => 5;

    /// <summary>Whether it can answer a query on so many threads.</summary>
    bool Supports(Query query, int threads);

    /// <summary>The same contender on other rows; <see langword="null"/>: it can't be had, and needs none to be warmed up.</summary>
    IContender? On(LedgerData data) => null;

    /// <summary>Makes everything ready, which isn't timed. It is called before each timing, and has to be quick when it is asked for the same again.</summary>
    Work Prepare(Query query, int threads);
}
