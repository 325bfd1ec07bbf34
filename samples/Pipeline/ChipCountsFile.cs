using CsvHelper;
using GpuSupply.Aggregation;
using NodaTime;

namespace Pipeline;

/// <summary>Writes a table of chip counts as somebody might estimate them who sees a part of what was received: what each owner has of a chip type at the end of a quarter.</summary>
internal static class ChipCountsFile
{
    private const int Quarters = 4;

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="ledger">Who owns whom.</param>
    /// <param name="received">Units received, by party, product and month.</param>
    /// <param name="seed">What the estimates are drawn from.</param>
    public static void Write(string path, SupplyLedger ledger, QueryResult received, int seed)
    {
        var random = new Random(seed);
        Dictionary<PartyId, Party> parties = ledger.Parties.ToDictionary(party => party.Id);
        Dictionary<ProductId, Product> products = ledger.Products.ToDictionary(product => product.Id);
        using var writer = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n" });
        WriteRow(writer, ChipCountColumns.Written);
        foreach (IGrouping<(Party Owner, Product Product), QueryRow> chips in received.GroupBy(row => (OwnerOf(row.Party!.Value, parties), products[row.Product!.Value])))
        {
            foreach (LocalDate end in QuarterEnds(ledger.KnownOn))
            {
                Int128 units = chips.Where(row => row.From <= end).Aggregate((Int128)0, (sum, row) => sum + row.Quantity!.Value.Best);
                if (units == 0)
                    continue;
                long median = (long)(units * random.Next(85, 116) / 100);
                (long low, long high) = (median * random.Next(70, 91) / 100, median * random.Next(110, 141) / 100);
                WriteRow(writer, Cells(chips.Key.Owner, chips.Key.Product, end, low, median, high));
            }
        }
    }

    private static string[] Cells(Party owner, Product product, LocalDate end, long low, long median, long high)
    {
        (string ownerName, string productName) = (owner.Name ?? owner.Id.Value, product.Name ?? product.Id.Value);
        string equivalents = product.H100Equivalents is { } weight ? (weight * median).ToString() : "";
        return
        [
            $"{ownerName}, {productName}", product.Vendor?.Value ?? "", ownerName, productName, Texts.Day(end.PlusDays(1).PlusMonths(-3)), Texts.Day(end),
            Texts.Number(median), Texts.Number(low), Texts.Number(high), equivalents, "", "Made up by a \"sample\",\nfrom what it knows",
        ];
    }

    private static void WriteRow(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
            writer.WriteField(cell);
        writer.EndRecord();
    }

    /// <summary>The party that a party is inside of in the end.</summary>
    private static Party OwnerOf(PartyId party, Dictionary<PartyId, Party> parties)
    {
        HashSet<PartyId> seen = [];
        while (seen.Add(party) && parties[party].MemberOf is [{ } inside, ..] && parties.ContainsKey(inside.Party))
            party = inside.Party;
        return parties[party];
    }

    private static IEnumerable<LocalDate> QuarterEnds(LocalDate until)
    {
        LocalDate next = until.PlusDays(1), begin = new(next.Year, (((next.Month - 1) / 3) * 3) + 1, 1);
        return Enumerable.Range(1 - Quarters, Quarters).Select(quarter => begin.PlusMonths(3 * quarter).PlusDays(-1));
    }
}
