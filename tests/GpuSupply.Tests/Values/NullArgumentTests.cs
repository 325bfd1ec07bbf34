using System.IO.Pipelines;
using System.Reflection;
using System.Text.Json;
using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>Whatever takes no null refuses it at once, and names the parameter that had it.</summary>
public class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Texts that are taken for parameters of these names; for others an id that is a name of a measure, too.</summary>
    private static readonly Dictionary<string, string> TextsByName = new()
    {
        ["on"] = "2024-05-06", ["due"] = "2024", ["during"] = "2024", ["period"] = "2024", ["at"] = "2024-05-06", ["day"] = "2024-01-01", ["publishedOn"] = "2024-01-01",
        ["amount"] = "5 USD", ["value"] = "5", ["endsOn"] = "06-30", ["part"] = "50%",
    };

    /// <summary>A value of each type that calls are made with.</summary>
    private static readonly Dictionary<Type, Func<object>> Samples = MakeSamples();

    [Fact]
    public async Task Arguments_ThatAreNull_AreRefusedByName()
    {
        var wrong = new List<string>();
        int tried = 0;
        foreach (MethodBase called in Called())
        {
            foreach (ParameterInfo parameter in called.GetParameters().Where(TakesNoNull))
            {
                tried++;
                if ((CanMake(called, parameter) ? await Refused(called, parameter) : "there is no sample to call it with") is { } other)
                    wrong.Add($"{called.DeclaringType!.Name}.{called.Name}({string.Join(", ", called.GetParameters().Select(one => one.ParameterType.Name))}) {parameter.Name}: {other}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(tried >= 160, $"{tried} were tried.");
    }

    private static IEnumerable<MethodBase> Called() => typeof(SupplyCase).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "GpuSupply" && type is { IsInterface: false, IsEnum: false } && type != typeof(GpuSupplyJsonContext))
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(Claim)) : type)
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .OfType<MethodBase>()
        .Where(called => !called.IsAbstract && !called.IsGenericMethodDefinition && (!called.IsSpecialName || called.IsConstructor || called.Name == "op_Implicit"));

    private static bool TakesNoNull(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.IsOut && !parameter.ParameterType.IsByRef && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    private static bool CanMake(MethodBase called, ParameterInfo but) =>
        (called.IsStatic || called.IsConstructor || Samples.ContainsKey(called.DeclaringType!))
        && called.GetParameters().All(one => one == but || one.HasDefaultValue || Samples.ContainsKey(one.ParameterType));

    // Nothing where it was refused as it should be.
    private static async Task<string?> Refused(MethodBase called, ParameterInfo parameter)
    {
        object?[] arguments = [.. called.GetParameters().Select(one => one == parameter ? null : Sample(one))];
        bool IsNamed(ArgumentNullException refused) => refused.ParamName == parameter.Name
            || (called.DeclaringType == typeof(HtmlExtensions) || called.DeclaringType == typeof(MarkdownExtensions)) && refused.ParamName == "thing";
        try
        {
            object? answer = called is ConstructorInfo made
                ? made.Invoke(arguments)
                : called.Invoke(called.IsStatic ? null : Samples[called.DeclaringType!](), arguments);
            if (answer is Task task)
                await task;
            if (answer is ValueTask value)
                await value;
            return "nothing was thrown";
        }
        catch (TargetInvocationException outer) when (outer.InnerException is ArgumentNullException inner && IsNamed(inner))
        {
            return null;
        }
        catch (ArgumentNullException awaited) when (IsNamed(awaited))
        {
            return null;
        }
        catch (TargetInvocationException other)
        {
            return $"{other.InnerException!.GetType().Name} {(other.InnerException as ArgumentException)?.ParamName}";
        }
    }

    private static object? Sample(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(string) && TextsByName.TryGetValue(parameter.Name!, out string? text))
            return text;
        if (Samples.TryGetValue(parameter.ParameterType, out Func<object>? make))
            return make();
        return parameter.HasDefaultValue ? parameter.DefaultValue : null;
    }

    private static Dictionary<Type, Func<object>> MakeSamples()
    {
        SupplyCase records = new CaseBuilder("t").Source("memo", "2024-01-01").Party("nvidia").Party("tesla").Party("x").Product("h100").Order("o1", "nvidia", "tesla", "h100", 12, on: "2023", due: "2024").Build();
        Measure held = Measure.Held("tesla", "h100", "2024-12-31");
        var made = new Dictionary<Type, Func<object>>();
        void Add<T>(Func<T> make)
            where T : notnull => made[typeof(T)] = () => make();
        void Both<T>(T value)
            where T : struct
        {
            made[typeof(T)] = () => value;
            made[typeof(T?)] = () => value;
        }

        Both<PartyId>("tesla");
        Both<ProductId>("h100");
        Both<RecordId>("o1");
        Both<SourceId>("memo");
        Both<DateWindow>("2024");
        Both<Quantity>(5L);
        Both<MoneyRange>("5 USD");
        Both<StatedValue>("5");
        Both<FiscalYear>("06-30");
        Both<Rational>(1);
        Both<LocalDate>(new LocalDate(2024, 1, 1));
        Both(Currency.Usd);
        Both(Unit.Units);
        Both(MeasureKind.Received);
        Both(Stage.OnHand);
        Both(CommitmentStatus.Proposed);
        Both(FiscalYearName.End);
        Both(SourceKind.Estimate);
        Both(false);
        Both(1);
        Both(1L);
        Both(CancellationToken.None);
        Add(() => "x-a");
        Add(() => records);
        Add(() => records.ToLedger());
        Add(() => new CaseBuilder("t").Source("memo", "2024-01-01"));
        Add(() => new LedgerBuilder("t"));
        Add(() => held);
        Add(() => (ScopedMeasure)held);
        Add<Record>(() => new Party("p"));
        Add<SourcedRecord>(() => new Claim("c", "tesla"));
        Add(() => new Claim("c", "tesla"));
        Add(() => ReadingPolicy.Standard);
        Add<Stream>(() => new MemoryStream());
        Add(() => PipeReader.Create(new MemoryStream()));
        Add(() => new JournalOptions());
        Add(() => new JournalWriter(new MemoryStream()));
        Add(() => new DeadLetterList(1));
        Add(() => new DeadLetterWriter(new MemoryStream()));
        Add(() => new DeadLetter(new CaseFormatException(null, 1, 1, "$", "it is wrong", 0), 1, 0, 0, default));
        Add(() => TimeProvider.System);
        Add<IProgress<JournalProgress>>(() => new Progress<JournalProgress>());
        Add(() => new JsonSerializerOptions());
        Add<IEnumerable<Record>>(() => [new Party("p")]);
        Add<Record[]>(() => [new Party("p")]);
        Add<IEnumerable<Measure>>(() => [held]);
        Add<IEnumerable<Claim>>(() => [new Claim("c", "tesla")]);
        Add<IEnumerable<RecordId>>(() => ["o1"]);
        Add<IEnumerable<RecordKind>>(() => [RecordKind.Order]);
        Add<RecordKind[]>(() => [RecordKind.Order]);
        Add<IEnumerable<ScheduleLine>>(() => [new ScheduleLine("1", 5, "2024")]);
        Add<IEnumerable<Leg>>(() => [Leg.OfProduct("h100", "tesla", "x", 5)]);
        Add<Leg[]>(() => [Leg.OfProduct("h100", "tesla", "x", 5)]);
        Add(() => new RowList<Claim>([new Claim("c", "tesla")]));
        Add<Func<Claim, bool>>(() => _ => true);
        return made;
    }
}
