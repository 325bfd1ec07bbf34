using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Record batches of what the library has: <c>ledger.Transfers.ToRecordBatches()</c>, <c>query.Answer(columns).ToRecordBatch()</c>.</summary>
/// <remarks>
/// Ids, kinds and stages are text by a dictionary, days <c>date32</c>, units <c>int64</c>, and money <c>decimal128</c> in major units, with as many digits after
/// the point as its currency has, whose code the field's metadata have under <c>currency</c>. A figure without an end in its name is the best one.
/// </remarks>
public static class ArrowBatches
{
    /// <summary>
    /// All transfers of a ledger, as known on any day: one batch for every 65,536, and one without rows where there is none. The fields are always <c>record</c>, <c>kind</c>,
    /// <c>fromParty</c>, <c>fromStage</c>, <c>toParty</c>, <c>toStage</c>, <c>product</c>, <c>firstDay</c>, <c>lastDay</c>, <c>quantityLow</c>, <c>quantity</c>,
    /// <c>quantityHigh</c>, <c>knownFrom</c> and <c>knownUntil</c>. Numbers are not copied; each id is.
    /// </summary>
    /// <remarks>
    /// <c>firstDay</c> is null where the window has no beginning, <c>lastDay</c> where it has no end, and <c>knownUntil</c> where the transfer stays. Known on a day are the
    /// transfers with <c>knownFrom</c> ≤ day and <c>knownUntil</c> after it or null. What the ledger nets is no part of it: sums of bounds here are those of each transfer by itself, and
    /// can be wider than the ledger's balances.
    /// </remarks>
    /// <param name="transfers">The transfers.</param>
    public static IReadOnlyList<RecordBatch> ToRecordBatches(this TransferList transfers)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        return new TransferBatches(transfers.Columns, transfers).Make();
    }

    /// <summary>
    /// Columns as batches of 65,536 rows each, the last of fewer, and one without rows where there is none. The fields are those that the columns have, of <c>kind</c>, <c>party</c>,
    /// <c>stage</c>, <c>product</c>, <c>day</c>, <c>quantityLow</c>, <c>quantity</c>, <c>quantityHigh</c>, <c>unitPrice</c>, <c>amount</c> and <c>knownFrom</c>; bounds where any row
    /// has some that are not its quantity. Columns of a ledger are as its transfers are, without their records.
    /// <see cref="ArrowColumns.ToTransferColumns"/> reads them again, but for those of a ledger.
    /// </summary>
    /// <remarks>Money is copied, and what <see cref="TransferColumns.Compressed"/> has packed; all other numbers stand where the columns have them.</remarks>
    /// <param name="columns">The columns.</param>
    public static IReadOnlyList<RecordBatch> ToRecordBatches(this TransferColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new TransferBatches(columns, null).Make();
    }

    /// <summary>
    /// What a query came to, a row for each group: a field for each key (<c>party</c>, <c>product</c>, <c>stage</c>, <c>kind</c>, and <c>day</c>, or the first day of each <c>month</c> or
    /// <c>quarter</c>), <c>count</c>, and of what is asked for <c>quantityLow</c>, <c>quantity</c>, <c>quantityHigh</c>, <c>amount</c>, <c>valueLow</c>, <c>value</c>, <c>valueHigh</c>,
    /// <c>minimumLow</c>, <c>minimum</c>, <c>minimumHigh</c>. Linear.
    /// </summary>
    /// <remarks>
    /// Units are <c>int64</c> where all of them fit in it, and <c>decimal128(38, 0)</c> otherwise; money is <c>decimal128</c> with 38 digits, and has no currency where
    /// nothing was added up.
    /// </remarks>
    /// <param name="result">The result.</param>
    /// <exception cref="OverflowException">A sum has more than 38 digits; the message says which row and field.</exception>
    public static RecordBatch ToRecordBatch(this QueryResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ResultBatch.Of(result);
    }

    /// <summary>
    /// Balances, a row for each account: <c>party</c>, <c>product</c>, <c>stage</c>, <c>quantityLow</c>, <c>quantity</c>, <c>quantityHigh</c>, and <c>isFloored</c>, whether the records alone
    /// would allow less than none. Linear.
    /// </summary>
    /// <param name="balances">The balances, as of <see cref="SupplyLedger.Balances()"/>.</param>
    /// <exception cref="InvalidOperationException">One is <c>default</c>, which names no account.</exception>
    public static RecordBatch ToRecordBatch(this IReadOnlyList<Balance> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        return ResultBatch.Of(balances);
    }

    /// <summary>
    /// Flows, a row for each: <c>party</c>, <c>product</c>, <c>kind</c> (<c>received</c>, <c>shipped</c>), <c>quantityLow</c>, <c>quantity</c> and <c>quantityHigh</c>. Linear.
    /// </summary>
    /// <param name="flows">The flows, as of <see cref="SupplyLedger.Flows(DateWindow)"/>.</param>
    /// <exception cref="InvalidOperationException">One is <c>default</c>, which names no party.</exception>
    public static RecordBatch ToRecordBatch(this IReadOnlyList<Flow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return ResultBatch.Of(flows);
    }
}
