using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>What the library is asked.</summary>
/// <param name="Query">The query.</param>
/// <param name="Table">The table that it is asked of.</param>
/// <param name="AnswerOf">The answer that a result means.</param>
internal sealed record GpuSupplyQuery(Aggregation.Query Query, Func<GpuSupplyTables, TransferColumns> Table, Func<QueryResult, Answer> AnswerOf);
