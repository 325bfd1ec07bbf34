using GpuSupply.Aggregation;
using GpuSupply.Display;

namespace GpuSupply;

/// <summary>Markdown of what the library answers with: <c>ledger.Verify("active-85k").ToMarkdown()</c>, <c>ledger.Balances().Where(…).ToMarkdown()</c>.</summary>
/// <remarks>Lines end in a line feed. Texts of records stand in it as they are but for white space, and for characters that can't be seen or turn the direction of writing: these are written as escapes.</remarks>
public static class MarkdownExtensions
{
    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: a verdict, with what it rests on, what would flip it and its explanation, for which it works out what <see cref="Verdict.Explain"/> does.</summary>
    /// <param name="verdict">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this Verdict verdict, int rows = 100) => Of(verdict, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: what is on record of a measure.</summary>
    /// <param name="evidence">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this Evidence evidence, int rows = 100) => Of(evidence, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: a ledger at a glance: its reallocations, claims, balances and findings.</summary>
    /// <param name="ledger">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this SupplyLedger ledger, int rows = 100) => Of(ledger, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: a case: how many records of each kind it has.</summary>
    /// <param name="records">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this SupplyCase records, int rows = 100) => Of(records, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: a reallocation: its legs, and what it means for each party.</summary>
    /// <param name="reallocation">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this ReallocationAnalysis reallocation, int rows = 100) => Of(reallocation, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: what changed since a day: records, balances and verdicts.</summary>
    /// <param name="changes">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this LedgerChanges changes, int rows = 100) => Of(changes, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: what a query came to, a row for each group.</summary>
    /// <param name="result">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this QueryResult result, int rows = 100) => Of(result, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: reallocations.</summary>
    /// <param name="reallocations">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<ReallocationAnalysis> reallocations, int rows = 100) => Of(reallocations, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: balances.</summary>
    /// <param name="balances">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Balance> balances, int rows = 100) => Of(balances, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: flows.</summary>
    /// <param name="flows">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Flow> flows, int rows = 100) => Of(flows, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: how balances of two ledgers differ, day by day.</summary>
    /// <param name="differences">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<BalanceDifference> differences, int rows = 100) => Of(differences, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: findings.</summary>
    /// <param name="findings">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Finding> findings, int rows = 100) => Of(findings, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: transfers.</summary>
    /// <param name="transfers">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Transfer> transfers, int rows = 100) => Of(transfers, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: flips.</summary>
    /// <param name="flips">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Flip> flips, int rows = 100) => Of(flips, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: the history of a verdict.</summary>
    /// <param name="changes">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<VerdictChange> changes, int rows = 100) => Of(changes, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: verdicts, a row for each.</summary>
    /// <param name="verdicts">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Verdict> verdicts, int rows = 100) => Of(verdicts, rows);

    /// <summary>As Markdown with tables, as GitHub reads it, with every text escaped: claims.</summary>
    /// <param name="claims">What is shown.</param>
    /// <param name="rows">At most so many rows of each table, at least 0; of the others their number is shown.</param>
    /// <exception cref="ArgumentNullException">There is nothing to be shown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 0.</exception>
    public static string ToMarkdown(this IEnumerable<Claim> claims, int rows = 100) => Of(claims, rows);

    private static string Of(object thing, int rows)
    {
        ArgumentNullException.ThrowIfNull(thing);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return MarkdownSheet.Of(Sheets.Of(thing, rows)!);
    }
}
