using NodaTime;

namespace Pipeline;

/// <summary>
/// A journal as it may come from a trade desk: what twelve clouds with two sites each ordered and got in three years, what went elsewhere, what was corrected and what was said of
/// it. About one line in a thousand can't be read. The same again with the same size and seed.
/// </summary>
/// <param name="lines">How many lines it has, without the one that names the format.</param>
/// <param name="seed">What it is drawn from.</param>
internal sealed class GeneratedJournal(int lines, int seed)
{
    /// <summary>The fewest lines: with fewer there would be little beside what is said and of whom.</summary>
    public const int FewestLines = 1_000;

    /// <summary>The most lines: a ledger of more does not fit in the memory of an ordinary machine.</summary>
    public const int MostLines = 10_000_000;

    private const int LinesToABrokenOne = 1_000;
    private const int LeastBroken = 10;
    private const int SitesPerCloud = 2;
    private const int FirstYear = 2022;
    private const int MonthCount = 36;

    // Units of an order come within seven months.
    private const int LastOrderMonth = 28;

    private static readonly string[] Clouds = ["aster", "borealis", "cirrus", "delta", "ember", "fjord", "glacier", "harbor", "indigo", "juniper", "kestrel", "lumen"];
    private static readonly (string Id, string Supplier, string Family, decimal H100Equivalents)[] Products =
    [
        ("h100", "nvidia", "hopper", 1m), ("h200", "nvidia", "hopper", 1m), ("b200", "nvidia", "blackwell", 2.5m), ("gb200", "nvidia", "blackwell", 5m),
        ("mi300x", "amd", "instinct", 1.3m), ("mi325x", "amd", "instinct", 1.3m),
    ];

    private readonly Random _random = new(seed);
    private readonly List<BrokenLine> _broken = [];

    /// <summary>The lines that it broke, as far as it is written.</summary>
    public IReadOnlyList<BrokenLine> Broken => _broken;

    /// <summary>Writes it. Once.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="stop">Ends the writing.</param>
    public async Task WriteAsync(Stream stream, CancellationToken stop)
    {
        await using var writer = new JournalWriter(stream);
        await writer.WriteFormatAsync(stop).ConfigureAwait(false);
        int every = Math.Min(LinesToABrokenOne, lines / LeastBroken);
        using IEnumerator<Record> records = All().GetEnumerator();
        for (int number = 1; number <= lines; number++)
        {
            stop.ThrowIfCancellationRequested();
            if (number % every == every / 2)
                await BreakAsync(writer, stream, number + 1, stop).ConfigureAwait(false);
            else if (records.MoveNext())
                await writer.WriteAsync(records.Current, stop).ConfigureAwait(false);
        }
    }

    private async Task BreakAsync(JournalWriter writer, Stream stream, int line, CancellationToken stop)
    {
        var broken = BrokenLine.At(line, _broken.Count);
        _broken.Add(broken);

        // The writer writes nothing but records: what is none goes past it, behind all that it has.
        await writer.FlushAsync(stop).ConfigureAwait(false);
        await stream.WriteAsync(broken.Bytes, stop).ConfigureAwait(false);
        await stream.WriteAsync("\n"u8.ToArray(), stop).ConfigureAwait(false);
    }

    /// <summary>Records without end: first whom and what it is about, what was said of it, and then one order after the other.</summary>
    private IEnumerable<Record> All()
    {
        foreach (Record record in References().Concat(Observations()).Concat(Claims()))
            yield return record;
        for (int number = 1; ; number++)
        {
            foreach (Record record in OrderWithAllThatFollows(number))
                yield return record;
        }
    }

    private static IEnumerable<Record> References()
    {
        for (int month = 0; month < MonthCount; month++)
            yield return new Source(SourceIn(month), LastDayOf(month)) { SourceKind = SourceKind.Document };
        foreach (string supplier in (string[])["nvidia", "amd"])
            yield return new Party(supplier);
        foreach (string cloud in Clouds)
        {
            yield return new Party(cloud) { Name = $"{char.ToUpperInvariant(cloud[0])}{cloud[1..]} Cloud" };
            for (int site = 1; site <= SitesPerCloud; site++)
                yield return new Party(Site(cloud, site)) { MemberOf = [(PartyId)cloud] };
        }

        foreach (string family in (string[])["hopper", "blackwell", "instinct"])
            yield return new Product(family);
        foreach ((string id, string supplier, string family, decimal h100Equivalents) in Products)
            yield return new Product(id) { Name = id.ToUpperInvariant(), Vendor = (PartyId)supplier, Family = (ProductId)family, H100Equivalents = h100Equivalents };
    }

    private IEnumerable<Record> Observations()
    {
        foreach (string cloud in Clouds)
        {
            Measure measure = Measure.InService(cloud, AnyProduct().Id, at: "2024-06-30");
            yield return new Observation($"seen-{cloud}", measure, $">={Texts.Number(1 + _random.Next(Expected / 8))}") { Source = SourceIn(MonthCount - 1) };
        }
    }

    private IEnumerable<Record> Claims()
    {
        string[] ends = ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"];
        foreach ((int index, string cloud) in Clouds.Index())
        {
            SourceId talk = $"talk-{cloud}";
            yield return new Source(talk, new LocalDate(FirstYear + 3, 1, 10 + index)) { Issuer = (PartyId)cloud, SourceKind = SourceKind.Statement };
            string value = (index % 4) switch
            {
                0 => $">={Texts.Number(Expected / 4)}",
                1 => $"~{Texts.Number(Expected)}",
                2 => $"{Texts.Number(Expected * 2L)}..{Texts.Number(Expected * 3L)}",
                _ => "thousands",
            };
            yield return new Claim($"claim-{cloud}", cloud, Measure.Held(cloud, Products[index % Products.Length].Id, ends[index % ends.Length]), value) { Source = talk };
        }
    }

    /// <summary>About as many units as a cloud has of a product when all is there.</summary>
    private int Expected => lines / 2 * 3;

    private IEnumerable<Record> OrderWithAllThatFollows(int number)
    {
        (int month, string buyer, (string product, string supplier, _, _)) = (_random.Next(LastOrderMonth), AnySite(), AnyProduct());
        (string id, long units) = ($"o-{Texts.Number(number)}", 8L * _random.Next(4, 200));
        yield return new Order(id, supplier, buyer, product, DayIn(month), [new ScheduleLine("1", units, Month(month + 3))])
        {
            Source = SourceIn(month), UnitPrice = _random.Next(3) == 0 ? (MoneyRange?)"25k..40k USD" : null,
        };
        if (_random.Next(8) == 0)
            yield return new Reschedule($"d-{Texts.Number(number)}", id, "1", Month(month + 5), DayIn(month + 2)) { Source = SourceIn(month + 2), Quantity = units / 4 };
        if (_random.Next(12) == 0)
            yield return new Cancellation($"n-{Texts.Number(number)}", id, units / 8, DayIn(month + 2)) { Source = SourceIn(month + 2) };
        int parts = _random.Next(1, 3);
        for (int part = 1; part <= parts; part++)
        {
            foreach (Record record in ShipmentWithAllThatFollows($"{Texts.Number(number)}-{Texts.Number(part)}", id, buyer, product, units * 3 / 8, month + 2 + part))
                yield return record;
        }
    }

    private IEnumerable<Record> ShipmentWithAllThatFollows(string number, string order, string buyer, string product, long units, int month)
    {
        (string id, string holder, string on) = ($"s-{number}", buyer, _random.Next(2) == 0 ? DayIn(month) : Month(month));
        bool isAbout = _random.Next(5) == 0;
        yield return new Shipment(id, order, isAbout ? (Quantity)$"~{Texts.Number(units)}" : units, on) { Source = SourceIn(month) };
        string other = AnySite();
        if (!isAbout && other != buyer && _random.Next(12) == 0)
        {
            yield return new Reallocation($"x-{number}", DayIn(month), [Leg.OfShipment(id, buyer, other, units)]) { Source = SourceIn(month) };
            holder = other;
        }

        if (!isAbout && _random.Next(40) == 0)
            yield return new Correction($"c-{number}", new Shipment(id, order, units, DayIn(month)) { Source = SourceIn(month) }) { Source = SourceIn(month + 2) };
        if (_random.Next(10) == 0)
            yield break;
        string received = isAbout ? $"{Texts.Number(units * 7 / 8)}..{Texts.Number(units)}" : Texts.Number(units), when = _random.Next(3) switch
        {
            0 => DayIn(month + 1),
            1 => Month(month + 1),
            _ => $"{Month(month)}/{Month(month + 1)}",
        };
        yield return new Receipt($"r-{number}", id, received, when) { Source = SourceIn(month + 1), Party = holder == buyer ? null : (PartyId?)holder };
        if (_random.Next(3) > 0)
            yield return new Movement($"m-{number}", holder, product, units * 7 / 8, Stage.OnHand, Stage.InService, DayIn(month + 2)) { Source = SourceIn(month + 2) };
    }

    private string AnySite() => Site(Clouds[_random.Next(Clouds.Length)], _random.Next(SitesPerCloud) + 1);

    private (string Id, string Supplier, string Family, decimal H100Equivalents) AnyProduct() => Products[_random.Next(Products.Length)];

    private string DayIn(int month) => Texts.Day(FirstDayOf(month).PlusDays(_random.Next(28)));

    private static string Site(string cloud, int site) => $"{cloud}-{Texts.Number(site)}";

    private static string Month(int month) => Texts.Day(FirstDayOf(month))[..7];

    private static SourceId SourceIn(int month) => $"log-{Month(month)}";

    private static LocalDate FirstDayOf(int month) => new LocalDate(FirstYear, 1, 1).PlusMonths(month);

    private static LocalDate LastDayOf(int month) => FirstDayOf(month + 1).PlusDays(-1);
}
