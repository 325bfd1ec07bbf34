using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using GpuSupply.Internals;
using GpuSupply.Tests.Aggregation;
using NodaTime;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>A database in memory with what the page makes once: the table, the views and the calendar.</summary>
internal sealed class SqlDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public SqlDatabase(SqlPage page)
    {
        Page = page;
        _connection.Open();
        Execute("set threads = 1");
        foreach (string recipe in new[] { "table", "windows", "ends", "steps", "calendar" })
            Execute(page[recipe]);
        Execute("create table loaded as select 0 as part, * from transfers");
    }

    public SqlPage Page { get; }

    public void Dispose() => _connection.Dispose();

    public void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException wrong)
        {
            throw new InvalidOperationException($"{wrong.Message}\n{sql}", wrong);
        }
    }

    /// <summary>Puts partitions into a table from which one after the other becomes the transfers.</summary>
    public void Load(IReadOnlyList<IReadOnlyList<PlainRow>> parts)
    {
        Execute("delete from loaded");
        using DuckDBAppender appender = _connection.CreateAppender("loaded");
        for (int part = 0; part < parts.Count; part++)
        {
            foreach (PlainRow row in parts[part])
            {
                IDuckDBAppenderRow appended = appender.CreateRow().AppendValue(part).AppendValue(Kebab.Of(row.Kind)).AppendValue(row.Product);
                _ = row.From is { } from ? appended.AppendValue(from.Party).AppendValue(Kebab.Of(from.Stage)) : appended.AppendNullValue().AppendNullValue();
                appended.AppendValue(row.Party).AppendValue(Kebab.Of(row.Stage));
                AppendDay(appended, row.First);
                AppendDay(appended, row.Last);
                appended.AppendValue(row.Low).AppendValue(row.Best).AppendValue(row.High).AppendValue(row.Price).AppendValue(row.Amount);
                AppendDay(appended, row.KnownFrom);
                AppendDay(appended, row.KnownUntil);
                appended.EndRow();
            }
        }
    }

    /// <summary>Makes a partition the transfers.</summary>
    public void Take(int part)
    {
        Execute("delete from transfers");
        Execute($"insert into transfers select * exclude (part) from loaded where part = {part}");
    }

    /// <summary>Reads what a query gives.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="keys">Which of its columns are keys.</param>
    public List<SqlRow> Read(string sql, IReadOnlyCollection<string> keys)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<SqlRow>();
        while (reader.Read())
        {
            var (named, numbers) = (new Dictionary<string, object>(), new Dictionary<string, BigInteger?>());
            for (int field = 0; field < reader.FieldCount; field++)
            {
                string name = reader.GetName(field);
                object value = reader.GetValue(field);
                if (keys.Contains(name))
                    named.Add(name, value is string text ? text : NumberOf(value));
                else
                    numbers.Add(name, value is DBNull ? null : Whole(value));
            }

            rows.Add(new(named, numbers));
        }

        return rows;
    }

    // A sum that is no whole number any more is what the page promises that there is none of.
    private static BigInteger Whole(object value) => value switch
    {
        BigInteger number => number,
        long number => number,
        int number => number,
        _ => throw new InvalidOperationException($"{value} is of the type {value.GetType()}."),
    };

    private static int NumberOf(object day) => day is DateOnly date ? Day.Number(LocalDate.FromDateOnly(date)) : Day.Number(LocalDate.FromDateTime(Convert.ToDateTime(day, CultureInfo.InvariantCulture)));

    private static void AppendDay(IDuckDBAppenderRow row, int day) => _ = Day.DateOrOpen(day) is { } date ? row.AppendValue((DateOnly?)date.ToDateOnly()) : row.AppendNullValue();
}
