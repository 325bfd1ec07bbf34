using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Columns of plain rows.</summary>
internal static class PlainColumns
{
    /// <summary>Columns with the names that the rows have, in the order in which they come.</summary>
    public static TransferColumns Of(IReadOnlyList<PlainRow> rows)
    {
        (string[] parties, int[] party) = Coded(row => row.Party);
        (string[] products, int[] product) = Coded(row => row.Product);
        return TransferColumns.Over(
                ([.. parties.Select(PartyId.Parse)], party), ([.. products.Select(ProductId.Parse)], product), Filled(row => row.First), Filled(row => row.Best))
            .WithKinds(Filled(row => row.Kind)).WithStages(Filled(row => row.Stage)).WithBounds(Filled(row => row.Low), Filled(row => row.High))
            .WithUnitPrices(Filled(row => row.Price), "USD").WithAmounts(Filled(row => row.Amount), "USD").WithKnownFrom(Filled(row => row.KnownFrom));

        T[] Filled<T>(Func<PlainRow, T> of) => [.. rows.Select(of)];

        (string[] Names, int[] Codes) Coded(Func<PlainRow, string> name)
        {
            string[] names = [.. rows.Select(name).Distinct()];
            Dictionary<string, int> codes = names.Index().ToDictionary(one => one.Item, one => one.Index);
            return (names, Filled(row => codes[name(row)]));
        }
    }

    /// <summary>Rows in several parts, some of which may have none.</summary>
    public static IReadOnlyList<PlainRow[]> Split(PlainRow[] rows, int parts, Random random)
    {
        bool isByStretch = random.Next(2) == 0;
        ILookup<int, PlainRow> split = rows.Index().ToLookup(one => isByStretch ? one.Index * parts / rows.Length : random.Next(parts), one => one.Item);
        return [.. Enumerable.Range(0, parts).Select(part => split[part].ToArray())];
    }
}
