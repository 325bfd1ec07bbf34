namespace WebApi;

/// <summary>Where more is said about a case.</summary>
/// <param name="Case">The case itself.</param>
/// <param name="Report">Its report for programs.</param>
/// <param name="Page">Its report for people.</param>
/// <param name="Balances">Its balances.</param>
internal sealed record CaseLinks(string Case, string Report, string Page, string Balances)
{
    /// <summary>The links of a case.</summary>
    public static CaseLinks Of(string id) => new($"/cases/{id}", $"/cases/{id}/report", $"/cases/{id}/report.html", $"/cases/{id}/balances");
}
