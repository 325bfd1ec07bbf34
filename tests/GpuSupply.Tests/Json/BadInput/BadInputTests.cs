using System.Reflection;
using GpuSupply.Json;

namespace GpuSupply.Tests.Json.BadInput;

/// <summary>Every code at every property that it can concern: where it is, and that the message says what was found and what is allowed.</summary>
public class BadInputTests
{
    public static TheoryData<string, string> Fields
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (Shape shape in AllShapes)
            {
                foreach (string name in shape.Fields.Select(one => one.Name).Append(Shape.Extensions))
                    rows.Add(shape.Name, name);
            }
            return rows;
        }
    }

    private static IEnumerable<Shape> AllShapes => [.. Shapes.All.Values, .. Shapes.Versions.Values];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Parse_AWrongProperty_SaysWhatAndWhere(string shape, string field)
    {
        BadDocument[] documents = [.. BadDocuments.All.Where(one => one.Shape == shape && one.Field == field)];
        foreach (BadDocument one in documents)
        {
            CaseFormatException error = MarkedDocument.AssertError(one.Marked, one.Code, one.Path);
            string place = $"{error.Line}:{error.Column}: {one.Path}: found {error.Found}, which ";
            Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
            Assert.EndsWith(error.Allowed, error.Message, StringComparison.Ordinal);
            Assert.Equal(MarkedDocument.Shown(one.Marked), error.Found);
            Assert.NotEmpty(error.Allowed);
        }
        Assert.Equal(CodesOf(AllShapes.Single(one => one.Name == shape), field), documents.Select(one => one.Code).Distinct().Order());
    }

    [Fact]
    public void Shapes_AreThoseOfTheLibrary_WithTheirProperties()
    {
        string[] known =
        [
            .. typeof(SupplyCase).Assembly.GetTypes().Where(type => type.Namespace == "GpuSupply.Json" && type != typeof(BoundsJson) && type != typeof(JournalLineReader) && !type.Name.StartsWith("Partial", StringComparison.Ordinal))
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
                .Where(field => field.FieldType == typeof(FieldNames)).Select(field => ((FieldNames)field.GetValue(null)!).Allowed).Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Equal(Shapes.All.Values.Select(shape => shape.Allowed).Distinct().Order(StringComparer.Ordinal), known);
    }

    // What is wrong with a journal rather than with a record is no document.
    [Fact]
    public void Codes_AreAllInTheTable() => Assert.Equal(
        Enum.GetValues<CaseErrorCode>().Where(code => code is not CaseErrorCode.NotAnObject and < CaseErrorCode.LineTooLong), BadDocuments.All.Select(one => one.Code).Distinct().Order());

    // The unit of a value, or its currency, depends on what is measured.
    [Fact]
    public void Parse_WithoutAPropertyThatMayLack_OrWithAnotherThatMayBe_Reads()
    {
        int count = 0;
        foreach (string json in Examples.All)
        {
            foreach ((Shape shape, object[] way, _) in BadDocuments.ObjectsIn(Tree.Parse(json), Shapes.OfRecord(Tree.Parse(json)), [], "$"))
            {
                Tree original = Tree.Parse(json).At(way);
                foreach (string name in original.Names.Where(name => name is not ("unit" or "currency") && !shape.IsLacking([.. original.Names.Where(other => other != name)])))
                    Reads(json, way, tree => tree.Remove(name));
                foreach (Field absent in shape.Fields.Where(field => field.Name != "currency" && !original.Names.Contains(field.Name)))
                {
                    string[] names = [.. original.Names, absent.Name];
                    if (Kinds.Right(absent) is { } right && shape.ConflictIn(names) is null && !shape.IsLacking(names))
                        Reads(json, way, tree => tree.Properties!.Add((absent.Name, Tree.Parse(right))));
                }
            }
        }
        Assert.InRange(count, 300, int.MaxValue);

        void Reads(string json, object[] way, Action<Tree> change)
        {
            Tree copy = Tree.Parse(json);
            change(copy.At(way));
            SupplyCase read = SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"t","records":[{{copy.Written()}}]}""");
            Assert.Single(read.Records);
            count++;
        }
    }

    // Every code that can concern the property, by what the format's description says of it.
    private static CaseErrorCode[] CodesOf(Shape shape, string name)
    {
        if (name == Shape.Extensions)
            return [CaseErrorCode.InvalidJson, CaseErrorCode.InvalidUnicode, CaseErrorCode.UnknownField, CaseErrorCode.DuplicateField];

        Field field = shape[name];
        HashSet<CaseErrorCode> codes =
            [CaseErrorCode.InvalidJson, CaseErrorCode.InvalidUnicode, CaseErrorCode.UnknownField, CaseErrorCode.DuplicateField, CaseErrorCode.WrongType];
        if (Kinds.Wrong(field.Kind).Length > 0)
            codes.Add(Kinds.CodeOf(field.Kind));
        if (field.IsRequired || shape.Rules.Any(rule => rule.Split('|', '>').Length > 1 && rule.Split('|', '>').Contains(field.Name)))
            codes.Add(CaseErrorCode.MissingField);
        if (shape.Rules.Any(rule => rule.Contains('^') && rule.Split('^').Contains(field.Name)))
            codes.Add(CaseErrorCode.ConflictingFields);
        return [.. codes.Order()];
    }
}
