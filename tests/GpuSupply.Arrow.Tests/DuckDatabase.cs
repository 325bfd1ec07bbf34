using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.C;

namespace GpuSupply.Arrow.Tests;

/// <summary>A DuckDB in this process that gives and takes Arrow by its C interface. Its own reader of IPC files is an extension that has to be downloaded.</summary>
internal sealed unsafe class DuckDatabase : IDisposable
{
    private nint _database;
    private nint _connection;

    public DuckDatabase()
    {
        Assert.Equal(0, duckdb_open(0, out _database));
        Assert.Equal(0, duckdb_connect(_database, out _connection));
    }

    /// <summary>A batch of a query's result, and where DuckDB put the values of each column.</summary>
    public sealed record Exported(RecordBatch Batch, nint[] Values);

    public void Execute(string sql) => Assert.Empty(Query(sql));

    /// <summary>What a query gives, batch by batch: DuckDB's buffers, which it gets back when they are disposed.</summary>
    public IReadOnlyList<Exported> Query(string sql)
    {
        int state = duckdb_query_arrow(_connection, sql, out nint result);
        try
        {
            if (state != 0)
                throw new InvalidOperationException(Marshal.PtrToStringUTF8(duckdb_query_arrow_error(result)));
            Schema schema = SchemaOf(result);
            var batches = new List<Exported>();
            while (Next(result, schema) is { } batch)
                batches.Add(batch);

            // A statement without a result says how many rows it changed, as a number or by no row.
            return schema.FieldsList is [{ Name: "Count" or "Success" }] ? [] : batches;
        }
        finally
        {
            duckdb_destroy_arrow(ref result);
        }
    }

    /// <summary>What a query gives, as texts.</summary>
    public IReadOnlyList<string?[]> Texts(string sql)
    {
        IReadOnlyList<Exported> batches = Query($"select columns(*)::varchar from ({sql})");
        return [.. batches.SelectMany(one => Enumerable.Range(0, one.Batch.Length)
            .Select(row => one.Batch.Arrays.Select(array => (string?)((StringArray)array).GetString(row)).ToArray()))];
    }

    /// <summary>Makes a table of batches.</summary>
    public void Create(string table, IReadOnlyList<RecordBatch> batches)
    {
        CArrowArrayStream* stream = CArrowArrayStream.Create();
        try
        {
            CArrowArrayStreamExporter.ExportArrayStream(new BatchStream(batches), stream);
            Assert.Equal(0, duckdb_arrow_scan(_connection, $"{table}_once", stream));
            Execute($"create table {table} as select * from {table}_once");
            Execute($"drop view {table}_once");
        }
        finally
        {
            CArrowArrayStream.Free(stream);
        }
    }

    public void Dispose()
    {
        duckdb_disconnect(ref _connection);
        duckdb_close(ref _database);
    }

    private static Schema SchemaOf(nint result)
    {
        CArrowSchema* schema = CArrowSchema.Create();
        try
        {
            CArrowSchema* given = schema;
            Assert.Equal(0, duckdb_query_arrow_schema(result, &given));
            return CArrowSchemaImporter.ImportSchema(given);
        }
        finally
        {
            CArrowSchema.Free(schema);
        }
    }

    private static Exported? Next(nint result, Schema schema)
    {
        CArrowArray* array = CArrowArray.Create();
        try
        {
            CArrowArray* given = array;
            Assert.Equal(0, duckdb_query_arrow_array(result, &given));
            if (given->length == 0)
                return null;
            var values = new nint[given->n_children];
            for (int column = 0; column < values.Length; column++)
                values[column] = (nint)given->children[column]->buffers[1];
            return new(CArrowArrayImporter.ImportRecordBatch(given, schema), values);
        }
        finally
        {
            CArrowArray.Free(array);
        }
    }

    [DllImport("duckdb")]
    private static extern int duckdb_open(nint path, out nint database);

    [DllImport("duckdb")]
    private static extern int duckdb_connect(nint database, out nint connection);

    [DllImport("duckdb")]
    private static extern void duckdb_disconnect(ref nint connection);

    [DllImport("duckdb")]
    private static extern void duckdb_close(ref nint database);

    [DllImport("duckdb")]
    private static extern int duckdb_query_arrow(nint connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string sql, out nint result);

    [DllImport("duckdb")]
    private static extern int duckdb_query_arrow_schema(nint result, CArrowSchema** schema);

    [DllImport("duckdb")]
    private static extern int duckdb_query_arrow_array(nint result, CArrowArray** array);

    [DllImport("duckdb")]
    private static extern nint duckdb_query_arrow_error(nint result);

    [DllImport("duckdb")]
    private static extern void duckdb_destroy_arrow(ref nint result);

    [DllImport("duckdb")]
    private static extern int duckdb_arrow_scan(nint connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string view, CArrowArrayStream* stream);
}
