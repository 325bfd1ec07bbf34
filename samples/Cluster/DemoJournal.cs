using System.Globalization;
using System.Text;
using NodaTime;

namespace Cluster;

/// <summary>
/// A journal as it may come from a trade desk, always the same: what eight clouds with their sites ordered and got in two years, what was corrected since, and what was
/// said of it. Some lines are there twice, and some can't be read.
/// </summary>
internal sealed class DemoJournal
{
    /// <summary>The day as known on which it is asked.</summary>
    public const string Day = "2024-12-31";

    private const int Seed = 20240604;
    private const int Orders = 240;
    private const int CloudCount = 8;
    private const int SiteCount = 3;
    private const int FirstYear = 2023;
    private const int LastOrderMonth = 16;

    private static readonly string[] Products = ["h100", "h200", "b200", "gb200"];
    private static readonly string[] Unreadable =
    [
        "{\"type\":\"shipment\",\"id\":\"s-torn\",\"ord", "{\"type\":\"shipment\",\"id\":\"s-none\",\"order\":\"o-0001\",\"quantity\":\"many\",\"on\":\"2024-05-01\",\"source\":\"press-16\"}",
        "three crates, see the fax", "{\"type\":\"pallet\",\"id\":\"p-1\"}", "{\"type\":\"receipt\",\"id\":\"r-none\",\"shipment\":\"s-0001-1\",\"quantity\":8,\"on\":\"2024-13\",\"source\":\"press-16\"}",
    ];

    private readonly Random _random = new(Seed);
    private readonly List<Record> _records = [];

    // The order of which units may go to somebody else.
    private (string Id, string Buyer, long Units)? _earlier;

    /// <summary>Writes it.</summary>
    public static async Task<byte[]> WriteAsync()
    {
        var demo = new DemoJournal();
        demo.AddReferences();
        for (int number = 1; number <= Orders; number++)
            demo.AddOrder(number);
        demo.AddStatements();
        demo.AddClaims();
        using var stream = new MemoryStream();
        await Journal.WriteAsync(stream, demo._records);
        return WithTroubles(Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Each hundredth line comes again later, and some can't be read.</summary>
    private static byte[] WithTroubles(string[] lines)
    {
        var troubled = new List<string>();
        for (int index = 0; index < lines.Length; index++)
        {
            troubled.Add(lines[index]);
            if (index % 100 == 99)
                troubled.Add(lines[index - 60]);
            if (index % 150 == 149 && index / 150 < Unreadable.Length)
                troubled.Add(Unreadable[index / 150]);
        }

        return Encoding.UTF8.GetBytes(string.Concat(troubled.Select(line => line + "\n")));
    }

    private void AddReferences()
    {
        for (int month = 0; month < 24; month++)
            _records.Add(new Source(SourceIn(month), LastDayOf(month)) { SourceKind = month % 2 == 0 ? SourceKind.Press : SourceKind.Document });
        _records.Add(new Party("nvidia"));
        for (int cloud = 0; cloud < CloudCount; cloud++)
        {
            _records.Add(new Party($"cloud-{cloud}"));
            for (int site = 0; site < SiteCount; site++)
                _records.Add(new Party($"cloud-{cloud}-site-{site}") { MemberOf = [(PartyId)$"cloud-{cloud}"] });
        }

        foreach (string family in (string[])["hopper", "blackwell"])
            _records.Add(new Product(family));
        foreach (string product in Products)
            _records.Add(new Product(product) { Vendor = "nvidia", Family = product[0] == 'h' ? "hopper" : "blackwell" });
    }

    private void AddOrder(int number)
    {
        (int month, string buyer, string product, long units) = (_random.Next(LastOrderMonth), AnySite(), Products[_random.Next(Products.Length)], 32L * _random.Next(4, 120));
        string id = Invariant($"o-{number:0000}");
        _records.Add(new Order(id, "nvidia", buyer, product, DayIn(month), [new ScheduleLine("1", units, Month(month + 3))])
        {
            Source = SourceIn(month), UnitPrice = _random.Next(3) == 0 ? (MoneyRange?)"25k..40k USD" : null,
        });
        if (_random.Next(8) == 0)
            _records.Add(new Reschedule($"d-{number}", id, "1", Month(month + 5), DayIn(month + 2)) { Source = SourceIn(month + 2), Quantity = units / 4 });
        if (_random.Next(12) == 0)
            _records.Add(new Cancellation($"n-{number}", id, units / 8, DayIn(month + 2)) { Source = SourceIn(month + 2) });
        int parts = _random.Next(0, 3);
        for (int part = 1; part <= parts; part++)
            AddShipment(Invariant($"{number:0000}-{part}"), id, buyer, product, units / 4, month + 2 + part);
        _earlier = parts == 0 ? (id, buyer, units / 2) : _earlier;
    }

    private void AddShipment(string number, string order, string buyer, string product, long units, int month)
    {
        (string id, string holder, DateWindow on) = ($"s-{number}", buyer, _random.Next(2) == 0 ? DayIn(month) : Month(month));
        _records.Add(new Shipment(id, order, _random.Next(5) == 0 ? (Quantity)$"~{units}" : units, on) { Source = SourceIn(month) });
        if (_random.Next(10) == 0)
        {
            holder = AnySite();
            var legs = new List<Leg> { Leg.OfShipment(id, buyer, holder == buyer ? holder = "cloud-0" : holder, units) };
            if (_earlier is { } earlier && earlier.Buyer != holder)
                legs.Add(Leg.OfOrder(earlier.Id, earlier.Buyer, holder, earlier.Units));
            _earlier = null;
            _records.Add(new Reallocation($"x-{number}", DayIn(month), legs) { Source = SourceIn(month) });
        }

        if (_random.Next(25) == 0)
            _records.Add(new Correction($"c-{number}", new Shipment(id, order, units - 4, on) { Source = SourceIn(month) }) { Source = SourceIn(month + 2) });
        if (_random.Next(10) == 0)
            return;
        _records.Add(new Receipt($"r-{number}", id, units - 8, Month(month + 1)) { Source = SourceIn(month + 1), Party = holder == buyer ? null : (PartyId?)holder });
        if (_random.Next(3) > 0)
            _records.Add(new Movement($"m-{number}", holder, product, units - 16, Stage.OnHand, Stage.InService, DayIn(month + 2)) { Source = SourceIn(month + 2) });
    }

    private void AddStatements()
    {
        for (int cloud = 0; cloud < CloudCount; cloud++)
        {
            _records.Add(new Observation($"ob-{cloud}", Measure.InService($"cloud-{cloud}", "h100", at: "2024-06-30"), $"{cloud + 2}k..{cloud + 9}k") { Source = SourceIn(18) });
            _records.Add(new Observation($"of-{cloud}", Measure.Received($"cloud-{cloud}-site-0", "b200", during: "2024"), $">={cloud}k") { Source = SourceIn(23) });
            _records.Add(new Coverage($"cv-{cloud}", $"cloud-{cloud}", cloud % 2 == 0 ? "h200" : "b200", [RecordKind.Receipt], "2023/2024") { Source = SourceIn(23) });
        }
    }

    private void AddClaims()
    {
        string[] values = [">=2k", "~20k", "1k..9k", "tens of thousands", "~3k"];
        for (int number = 1; number <= 9; number++)
        {
            (string speaker, string product) = ($"cloud-{number % CloudCount}", Products[number % Products.Length]);
            Measure measure = (number % 4) switch
            {
                0 => Measure.Received(speaker, product, during: "2024"),
                1 => Measure.InService(number == 5 ? $"{speaker}-site-2" : speaker, "h100", at: "2024-06-30"),
                2 => Measure.Received(speaker, "h200", during: "2023/2024"),
                _ => Measure.Held($"{speaker}-site-1", "hopper", at: "2024-09-30"),
            };
            AddClaim(number, speaker, (id, talk) => new Claim(id, speaker, measure, values[number % values.Length]) { Source = talk, Restates = number == 9 ? (RecordId?)"claim-01" : null });
        }

        AddClaim(10, "cloud-2", (id, talk) => new Claim(id, "cloud-2", ["claim-02", "claim-03"]) { Source = talk });
        AddClaim(11, "cloud-3", (id, talk) => new Claim(id, "cloud-3") { Source = talk, Quote = "We have never had more." });
        _records.Add(new Dispute("dispute-1", "claim-04") { Source = SourceIn(22) });
        _records.Add(new Correction("c-claim-05", new Claim("claim-05", "cloud-5", Measure.InService("cloud-5", "h200", at: "2024-06-30"), ">=3k") { Source = "talk-05" }) { Source = SourceIn(22) });
    }

    private void AddClaim(int number, string speaker, Func<RecordId, SourceId, Claim> said)
    {
        string text = Invariant($"{number:00}");
        _records.Add(new Source($"talk-{text}", new LocalDate(2024, 10, number)) { Issuer = (PartyId)speaker, SourceKind = SourceKind.Statement });
        _records.Add(said($"claim-{text}", $"talk-{text}"));
    }

    private string AnySite() => $"cloud-{_random.Next(CloudCount)}-site-{_random.Next(SiteCount)}";

    private string DayIn(int month) => $"{Month(month)}-{Invariant($"{_random.Next(1, 29):00}")}";

    private static string Month(int month) => Invariant($"{FirstYear + (month / 12)}-{(month % 12) + 1:00}");

    private static SourceId SourceIn(int month) => Invariant($"press-{month:00}");

    private static LocalDate LastDayOf(int month) => new LocalDate(FirstYear, 1, 1).PlusMonths(month + 1).PlusDays(-1);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
