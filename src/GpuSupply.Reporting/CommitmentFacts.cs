namespace GpuSupply.Reporting;

/// <summary>What a report says of commitments, for people: money that was announced, its parts as amounts, and what orders and spend on record come to beside it.</summary>
/// <param name="report">The report.</param>
public sealed class CommitmentFacts(SupplyReport report)
{
    private readonly Names _names = new(report);

    /// <summary>Whose facts they are.</summary>
    public override string ToString() => $"commitments of {report}";

    /// <summary>What it is: <c>Tesla, ~10B USD in 2024, proposed</c>, and what it restates or is restated by.</summary>
    /// <param name="commitment">The commitment.</param>
    public string What(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        string amount = commitment.Amount.ToString().Replace(' ', Numbers.Tie);
        string restates = commitment.Restates is { } earlier ? $", restates {earlier}" : "";
        string restated = VerdictFacts.Restated(report.Ledger, commitment.Id) is { } later ? $", restated {later}" : "";
        return $"{_names.Of(commitment.Party)}, {amount} in {commitment.Period}, {Words.Plain(commitment.Status)}{restates}{restated}";
    }

    /// <summary>Its parts as amounts, and all of it; <see langword="null"/>: it names no parts.</summary>
    /// <param name="commitment">The commitment.</param>
    public static ReportTable? Parts(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.Parts.Count == 0)
            return null;
        Unit money = Unit.Money(commitment.Amount.Currency);
        return new(
            "",
            [new("Purpose", [.. commitment.Parts.Select(part => Words.OneLine(part.Purpose)), "all of it"])],
            [
                new("Share", [.. commitment.Parts.Select(part => part.Share?.ToString() ?? ""), ""], IsNumber: true),
                new("Best", [.. commitment.Parts.Select(part => BestOf(part, commitment.Amount) is { } best ? Numbers.Of(best, money) : ""), Numbers.Of(commitment.Amount.Best.Amount, money)], IsNumber: true),
                new("Range", [.. commitment.Parts.Select(part => Numbers.Of(part.Of(commitment.Amount))), Numbers.Of(commitment.Amount.ToBounds())], IsNumber: true),
            ]);
    }

    private static Rational? BestOf(CommitmentPart part, MoneyRange whole) =>
        part.Amount is { } amount ? amount.Best.Amount : whole.Best.Amount * part.Share?.Number / 100;
}
