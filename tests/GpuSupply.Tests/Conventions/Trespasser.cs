using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;

namespace GpuSupply.Tests.Conventions;

/// <summary>Does what no type of the library may do, in places where it is easily overlooked. It is compiled and never run.</summary>
internal static class Trespasser<T>
    where T : new()
{
    public static Func<string> Lambda => () => File.ReadAllText(Path.GetTempPath());

    public static IEnumerable<string> Iterator()
    {
        yield return Directory.GetFiles(".")[0];
        yield return Environment.GetEnvironmentVariable("HOME") ?? "";
    }

    public static async Task<T> Awaited(string text)
    {
        using var client = new HttpClient();
        using Process? process = Process.Start(text);
        using var reader = new StreamReader(text);
        await Task.Yield();
        _ = XmlReader.Create(text);
        _ = Regex.IsMatch(text, "(a+)+$");
        _ = Assembly.Load(text);
        _ = Type.GetType(text)?.GetMethod(text)?.Invoke(null, []);
        return (T)Activator.CreateInstance(typeof(T))!;
    }
}
