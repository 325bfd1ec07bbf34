using NodaTime;

namespace WebApi;

/// <summary>Every account's balance, without those that are zero throughout.</summary>
/// <param name="AsKnownOn">The day as known on, at whose end they are.</param>
/// <param name="Balances">By party, product and stage.</param>
internal sealed record BalanceList(LocalDate AsKnownOn, IReadOnlyList<Balance> Balances);
