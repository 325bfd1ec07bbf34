using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GpuSupply.TestKit;
using GpuSupply.Tests.Json.BadInput;

namespace GpuSupply.Tests.Schema;

/// <summary>The schema never refuses what the library reads, however it came about: right records are changed anywhere, and texts letter by letter.</summary>
public class SchemaSoundnessTests
{
    private const string Letters = "0123456789.-~%?kMBT<>=/ QHFY@:#xXaUSD\"\\n";

    private static readonly string[] Values = ["null", "true", "0", "-0", "5", "-1", "1.0", "1e2", "1e400", "\"\"", "\"a\"", "\"2024\"", "\"-0\"", "[]", "[\"a\"]", "{}", "{\"low\":1}", "\"all\""];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Records_ThatWereChanged_AreRightIfTheLibraryReadsThem(int seed)
    {
        var random = new Random(seed);
        (int read, int refused) = (0, 0);
        foreach (RecordJson record in RecordJsonGenerators.Texts.Sample(1_500, new Rnd((ulong)seed), 30))
        {
            for (int copy = 0; copy < 4; copy++)
            {
                string json = new RecordJson(Changed(record.Json, random)).AsCase;
                if (!IsRead(json))
                {
                    refused++;
                    continue;
                }
                read++;
                Assert.True(CaseSchema.Accepts(json), $"{json}\n{CaseSchema.Problems(json)}");
            }
        }
        Assert.True(read > 1_000 && refused > 1_000, $"{read} were read, {refused} refused.");
    }

    [Theory]
    [InlineData("quantity", "12000,12k,~12k,10k..12k,1.5M,-0,-0..5,~0k,0.0,9007199254740991,007")]
    [InlineData("money", "25000 USD,~10B USD,25k..40k USD,-0 EUR,0.50 USD,1.5k JPY,-0.00..1 USD")]
    [InlineData("value", ">=85k,<3M,~85k,-5,-5..-2k,200%,1%..2%,1..2%,1..2 percent,60 days,12000 unit-days,5 USD/unit,thousands,tens of thousands units,dozens USD,>-5%,3 percent")]
    [InlineData("share", "50%,0 percent,-5%..50%,<=3%,~40%,1..2 percent,5%..6%,-1%..2 percent")]
    [InlineData("window", "2024,2024-04,2024-04-28,2024-Q1,2024-33,2024-H2,2024-41,2024-01/2024-06,../2024,2024-06~/..,../..,2024?/2025%,FY2025@a,FY2198-Q4@a/b:c#d,1990,2199-12-31")]
    [InlineData("day", "2024-04-28,1990-01-01,2199-12-31,2024-02-29")]
    [InlineData("id", "a,0,a.b_c/d:e#f-g,A")]
    [InlineData("h100e", "1,2.5,0.001,00.1,10")]
    [InlineData("fiscalYear", "06-30,12-31,02-28,last-sunday-of-january")]
    [InlineData("amount", "0,25000,1.50,-0,-0.0")]
    [InlineData("decimal", "0,-5,1.50,-0.0,007")]
    public void Texts_ThatWereChanged_AreRightIfTheLibraryReadsThem(string kind, string texts)
    {
        var random = new Random(7);
        int read = 0;
        foreach (string text in texts.Split(','))
        {
            AssertSound(kind, text, ref read);
            Assert.True(read > 0, $"{kind} {text} is not read.");
            for (int copy = 0; copy < 400; copy++)
                AssertSound(kind, Edited(text, random), ref read);
        }
        Assert.True(read > 20, $"{read} were read.");
    }

    private static void AssertSound(string kind, string text, ref int read)
    {
        string json = new RecordJson(With(kind, JsonSerializer.Serialize(text))).AsCase;
        if (!IsRead(json))
            return;
        read++;
        Assert.True(CaseSchema.Accepts(json), $"{json}\n{CaseSchema.Problems(json)}");
    }

    // A record that has a text of a kind.
    private static string With(string kind, string text) => kind switch
    {
        "quantity" => $$"""{"type":"cancellation","id":"c","order":"o","quantity":{{text}},"on":"2024","knownOn":"2024-01-01"}""",
        "money" => $$"""{"type":"commitment","id":"c","party":"p","amount":{{text}},"period":"2024","status":"active","knownOn":"2024-01-01"}""",
        "value" => $$"""{"type":"observation","id":"o","measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{{text}},"knownOn":"2024-01-01"}""",
        "share" => $$"""{"type":"commitment","id":"c","party":"p","amount":"1 USD","period":"2024","status":"active","parts":[{"purpose":"a","share":{{text}}}],"knownOn":"2024-01-01"}""",
        "window" => $$"""{"type":"cancellation","id":"c","order":"o","quantity":1,"on":{{text}},"knownOn":"2024-01-01"}""",
        "day" => $$"""{"type":"source","id":"s","publishedOn":{{text}}}""",
        "id" => $$"""{"type":"party","id":{{text}},"memberOf":[{{text}}],"controlledBy":{{text}}}""",
        "h100e" => $$"""{"type":"product","id":"p","h100e":{{text}}}""",
        "fiscalYear" => $$"""{"type":"party","id":"p","fiscalYear":{"endsOn":{{text}} } }""",
        "amount" => $$"""{"type":"commitment","id":"c","party":"p","amount":{"low":{{text}},"high":1000000,"currency":"USD"},"period":"2024","status":"active","knownOn":"2024-01-01"}""",
        _ => $$"""{"type":"observation","id":"o","measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{"low":{{text}} },"knownOn":"2024-01-01"}""",
    };

    private static bool IsRead(string json)
    {
        try
        {
            _ = SupplyCase.Parse(json);
            return true;
        }
        catch (CaseFormatException)
        {
            return false;
        }
    }

    // One of its values is another one, one of its properties is gone, or a letter of one of its texts is another one.
    private static string Changed(string json, Random random)
    {
        Tree tree = Tree.Parse(json);
        List<(Tree Object, string Name)> places = [.. PlacesIn(tree)];
        (Tree inside, string name) = places[random.Next(places.Count)];
        string? text = inside.Of(name).Raw;
        switch (random.Next(4))
        {
            case 0: inside.Remove(name); break;
            case 1: inside.Set(name, Tree.OfRaw(Values[random.Next(Values.Length)])); break;
            case 2: inside.Set(name, inside.Of(places.Where(place => place.Object == inside).ElementAt(0).Name)); break;
            default:
                if (text is ['"', ..] && JsonSerializer.Deserialize<string>(text) is { Length: > 0 } letters)
                    inside.Set(name, Tree.OfRaw(JsonSerializer.Serialize(Edited(letters, random))));
                break;
        }
        return tree.Written();
    }

    private static IEnumerable<(Tree Object, string Name)> PlacesIn(Tree tree) => tree.Properties is { } properties
        ? properties.SelectMany(property => PlacesIn(property.Value).Prepend((tree, property.Name)))
        : tree.Items?.SelectMany(PlacesIn) ?? [];

    private static string Edited(string text, Random random)
    {
        int at = random.Next(text.Length);
        string letter = Letters[random.Next(Letters.Length)].ToString();
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter),
            2 => text.Remove(at, 1).Insert(at, letter),
            _ => text + letter,
        };
    }
}
