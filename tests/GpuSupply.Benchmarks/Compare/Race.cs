namespace GpuSupply.Benchmarks.Compare;

/// <summary>Times contenders in turns, by the clock on the wall, so that whatever slows the machine down for a while slows all of them.</summary>
internal static class Race
{
    /// <summary>Times all contenders that can answer a query.</summary>
    public static IReadOnlyList<Timing> Run(Query query, int threads, int rounds, IEnumerable<IContender> contenders)
    {
        Entrant[] entrants = [.. contenders.Where(contender => contender.Supports(query, threads)).Select(contender => new Entrant(contender, query, threads))];
        foreach (Entrant entrant in entrants)
            entrant.WarmUp(rounds);
        for (int round = 0; round < rounds; round++)
        {
            foreach (Entrant entrant in entrants)
                entrant.TakePart();
        }
        return [.. entrants.Select(entrant => entrant.Timing())];
    }
}
