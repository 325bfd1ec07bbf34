namespace GpuSupply.Json;

internal static class RecordJsonWriter
{
    public static string Canonical(Record record) => record.ToString();
}
