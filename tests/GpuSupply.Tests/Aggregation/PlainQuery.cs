using System.Numerics;
using GpuSupply.Aggregation;
using GpuSupply.Internals;
using NodaTime;

namespace GpuSupply.Tests.Aggregation;

/// <summary>The oracle of queries: one row after the other, dictionaries and numbers of any size, as it is read on the page that says what queries mean.</summary>
internal static class PlainQuery
{
    public static SortedDictionary<string, PlainSums> Answer(Query query, IEnumerable<PlainRow> rows)
    {
        PlainRow[] counting = [.. rows.Where(row => Counts(query, row))];
        if (query.IsBalance && query.Keys.Any(Query.IsTime))
            return Series(query, counting);
        var answer = new SortedDictionary<string, PlainSums>(StringComparer.Ordinal);
        DaySpan named = Named(counting);

        // Windows with an open side go on as far as the query asks.
        if (counting.Any(row => row.First == Day.Beginning))
            named = named with { First = Math.Min(named.First, query.Days.First != Day.Beginning ? query.Days.First : query.Days.Last) };
        if (counting.Any(row => row.Last == Day.End))
            named = named with { Last = Math.Max(named.Last, query.Days.Last != Day.End ? query.Days.Last : query.Days.First) };
        foreach (PlainRow row in counting)
        {
            Add(answer, query, row, row.Party, row.Stage, 1, named);
            if ((query.IsNet || query.IsBalance) && row.From is { } from)
                Add(answer, query, row, from.Party, from.Stage, -1, named);
        }

        if (query.IsBalance)
            AddMinima(answer, query, counting);
        return answer;
    }

    private static SortedDictionary<string, PlainSums> Series(Query query, PlainRow[] rows)
    {
        var series = new PlainBalanceSeries(query, query.Keys.Single(Query.IsTime));
        foreach (PlainRow row in rows)
        {
            if (IsOf(query, row.Party, row.Stage))
                series.Add(KeyOf(query, row, row.Party, row.Stage, null), row.Last, row.Middle, row.First, row.Low, row.Best, row.High);
            if (row.From is { } from && IsOf(query, from.Party, from.Stage))
                series.Add(KeyOf(query, row, from.Party, from.Stage, null), row.First, row.Middle, row.Last, -row.High, -row.Best, -row.Low);
        }

        return series.Answer();
    }

    private static bool IsOf(Query query, string party, Stage stage) =>
        (query.Parties is null || query.Parties.Contains(party)) && (query.Stages.Count == 0 || query.Stages.Contains(stage));

    public static string KeyOf(QueryRow row) => string.Join("|", new object?[] { row.Party, row.Product, row.Stage, row.Kind, row.From is { } from ? Day.Number(from) : null }.OfType<object>());

    private static string KeyOf(Query query, PlainRow row, string party, Stage stage, int? time) => string.Join("|", new object?[]
    {
        query.Keys.Contains(Key.Party) ? party : null, query.Keys.Contains(Key.Product) ? row.Product : null, query.Keys.Contains(Key.Stage) ? stage : null,
        query.Keys.Contains(Key.Kind) ? row.Kind : null, time,
    }.OfType<object>());

    private static bool Counts(Query query, PlainRow row) =>
        (query.Kinds.Count == 0 || query.Kinds.Contains(row.Kind)) && (query.Products is null || query.Products.Contains(row.Product))
        && (query.KnownDay is not { } known || (row.KnownFrom <= known && known < row.KnownUntil));

    private static void Add(SortedDictionary<string, PlainSums> answer, Query query, PlainRow row, string party, Stage stage, int sign, DaySpan named)
    {
        if (!IsOf(query, party, stage))
            return;
        DaySpan during = query.IsBalance ? new(Day.Beginning, query.Days.Last) : query.Days;
        (long low, long best, long high) = sign > 0 ? (row.Low, row.Best, row.High) : (-row.High, -row.Best, -row.Low);
        if (query.IsBalance)
        {
            // What came is certain from its last day on and possible from its first; what left the other way round.
            var (lowDay, highDay) = sign > 0 ? (row.Last, row.First) : (row.First, row.Last);
            bool hasCome(int day) => day <= during.Last && day != Day.End;
            if (!hasCome(row.First))
                return;
            PlainSums sums = SumsOf(KeyOf(query, row, party, stage, null));
            Put(sums, hasCome(lowDay) ? low : 0, hasCome(row.Middle) ? best : 0, hasCome(highDay) ? high : 0, 0, hasCome(highDay) ? 1 : 0);
            return;
        }

        Key? time = query.Keys.Where(Query.IsTime).Select(key => (Key?)key).FirstOrDefault();
        if (time is not { } unit)
        {
            if (row.First <= during.Last && during.First <= row.Last)
                AddIn(SumsOf(KeyOf(query, row, party, stage, null)), during);
            return;
        }

        foreach (int start in Starts(unit, named, during))
        {
            DaySpan bucket = new(Math.Max(start, during.First), Math.Min(Next(unit, start) - 1, during.Last));
            if (row.First <= bucket.Last && bucket.First <= row.Last)
                AddIn(SumsOf(KeyOf(query, row, party, stage, start)), bucket);
        }

        void AddIn(PlainSums sums, DaySpan window)
        {
            bool isInside = row.First >= window.First && row.Last <= window.Last, isBest = row.Middle >= window.First && row.Middle <= window.Last;
            bool isLow = sign > 0 ? isInside : true, isHigh = sign > 0 || isInside;
            Put(sums, isLow ? low : 0, isBest ? best : 0, isHigh ? high : 0, sign * row.Amount, isHigh ? 1 : 0);
        }

        void Put(PlainSums sums, long lowest, long middle, long highest, long amount, int count)
        {
            long[] units = [lowest, middle, highest];
            for (int figure = 0; figure < 3; figure++)
            {
                sums.Quantity[figure] += units[figure];
                sums.Value[figure] += (BigInteger)units[figure] * row.Price;
            }

            sums.Amount += amount;
            sums.Count += count;
        }

        PlainSums SumsOf(string key) => answer.TryGetValue(key, out PlainSums? sums) ? sums : answer[key] = new();
    }

    /// <summary>The first day of each bucket that meets what the rows name and what is asked for.</summary>
    private static IEnumerable<int> Starts(Key unit, DaySpan named, DaySpan during)
    {
        for (int start = Start(unit, Math.Max(named.First, during.First)); start <= Math.Min(named.Last, during.Last); start = Next(unit, start))
            yield return start;
    }

    private static DaySpan Named(PlainRow[] rows)
    {
        int[] days = [.. rows.SelectMany(row => new[] { row.First, row.Last }).Where(day => day is not (Day.Beginning or Day.End))];
        return days.Length == 0 ? new(0, -1) : new(days.Min(), days.Max());
    }

    public static int Start(Key unit, int day)
    {
        LocalDate date = Day.Date(day);
        return unit switch
        {
            Key.Day => day,
            Key.Month => Day.Number(new LocalDate(date.Year, date.Month, 1)),
            _ => Day.Number(new LocalDate(date.Year, date.Month - ((date.Month - 1) % 3), 1)),
        };
    }

    public static int Next(Key unit, int start) => unit == Key.Day ? start + 1 : Day.Number(Day.Date(start).PlusMonths(unit == Key.Month ? 1 : 3));

    private static void AddMinima(SortedDictionary<string, PlainSums> answer, Query query, PlainRow[] rows)
    {
        var changes = new Dictionary<string, SortedDictionary<int, BigInteger[]>>();
        foreach (PlainRow row in rows)
        {
            Change(row, row.Party, row.Stage, (row.Last, row.Low), (row.Middle, row.Best), (row.First, row.High));
            if (row.From is { } from)
                Change(row, from.Party, from.Stage, (row.First, -row.High), (row.Middle, -row.Best), (row.Last, -row.Low));
        }

        foreach ((string key, PlainSums sums) in answer)
            sums.Minimum = [.. Enumerable.Range(0, 3).Select(figure => Least(changes[key], figure))];

        void Change(PlainRow row, string party, Stage stage, params (int Day, BigInteger Units)[] figures)
        {
            if (!IsOf(query, party, stage))
                return;
            string key = KeyOf(query, row, party, stage, null);
            SortedDictionary<int, BigInteger[]> days = changes.TryGetValue(key, out SortedDictionary<int, BigInteger[]>? known) ? known : changes[key] = [];
            for (int figure = 0; figure < 3; figure++)
            {
                int day = figures[figure].Day;
                if (day == Day.End || day > query.Days.Last)
                    continue;
                day = Math.Max(day, CalendarRange.FirstDay);
                if (!days.TryGetValue(day, out BigInteger[]? units))
                    days[day] = units = new BigInteger[3];
                units[figure] += figures[figure].Units;
            }
        }

        BigInteger Least(SortedDictionary<int, BigInteger[]> days, int figure)
        {
            BigInteger balance = 0;
            BigInteger? least = null;
            foreach ((int day, BigInteger[] units) in days)
            {
                // What there was before counts on the first day of the window, unless something changed on it.
                if (least is null && query.Days.First != Day.Beginning && day > query.Days.First)
                    least = balance;
                balance += units[figure];
                if (day >= query.Days.First)
                    least = least is { } known ? BigInteger.Min(known, balance) : balance;
            }

            return least ?? balance;
        }
    }
}
