using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using DuckDB.NET.Data;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using NodaTime;

namespace Pipeline;

/// <summary>A DuckDB in this process that reads the Parquet files, and knows nothing else.</summary>
internal sealed class DuckDbCheck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _folder;

    /// <param name="folder">Where the files are.</param>
    /// <param name="firstDay">The first day that is asked about.</param>
    /// <param name="knownOn">The day as known on, and the last one that is asked about.</param>
    public DuckDbCheck(string folder, LocalDate firstDay, LocalDate knownOn)
    {
        _folder = folder.Replace("'", "''", StringComparison.Ordinal);
        _connection.Open();
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = Sql("transfers").Replace("$folder", _folder, StringComparison.Ordinal).Replace("$first_day", Texts.Day(firstDay), StringComparison.Ordinal)
            .Replace("$last_day", Texts.Day(knownOn), StringComparison.Ordinal).Replace("$known_on", Texts.Day(knownOn), StringComparison.Ordinal);
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>
    /// The first difference between what DuckDB makes of the transfers, or reads in the file of the result, and what the library says; <see langword="null"/>: all rows and all of their
    /// numbers are the same.
    /// </summary>
    public string? FirstDifference(Question question, QueryResult result)
    {
        string[][] expected = [.. result.Select(row => Row(row))];
        return FirstDifference($"DuckDB on the transfers, {question.Name}", expected, Read(Sql(question.Name)))
            ?? FirstDifference($"{question.Name}.parquet", expected, Read(SelectOf(question, result)));
    }

    private static string? FirstDifference(string what, string[][] expected, List<string[]> found)
    {
        for (int row = 0; row < Math.Max(expected.Length, found.Count); row++)
        {
            (string[]? ours, string[]? theirs) = (row < expected.Length ? expected[row] : null, row < found.Count ? found[row] : null);
            if (ours is null || theirs is null || !ours.SequenceEqual(theirs))
                return $"{what}, row {row + 1}: {Shown(theirs)}, and the library says {Shown(ours)}";
        }

        return null;
    }

    private static string Shown(string[]? row) => row is null ? "no such row" : string.Join(" ", row);

    /// <summary>Rows as text, which has every digit of a number, whatever type it has there.</summary>
    private List<string[]> Read(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = $"select cast(columns(*) as varchar) from ({sql})";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "null" : reader.GetString(field))]);
        return rows;
    }

    /// <summary>Everything in the file of a result, with money in minor units, as the library counts it.</summary>
    private string SelectOf(Question question, QueryResult result)
    {
        using RecordBatch batch = result.ToRecordBatch();
        string fields = string.Join(", ", batch.Schema.FieldsList.Select(field => field.DataType is Decimal128Type { Scale: > 0 } money
            ? $"cast(\"{field.Name}\" * 1{new string('0', money.Scale)} as decimal(38, 0))"
            : $"\"{field.Name}\""));
        return $"select {fields} from read_parquet('{_folder}/{question.Name}.parquet') order by {string.Join(", ", Enumerable.Range(1, result.Keys.Count))}";
    }

    private static string[] Row(QueryRow row) =>
    [
        .. new[] { row.Party?.Value, row.Product?.Value, row.From is { } from ? Texts.Day(from) : null, Texts.Number(row.Count) }.OfType<string>(),
        .. new[] { row.Quantity, row.Value, row.Minimum }.OfType<Total>().SelectMany(total => new[] { total.Low, total.Best, total.High })
            .Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Sql(string name)
    {
        using Stream stream = typeof(DuckDbCheck).Assembly.GetManifestResourceStream($"{name}.sql")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
