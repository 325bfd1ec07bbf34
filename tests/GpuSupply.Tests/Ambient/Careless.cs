namespace GpuSupply.Tests.Ambient;

/// <summary>Writes a number as the culture does. It is compiled and never run.</summary>
internal static class Careless
{
    public static string Of(int number) => $"{number} units";
}
