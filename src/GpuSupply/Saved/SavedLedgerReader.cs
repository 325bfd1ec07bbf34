using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using GpuSupply.Aggregation;
using GpuSupply.Json;
using GpuSupply.Ledger;

namespace GpuSupply.Saved;

/// <summary>Reads a ledger that was saved. Its transfers are taken as they stand; records are read, and looked up anew.</summary>
internal sealed class SavedLedgerReader
{
    private readonly PartReader _from;
    private int _knownOn;
    private int _rows;

    private SavedLedgerReader(Stream stream) => _from = new(stream);

    /// <exception cref="FormatException">It is none, damaged, or of a newer version; the message says at which byte, what was found there and what is allowed.</exception>
    public static (SupplyCase Case, KnownLedger Ledger) Read(Stream stream) => new SavedLedgerReader(stream).Read();

    private (SupplyCase Case, KnownLedger Ledger) Read()
    {
        SupplyCase records = ReadCase();
        var book = new RecordBook(records.All, records.Source, RecordJsonWriter.Canonical);
        TransferListBuilder columns = ReadNames(book);
        ReadColumns(columns, records, book);
        var timeline = new Timeline(book, new Fold(book, new TransferList(columns), ReadLeft(records)));
        long end = _from.Position;
        _from.Next(SavedForm.End);
        if (_from.Int64() is var stated && stated != end)
            throw SavedForm.Refused(_from.Place - sizeof(long), $"{stated}", "is not how many bytes come before the end", $"{end}");
        _from.EndPart();
        _from.EndFile();
        return (records, new KnownLedger(timeline, _knownOn, _knownOn));
    }

    private SupplyCase ReadCase()
    {
        _from.Next(SavedForm.Case);
        _knownOn = Int32In(CalendarRange.FirstDay, CalendarRange.LastDay, "day");
        int count = Int32In(0, int.MaxValue, "number of records");
        _rows = Int32In(0, int.MaxValue, "number of transfers");
        string title = _from.TextThere();
        SourceId? source = _from.Text() is { } id ? Source(id) : (SourceId?)null;
        IReadOnlyDictionary<string, JsonElement> extensions = ReadExtensions();
        _from.EndPart();
        return new SupplyCase(title, ReadRecords(count), source) { Extensions = extensions };
    }

    private SourceId Source(string id) => SourceId.TryParse(id, out SourceId source) ? source : throw Wrong(Throw.Quote(id), "is no id of a source", "one as it was written");

    private IReadOnlyDictionary<string, JsonElement> ReadExtensions()
    {
        if (_from.Text() is not { } json)
            return FrozenDictionary<string, JsonElement>.Empty;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Check.Extensions(document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.Clone()));
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            throw Wrong(Throw.Quote(json), "are no properties of a case", "an object of properties whose names begin with x-");
        }
    }

    private List<Record> ReadRecords(int count)
    {
        var records = new List<Record>();
        var texts = ReadTexts.OfCase();
        while (records.Count < count)
        {
            _from.Next(SavedForm.Records);
            long start = _from.Place;
            ReadOnlySpan<byte> lines = _from.Rest();
            for (int at = 0; at < lines.Length;)
            {
                int length = lines[at..].IndexOf((byte)'\n');
                if (length < 0)
                    throw SavedForm.Refused(start + lines.Length, "the end of a part", "has no line feed before it", "a line feed behind each record");
                records.Add(Record(lines.Slice(at, length), start + at, texts));
                at += length + 1;
            }
        }

        return records.Count == count ? records : throw SavedForm.Refused(_from.Position, $"{records.Count} records", "are more than there are", $"{count}");
    }

    private static Record Record(ReadOnlySpan<byte> line, long at, ReadTexts texts)
    {
        try
        {
            return JsonInput.Read(line, new JsonSetting(null) { Texts = texts, MaxDepth = JournalOptions.GreatestMaxDepth }, RecordJsonReader.Read);
        }
        catch (CaseFormatException wrong)
        {
            throw SavedForm.Refused(at + wrong.ByteOffset, wrong.Found, $"can't be read at {wrong.JsonPath}", wrong.Allowed);
        }
    }

    private TransferListBuilder ReadNames(RecordBook book)
    {
        _from.Next(SavedForm.Names);
        var columns = new TransferListBuilder(book.Ids, expected: 0);
        for (int left = _from.Count(sizeof(int)), code = 0; left > 0; left--, code++)
            RequireNew(columns.Parties.Of(_from.Parsed<PartyId>()), code);
        for (int left = _from.Count(sizeof(int)), code = 0; left > 0; left--, code++)
            RequireNew(columns.Products.Of(_from.Parsed<ProductId>()), code);
        for (int left = _from.Count(2 * sizeof(int)); left > 0; left--)
            columns.Plans.Add((_from.Parsed<RecordId>(), _from.Text()));
        for (int left = _from.Count(2 * sizeof(int)), code = 0; left > 0; left--, code++)
            RequireNew(columns.UnitParts.Of((_from.Parsed<RecordId>(), _from.Int32())), code);
        _from.EndPart();
        return columns;
    }

    private void ReadColumns(TransferListBuilder columns, SupplyCase records, RecordBook book)
    {
        (int parties, int products, int plans, int units) = (columns.Parties.Count, columns.Products.Count, columns.Plans.Count, columns.UnitParts.Count);
        columns.Kind.AddRange(Members<RecordKind>());
        columns.Record.AddRange(Places(Codes("record", 0, records.All.Length - 1), records, book));
        columns.FromParty.AddRange(Codes("party", 0, parties - 1));
        columns.FromStage.AddRange(Members<Stage>());
        columns.ToParty.AddRange(Codes("party", 0, parties - 1));
        columns.ToStage.AddRange(Members<Stage>());
        columns.Product.AddRange(Codes("product", 0, products - 1));
        columns.Supplier.AddRange(Codes("party", -1, parties - 1));
        columns.Plan.AddRange(Codes("line", -1, plans - 1));
        columns.Units.AddRange(Codes("quantity", -1, units - 1));
        long[] low = Column<long>(), best = Column<long>(), high = Column<long>();
        RequireInOrder(low, best, high);
        columns.Low.AddRange(low);
        columns.Best.AddRange(best);
        columns.High.AddRange(high);
        int[] first = Days(Day.Beginning), last = Days(Day.End);
        columns.First.AddRange(first);
        columns.Last.AddRange(last);
        int[] from = Days(open: null), until = Days(Day.End);
        columns.KnownFrom.AddRange(from);
        columns.KnownUntil.AddRange(until);
        for (int row = 0; row < _rows; row++)
        {
            if (first[row] > last[row] || from[row] >= until[row])
                throw SavedForm.Refused(_from.Position, $"row {row}", "has days that end before they begin", "a first day that is no later than the last");
        }
    }

    private List<DatedFinding> ReadLeft(SupplyCase records)
    {
        _from.Next(SavedForm.Left);
        var left = new List<DatedFinding>();
        for (int count = _from.Count(6 * sizeof(int)); count > 0; count--)
        {
            string code = _from.TextThere();
            if (!Kebab.TryParse(code, out FindingCode named))
                throw Wrong(Throw.Quote(code), "is no code of a finding", string.Join(", ", Kebab.All<FindingCode>()));
            Record? record = records.All.Length == 0 ? null : records.All[Int32In(0, records.All.Length - 1, "number of a record")];
            for (int depth = Int32In(0, JournalOptions.GreatestMaxDepth, "depth"); depth > 0; depth--)
                record = (record as Correction)?.Record;
            (int from, int until) = (_from.Int32(), _from.Int32());
            left.Add(new(new(named, record ?? throw Wrong("a finding", "is about no record", "one that is there"), _from.TextThere()), from, until));
        }

        _from.EndPart();
        return left;
    }

    private T[] Column<T>()
        where T : unmanaged
    {
        _from.Next(SavedForm.Columns);
        T[] numbers = _from.Numbers<T>(_rows);
        _from.EndPart();
        return numbers;
    }

    private int[] Codes(string what, int least, int most)
    {
        int[] codes = Column<int>();
        int row = most < least ? codes.Length - 1 : codes.AsSpan().IndexOfAnyExceptInRange(least, most);
        if (row >= 0)
            throw SavedForm.Refused(_from.Start + SavedForm.PartHeadBytes + ((long)row * sizeof(int)), $"{codes[row]} in row {row}", $"is no number of a {what}", $"{least} to {most}");
        return codes;
    }

    /// <summary>A column of days, or of one side that is open in place of a day.</summary>
    private int[] Days(int? open)
    {
        int[] days = Column<int>();
        for (int row = 0; row < days.Length; row++)
        {
            if ((days[row] < CalendarRange.FirstDay || days[row] > CalendarRange.LastDay) && days[row] != open)
                throw SavedForm.Refused(_from.Start + SavedForm.PartHeadBytes + ((long)row * sizeof(int)), $"{days[row]} in row {row}", "is no day", $"{CalendarRange.FirstDay} to {CalendarRange.LastDay}{(open is { } side ? $" or {side}" : "")}");
        }

        return days;
    }

    private T[] Members<T>()
        where T : unmanaged, Enum
    {
        byte[] numbers = Column<byte>();
        T[] members = Enum.GetValues<T>();
        if (numbers.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(members.Length - 1)) is var row and >= 0)
            throw SavedForm.Refused(_from.Start + SavedForm.PartHeadBytes + row, $"{numbers[row]} in row {row}", $"is no {typeof(T).Name}", $"0 to {members.Length - 1}");
        return MemoryMarshal.Cast<byte, T>(numbers).ToArray();
    }

    private int[] Places(int[] indexes, SupplyCase records, RecordBook book)
    {
        int[] places = [.. records.All.Select(record => record is SourcedRecord sourced ? book.PlaceOf(sourced.Id) : -1)];
        for (int row = 0; row < indexes.Length; row++)
        {
            int place = places[indexes[row]];
            indexes[row] = place >= 0 ? place : throw SavedForm.Refused(_from.Start + SavedForm.PartHeadBytes + ((long)row * sizeof(int)), $"{indexes[row]} in row {row}", "is no record that moves units", "the number of one that does");
        }

        return indexes;
    }

    private void RequireInOrder(long[] low, long[] best, long[] high)
    {
        for (int row = 0; row < _rows; row++)
        {
            if (low[row] < 0 || low[row] > best[row] || best[row] > high[row] || high[row] > Quantity.MaxUnits)
                throw SavedForm.Refused(_from.Position, $"{low[row]}, {best[row]}, {high[row]} in row {row}", "are no least, best and most units", $"0 to {Quantity.MaxUnits}, in order");
        }
    }

    private void RequireNew(int code, int expected)
    {
        if (code != expected)
            throw Wrong("a name", "is there twice", "each name once");
    }

    private int Int32In(int least, int most, string what)
    {
        int value = _from.Int32();
        return value >= least && value <= most ? value : throw SavedForm.Refused(_from.Place - sizeof(int), $"{value}", $"is no {what}", $"{least} to {most}");
    }

    private FormatException Wrong(string found, string why, string allowed) => SavedForm.Refused(_from.Place, found, why, allowed);
}
