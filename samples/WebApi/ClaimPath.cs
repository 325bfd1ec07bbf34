namespace WebApi;

/// <summary>Claims in paths. Their ids may have slashes, colons and number signs, and are one segment all the same: each of these is escaped.</summary>
internal static class ClaimPath
{
    /// <summary>The path of the verdict on a claim.</summary>
    public static string Of(string caseId, RecordId claim) => $"/cases/{caseId}/claims/{Uri.EscapeDataString(claim.Value)}";

    /// <summary>The id that a segment names. The server has undone all escapes but those of slashes, which it leaves to whoever knows what they mean.</summary>
    public static string Read(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
