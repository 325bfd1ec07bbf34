using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace Pipeline;

/// <summary>
/// Reads a table of chip counts by its headers: each row is an observation of what its owner holds of its chip type at the end of its quarter, as an interval that has the number with a
/// credibility of 90 %, from the 5th to the 95th percentile.
/// </summary>
internal sealed class ChipCounts
{
    /// <summary>The percentage of the interval between the 5th and the 95th percentile.</summary>
    public const int Level = 90;

    private const int MostRecordBytes = 1 << 20;

    private readonly string _file;
    private readonly SourceId _source;
    private readonly Dictionary<string, PartyId> _owners;
    private readonly Dictionary<string, ProductId> _chipTypes;
    private readonly HashSet<RecordId> _ids = [];

    /// <param name="file">The file.</param>
    /// <param name="source">The source of what it says.</param>
    /// <param name="ledger">Whose parties and products it is about: by name, or by id.</param>
    public ChipCounts(string file, SourceId source, SupplyLedger ledger)
    {
        (_file, _source) = (file, source);
        _owners = ByName(ledger.Parties.Select(party => (party.Name, party.Id, party.Id.Value)));
        _chipTypes = ByName(ledger.Products.Select(product => (product.Name, product.Id, product.Id.Value)));
    }

    /// <summary>How many rows had no percentiles, and so no interval: they are passed over.</summary>
    public int WithoutInterval { get; private set; }

    /// <summary>Reads the observations.</summary>
    /// <exception cref="NotDoneException">The file is not such a table; the message says where and why.</exception>
    public IReadOnlyList<Observation> Read()
    {
        try
        {
            using var reader = CsvReader.FromFile(_file, new CsvReaderOptions
            {
                TrackLineNumbers = true,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
                MalformedData = CsvMalformedDataHandling.Throw,
                MaxRecordSize = MostRecordBytes,
            });
            CheckHeaders(reader.Headers);
            List<Observation> observations = [];
            while (reader.Read())
            {
                if (reader.GetString(ChipCountColumns.Low).Length == 0 && reader.GetString(ChipCountColumns.High).Length == 0)
                    WithoutInterval++;
                else
                    observations.Add(ObservationOf(reader));
            }

            return observations;
        }
        catch (CsvFormatException problem)
        {
            throw new NotDoneException($"{_file}, line {problem.LineNumber}: {problem.Message}");
        }
    }

    private Observation ObservationOf(CsvReader row)
    {
        PartyId owner = Named(row, ChipCountColumns.Owner, _owners, "a party of the journal, by its name or its id");
        ProductId chipType = Named(row, ChipCountColumns.ChipType, _chipTypes, "a product of the journal, by its name or its id");
        LocalDate end = Day(row);
        (Rational low, Rational median, Rational high) = (Units(row, ChipCountColumns.Low), Units(row, ChipCountColumns.Median), Units(row, ChipCountColumns.High));
        if (low > median)
            throw Wrong(row, ChipCountColumns.Low, $"{low} is above the median, {median}");
        if (median > high)
            throw Wrong(row, ChipCountColumns.High, $"{high} is below the median, {median}");
        RecordId id = $"{_source}/{owner}/{chipType}/{Texts.Day(end)}";
        if (!_ids.Add(id))
            throw Wrong(row, ChipCountColumns.EndDate, $"{Texts.Day(end)} has a row of this owner and chip type already");
        return new(id, Measure.Held(owner, chipType, Texts.Day(end)), StatedValue.FromEnds(low, median, high, Unit.Units, Level)) { Source = _source };
    }

    private void CheckHeaders(IReadOnlyList<string> headers)
    {
        foreach (string needed in ChipCountColumns.Needed)
        {
            int times = headers.Count(header => string.Equals(header.Trim(), needed, StringComparison.OrdinalIgnoreCase));
            if (times != 1)
            {
                throw new NotDoneException($"{_file}, line 1: \"{needed}\" is {(times == 0 ? "no column" : "a column more than once")}. "
                    + $"There are {Quoted(headers)}; needed are {Quoted(ChipCountColumns.Needed)}, each once, in any order and among others.");
            }
        }
    }

    private T Named<T>(CsvReader row, string column, Dictionary<string, T> known, string allowed)
    {
        string name = row.GetString(column).Trim();
        return known.TryGetValue(name, out T? found) ? found : throw Wrong(row, column, $"\"{name}\" is not known: allowed is {allowed}");
    }

    private LocalDate Day(CsvReader row)
    {
        string text = row.GetString(ChipCountColumns.EndDate).Trim();
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(text);
        return day.Success && day.Value.Year is >= 1990 and <= 2199
            ? day.Value
            : throw Wrong(row, ChipCountColumns.EndDate, $"\"{text}\" is no day: allowed is one like 2024-12-31, in the years 1990 to 2199");
    }

    private Rational Units(CsvReader row, string column)
    {
        string text = row.GetString(column).Trim();
        return Rational.TryParse(text, out Rational number) && number >= 0
            ? number
            : throw Wrong(row, column, $"\"{text}\" is no number of units: allowed are digits, and a point with digits behind it");
    }

    private NotDoneException Wrong(CsvReader row, string column, string problem) => new($"{_file}, line {row.LineNumber}, \"{column}\": {problem}.");

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    // A name that several have means none of them; an id is always one's own.
    private static Dictionary<string, T> ByName<T>(IEnumerable<(string? Name, T Id, string IdText)> all)
    {
        (string? Name, T Id, string IdText)[] known = [.. all];
        var byName = known.Where(one => one.Name is not null).GroupBy(one => one.Name!, StringComparer.Ordinal).Where(alike => alike.Count() == 1)
            .ToDictionary(alike => alike.Key, alike => alike.Single().Id, StringComparer.Ordinal);
        foreach ((_, T id, string text) in known)
            byName[text] = id;
        return byName;
    }
}
