using System.Reflection;
using System.Text.Json.Serialization;
using GpuSupply.Json;
using NodaTime;

namespace GpuSupply.Tests.Conventions;

/// <summary>Types carry their converters, so that no program has to know them.</summary>
public class ConverterTests
{
    /// <summary>Rows and answers: their properties are written one by one, as the options name them.</summary>
    private static readonly Type[] Rows =
    [
        typeof(Account), typeof(Balance), typeof(BalanceDifference), typeof(CaseComparison), typeof(ChangedBalance), typeof(ChangedRecord),
        typeof(ChangedVerdict), typeof(CounterfactualSet), typeof(Evidence), typeof(EvidenceUse), typeof(FieldDifference), typeof(Finding), typeof(Flip), typeof(Flow),
        typeof(JournalPosition), typeof(JournalProgress), typeof(LeftAside), typeof(LedgerChanges), typeof(PartyReallocation), typeof(PlanGap), typeof(ReallocationAnalysis), typeof(ReallocationLeg),
        typeof(RecordDifference), typeof(Restatement), typeof(Transfer), typeof(Verdict), typeof(VerdictChange),
    ];

    /// <summary>What no JSON stands for.</summary>
    private static readonly Type[] Unwritten =
    [
        typeof(CaseBuilder), typeof(CaseFormatException), typeof(SupplyLedger), typeof(ReallocationList), typeof(JsonSerializerOptionsExtensions),
        typeof(GpuSupplyJsonContext), typeof(DeadLetter), typeof(DeadLetterList), typeof(DeadLetterWriter), typeof(IDeadLetterSink), typeof(Journal),
        typeof(JournalOptions), typeof(JournalReading), typeof(JournalWriter), typeof(LedgerBuilder), typeof(HtmlExtensions), typeof(MarkdownExtensions),

        // A list, as any other is written.
        typeof(RowList<>),
    ];

    private static readonly Type[] Nouns =
        [.. typeof(SupplyCase).Assembly.GetExportedTypes().Where(type => type.Namespace == "GpuSupply" && !type.IsNested)];

    [Fact]
    public void Types_ThatAreWritten_CarryAConverterOfTheLibrary()
    {
        Type[] without = [.. Nouns.Where(type => type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is null)];
        Assert.Equal(Rows.Concat(Unwritten).OrderBy(type => type.Name).Select(type => type.Name), without.OrderBy(type => type.Name).Select(type => type.Name));
    }

    [Fact]
    public void Converters_ReadAndWriteTheTypeThatCarriesThem()
    {
        foreach (Type type in Nouns)
        {
            if (type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is not { } converter)
                continue;
            Assert.Equal(typeof(WireConverter<>).MakeGenericType(type), converter.BaseType);
            Assert.True(converter.IsPublic, $"{converter} can't be named by the context of another program.");
            if (type.IsEnum)
                Assert.Equal(typeof(NameConverter<>).MakeGenericType(type), converter);
        }
    }

    [Fact]
    public void Rows_DaysInThem_AreWrittenAsDays()
    {
        string[] lost =
        [
            .. Rows.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                .Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Namespace!.StartsWith(nameof(NodaTime), StringComparison.Ordinal))
                .Where(property => property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(LocalDateConverter))
                .Select(property => $"{property.DeclaringType}.{property.Name}"),
        ];
        Assert.Empty(lost);
    }

    [Fact]
    public void Context_KnowsEveryTypeThatIsWritten()
    {
        string[] unknown = [.. Nouns.Except(Unwritten).Where(type => GpuSupplyJsonContext.Default.GetTypeInfo(type) is null).Select(type => type.Name)];
        Assert.Empty(unknown);
    }
}
