using System.Reflection;
using System.Text.Json.Serialization;

namespace GpuSupply.Tests.Conventions;

/// <summary>What holds of every public type.</summary>
public class PublicTypeTests
{
    private static readonly Type[] PublicTypes = [.. typeof(SupplyCase).Assembly.GetExportedTypes(), .. typeof(Arrow.ArrowFields).Assembly.GetExportedTypes(), .. typeof(GpuSupply.Reporting.SupplyReport).Assembly.GetExportedTypes()];

    public static TheoryData<Type> Structs =>
        [.. PublicTypes.Where(type => type.IsValueType && !type.IsEnum && !type.IsByRefLike).Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(PartyId)) : type)];

    [Fact]
    public void Classes_AreSealedAbstractOrStatic()
    {
        string[] open = [.. PublicTypes.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName!)];
        Assert.Empty(open);
    }

    [Fact]
    public void AbstractClasses_CannotBeDerivedFromOutside()
    {
        string[] open =
        [
            .. PublicTypes.Where(type => type.IsClass && type.IsAbstract && !type.IsSealed)
                .Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Any(made => (made.IsPublic || made.IsFamily || made.IsFamilyOrAssembly) && !IsCopyConstructor(type, made)))
                .Select(type => type.FullName!),
        ];
        Assert.Empty(open);
    }

    [Fact]
    public void Structs_AreReadOnly()
    {
        string[] mutable = [.. PublicTypes.Where(type => type.IsValueType && !type.IsEnum && !type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute))).Select(type => type.FullName!)];
        Assert.Empty(mutable);
    }

    [Fact]
    public void Types_HaveNoPublicFieldButConstants()
    {
        string[] fields =
        [
            .. PublicTypes.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(field => !field.IsLiteral).Select(field => $"{field.DeclaringType}.{field.Name}"),
        ];
        Assert.Empty(fields);
    }

    [Fact]
    public void Members_ShowNoFloatingPoint()
    {
        bool IsFloating(Type type) => type == typeof(double) || type == typeof(float) || (type.IsGenericType && type.GetGenericArguments().Any(IsFloating));
        string[] floating =
        [
            .. PublicTypes.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(method => IsFloating(method.ReturnType) || method.GetParameters().Any(parameter => IsFloating(parameter.ParameterType)))
                .Select(method => $"{method.DeclaringType}.{method.Name}"),
        ];
        Assert.Empty(floating);
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void DefaultStruct_HasATextAndEqualsItself(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        Assert.False(string.IsNullOrEmpty(value.ToString()));
        Assert.Equal(value, Activator.CreateInstance(type));
        Assert.Equal(value.GetHashCode(), Activator.CreateInstance(type)!.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void DefaultStruct_MembersAnswerOrFailWithAMessageThatNamesTheType(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            try
            {
                _ = property.GetValue(value);
            }
            catch (TargetInvocationException failed)
            {
                InvalidOperationException wrong = Assert.IsType<InvalidOperationException>(failed.InnerException);
                Assert.Contains(type.Name, wrong.Message, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>Structs that live on the stack alone are no objects, so that a test of each has to be written out: those of spans.</summary>
    [Fact]
    public void StackOnlyStructs_AreThoseWhoseDefaultHasATestOfItsOwn() =>
        Assert.Equal(["CodedSpan`1", "TransferSpans"], PublicTypes.Where(type => type.IsByRefLike).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void ToString_IsDeclaredByEveryPublicTypeThatUsersSee()
    {
        string[] without =
        [
            .. PublicTypes.Where(type => !type.IsEnum && !type.IsAbstract && !type.IsInterface && typeof(Exception).IsAssignableFrom(type) == false
                && !typeof(JsonConverter).IsAssignableFrom(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type)
                && !typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType is var declaring
                && (declaring == typeof(object) || declaring == typeof(ValueType))).Select(type => type.FullName!),
        ];
        Assert.Empty(without);
    }

    private static bool IsCopyConstructor(Type type, ConstructorInfo made) => made.GetParameters() is [var only] && only.ParameterType == type;
}
