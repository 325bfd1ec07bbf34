using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>What is asked about: a case as known on a day, and how the numbers of claims are read.</summary>
/// <param name="Case">The case.</param>
/// <param name="Ledger">The ledger, as known on the day.</param>
/// <param name="Policy">How numbers are read.</param>
internal sealed record Question(KeptCase Case, SupplyLedger Ledger, ReadingPolicy Policy)
{
    private const string Day = "a day such as 2024-06-05, in the years 1990 to 2199";

    private static readonly string PolicyNames = string.Join(", ", ReadingPolicy.All);

    /// <summary>Takes a question from a path and its query; <see langword="null"/>: it can't be answered, for which there is a problem.</summary>
    public static Question? Of(string id, string? asKnownOn, string? policy, CaseStore store, out ProblemHttpResult? problem)
    {
        problem = null;
        if (store.Find(id) is not { } kept)
            problem = Problems.NoCase(id, store.Ids);
        else if (!ReadingPolicy.TryParse(policy ?? ReadingPolicy.Standard.Name, out ReadingPolicy? read))
            problem = Problems.WrongParameter("policy", policy!, "There is no reading policy of this name.", PolicyNames);
        else
        {
            try
            {
                return new(kept, asKnownOn is null ? kept.Ledger : kept.Ledger.AsKnownOn(asKnownOn), read);
            }
            catch (ArgumentException)
            {
                problem = Problems.WrongParameter("asKnownOn", asKnownOn!, $"\"{asKnownOn}\" is no day that a case can be known on.", Day);
            }
        }
        return null;
    }

    /// <summary>The claim that a part of a path names; <see langword="null"/>: no such claim is known on the day.</summary>
    public RecordId? Find(string segment) => RecordId.TryParse(ClaimPath.Read(segment), out RecordId id) && Ledger.Find(id) is Claim ? id : default(RecordId?);
}
