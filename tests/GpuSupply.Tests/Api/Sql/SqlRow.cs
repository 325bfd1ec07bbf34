using System.Numerics;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>A row that a database gave: days are numbers, and nulls are null.</summary>
/// <param name="Keys">Its keys.</param>
/// <param name="Numbers">Its other numbers by the names of their columns.</param>
internal sealed record SqlRow(IReadOnlyDictionary<string, object> Keys, IReadOnlyDictionary<string, BigInteger?> Numbers)
{
    /// <summary>Whether it says nothing: as the sum of no rows does, which is null.</summary>
    public bool IsNothing => Numbers.Values.All(number => number is null or { IsZero: true });
}
