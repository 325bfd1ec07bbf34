using System.Reflection;
using System.Text.RegularExpressions;
using GpuSupply.Arrow;
using GpuSupply.Reporting;

namespace GpuSupply.Tests.Conventions;

/// <summary>
/// What is compiled reaches beyond memory by its front doors alone: no path leads from a record to a file, a type, a program or the network, and no text is matched by a pattern that can
/// be made slow.
/// </summary>
public partial class ReachTests
{
    /// <summary>Who may use what reaches beyond memory, and why.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        // Files whose path a caller gave.
        ["GpuSupply.SupplyCase"] = ["System.IO.File.ReadAllBytes", "System.IO.File.WriteAllBytes"],
        ["GpuSupply.SupplyLedger"] = ["System.IO.File.Create", "System.IO.File.Delete", "System.IO.File.Move", "System.IO.File.OpenRead", "System.IO.FileStream.Flush"],

        // How many processors there are, for the number of threads; no answer depends on it.
        ["GpuSupply.Aggregation.Query"] = ["System.Environment.get_ProcessorCount"],
        ["GpuSupply.Aggregation.Scratch"] = ["System.Environment.get_ProcessorCount"],

        // What the library for pictures has drawn, which is read to be put on a page: it begins with its element, so that no definition of a document comes before it.
        ["GpuSupply.Reporting.Plot"] = ["System.Xml.Linq.XElement.Parse"],

        // Memory in large pages, which is asked of the system for memory of ours.
        ["GpuSupply.Aggregation.LargePages"] = ["native madvise"],
    };

    private static readonly Assembly[] Library = [typeof(SupplyCase).Assembly, typeof(ArrowFields).Assembly, typeof(SupplyReport).Assembly];

    [Fact]
    public void Library_ReachesBeyondMemory_ByItsFrontDoorsAlone()
    {
        string[] found = [.. Library.SelectMany(assembly => Calls.Of(assembly.Location)).Where(call => Beyond().IsMatch(call.Member) && !IsGenerated(call)).Select(call => $"{call.Caller} uses {call.Member}")];
        string[] allowed = [.. Allowed.SelectMany(one => one.Value.Select(member => $"{one.Key} uses {member}"))];
        string[] wrong = [.. found.Except(allowed).Order(StringComparer.Ordinal), .. allowed.Except(found).Select(one => $"{one} no more")];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Library_RefersToNoAssemblyThatReachesFurther()
    {
        string[] references = [.. Library.SelectMany(assembly => Calls.References(assembly.Location)).Distinct()];
        Assert.Contains("NodaTime", references);
        Assert.DoesNotContain(references, Far().IsMatch);
    }

    /// <summary>The test of the tests: what does any of it is found, also inside of lambdas, iterators and generic types.</summary>
    [Fact]
    public void Calls_OfWhatReachesBeyondMemory_AreFound()
    {
        string[] found = [.. Calls.Of(typeof(Trespasser<>).Assembly.Location).Where(call => call.Caller.Contains(nameof(Trespasser<int>), StringComparison.Ordinal) && Beyond().IsMatch(call.Member)).Select(call => call.Member)];
        string[] expected =
        [
            "System.Activator.CreateInstance", "System.Diagnostics.Process.Start", "System.Environment.GetEnvironmentVariable", "System.IO.Directory.GetFiles", "System.IO.File.ReadAllText", "System.IO.Path.GetTempPath",
            "System.IO.StreamReader..ctor", "System.Net.Http.HttpClient..ctor", "System.Reflection.Assembly.Load", "System.Reflection.MethodBase.Invoke", "System.Text.RegularExpressions.Regex.IsMatch", "System.Type.GetMethod", "System.Type.GetType",
            "System.Xml.XmlReader.Create",
        ];
        Assert.Empty(expected.Except(found));
    }

    /// <summary>The context for serializers looks properties up by names that stand in it; the compiler wrote both.</summary>
    private static bool IsGenerated((string Caller, string Member, int Parameters) call) =>
        call.Caller == "GpuSupply.GpuSupplyJsonContext" && call.Member is "System.Type.GetProperty" or "System.Type.GetField" or "System.Type.GetConstructor";

    /// <summary>What reaches beyond memory: all of the file system, of types by their names, of programs, of the machine, of the network, and patterns. Streams that a caller gives are the caller's, and iterators ask which thread they are on.</summary>
    [GeneratedRegex("""
        ^native\ 
        |^System\.IO\.(?!(Stream|MemoryStream|IOException|InvalidDataException|EndOfStreamException|StringWriter|TextWriter|SeekOrigin)(\.|$)|Pipelines\.|Compression\.(GZipStream|CompressionMode|CompressionLevel)(\.|$))
        |^System\.Reflection\.(?!MemberInfo\.get_Name$)
        |^System\.Type\.(GetType|GetMethods?|GetPropert(y|ies)|GetFields?|GetConstructors?|GetMembers?|GetInterfaces?|InvokeMember|MakeGenericType|MakeArrayType)$
        |^System\.(Activator|AppDomain|AppContext|Console|Random)\.
        |^System\.Environment\.(?!get_CurrentManagedThreadId$)
        |^System\.(Net\.(?!WebUtility\.HtmlEncode)|Xml\.(?!Linq\.)|Xml\.Linq\.X\w+\.(Load|Parse|Save)|Diagnostics\.Process|Text\.RegularExpressions\.|Linq\.Expressions\.|Data\.|CodeDom\.)
        |^System\.Runtime\.(Loader\.|Serialization\.|Remoting\.|InteropServices\.(NativeLibrary|Marshal\.GetDelegate))
        |^Microsoft\.Win32\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Beyond();

    [GeneratedRegex(@"^(System\.(Net\.(?!.*Primitives|.*WebUtility)|Diagnostics\.Process|IO\.FileSystem|Text\.RegularExpressions|Xml\.(?!XDocument)|Private\.Xml|Reflection\.Emit|Data|Runtime\.Serialization|CodeDom)|Microsoft\.|Newtonsoft)")]
    private static partial Regex Far();
}
