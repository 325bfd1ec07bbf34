namespace WebApi;

/// <summary>Where more is said about a case.</summary>
/// <param name="Case">The case itself.</param>
/// <param name="Report">Its report, in which each verdict has a link of its own.</param>
/// <param name="Balances">Its balances.</param>
internal sealed record CaseLinks(string Case, string Report, string Balances)
{
    /// <summary>The links of a case.</summary>
    public static CaseLinks Of(string id) => new($"/cases/{id}", $"/cases/{id}/report", $"/cases/{id}/balances");
}
