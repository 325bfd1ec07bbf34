using System.Text;
using System.Text.Json;

namespace GpuSupply.Tests.Json;

/// <summary>What a refusal says, word by word: where, what was found, what is wrong with it, and what is allowed.</summary>
public class RefusalTextTests
{
    private const string Strict = "; allowed is strict JSON in UTF-8: no comments, no trailing commas, at most 64 levels, one value";

    [Theory]
    [InlineData("""{"format":"gpusupply/1","title":"t","title":"u","records":[]}""", """1:37: $.title: found "title", which is there a second time; allowed is each property once""")]
    [InlineData("""{"format":"gpusupply/1","title":"t","records":[""", "1:48: $.records[0]: found the end of the document, which comes too early" + Strict)]
    [InlineData("""{"format":"gpusupply/1","title":"t","records":[7]}""", "1:48: $.records[0]: found 7, which has the wrong type; allowed is an object with \"type\"")]
    [InlineData("""[]""", "1:1: $: found an array, which is no case; allowed is an object of format, title, source?, records, x-…")]
    [InlineData("""{"title":"t"}""", """1:1: $: found an object, which has no "format"; allowed is an object of format, title, source?, records, x-…""")]
    [InlineData("""{"format":"gpusupply/1","title":"t"}""", """1:1: $: found an object, which has no "records"; allowed is an object of format, title, source?, records, x-…""")]
    [InlineData("""{"format":"gpusupply/1","title":"\ud800","records":[]}""", """1:34: $.title: found \ud800, which is one half of a surrogate pair; allowed is whole characters: a \ud800 to \udbff is followed by a \udc00 to \udfff""")]
    [InlineData("""{"format":"gpusupply/1","title":"t","records":[{"type":"dispute","id":5,"claim":"c"}]}""", "1:71: $.records[0].id: found 5, which has the wrong type; allowed is a text")]
    [InlineData("""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p","x-a":[1,]}]}""", "1:82: $.records[0].x-a[1]: found ']', which is not JSON here: The JSON array contains a trailing comma at the end which is not supported in this mode" + Strict)]
    [InlineData("null", "1:1: $: found null, which is no case; allowed is an object of format, title, source?, records, x-…")]
    public void Parse_ADocumentThatIsNone_SaysWhereAndWhy(string document, string message) => Assert.Equal(message, Refusal(document));

    [Theory]
    [InlineData("""{"format":"gpusupply/1","title":"t","records":[]}}""", "1:50: $: found '}', which is not JSON here: ")]
    [InlineData("""{"format":"gpusupply/1","title":"t","records":[,]}""", "1:48: $.records[0]: found ',', which is not JSON here: ")]
    [InlineData("""{"format":"gpusupply/1",/**/"title":"t"}""", "1:25: $: found '/', which is not JSON here: ")]
    public void Parse_WhatIsNotJson_NamesTheCharacter(string document, string beginning)
    {
        string message = Refusal(document);
        Assert.StartsWith(beginning, message, StringComparison.Ordinal);
        Assert.EndsWith(Strict, message, StringComparison.Ordinal);
        Assert.True(message.Length > beginning.Length + Strict.Length, "It does not say what is wrong.");
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
        Assert.DoesNotContain("reader options", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_NamesTheByte() => Assert.Equal(
        "1:36: $.title: found the byte 0xFF, which is not UTF-8 (of a text in UTF-16: one half of a surrogate pair); allowed is UTF-8 (RFC 3629)",
        Assert.Throws<CaseFormatException>(() => SupplyCase.Parse((byte[])[.. "{\"format\":\"gpusupply/1\",\"title\":\"té"u8, 0xFF, .. "\",\"records\":[]}"u8])).Message);

    [Theory]
    [InlineData(""" "order":"o","quantity":-1,"on":"2024" """, "found -1, which is no such number; allowed is digits alone, a number from 0 to 9007199254740991")]
    [InlineData(""" "order":"o","quantity":1e3,"on":"2024" """, "found 1e3, which is no such number; allowed is digits alone, a number from 0 to 9007199254740991")]
    [InlineData(""" "order":"o","quantity":9007199254740992,"on":"2024" """, "found 9007199254740992, which is no such number; allowed is digits alone, a number from 0 to 9007199254740991")]
    [InlineData(""" "order":"o","quantity":true,"on":"2024" """, """found true, which has the wrong type; allowed is a whole number, a text such as "~12k", or an object of low, best and high""")]
    [InlineData(""" "order":"o","quantity":{"low":1},"on":"2024" """, """found an object, which has no "high"; allowed is an object of low, best?, high, x-…""")]
    [InlineData(""" "order":"o","quantity":{"high":1,"colour":2},"on":"2024" """, """found "colour", which is no property of this object; allowed is low, best?, high, x-…""")]
    [InlineData(""" "order":"o","quantity":{"low":2,"high":1},"on":"2024" """, "$.records[0].quantity.high: found 1, which is refused")]
    [InlineData(""" "order":"o","quantity":1,"on":"2024","knownOn":"2024-02-30" """, """found "2024-02-30", which is not a date: """)]
    [InlineData(""" "order":5,"quantity":1,"on":"2024" """, "found 5, which has the wrong type; allowed is a text")]
    public void Parse_AShipment_SaysWhatIsWrong(string rest, string message) => Assert.Contains(message, Refusal(Document($$"""{"type":"shipment","id":"i","source":"s",{{rest}}}""")), StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "amount":{"low":1,"high":2} """, """found an object, which has no "currency"; allowed is an object of low, best?, high, currency, x-…""")]
    [InlineData(""" "amount":{"low":true,"high":2,"currency":"USD"} """, "found true, which has the wrong type; allowed is a number, or a text of one")]
    [InlineData(""" "amount":{"low":"x","high":2,"currency":"USD"} """, """found "x", which is not a number: 'x' is not allowed in the number "x"; allowed is an optional '-', digits, and optionally a point and digits, at most 60 digits in all""")]
    [InlineData(""" "amount":5 """, """found 5, which has the wrong type; allowed is a text such as "~10B USD", or an object of low, high and currency""")]
    [InlineData(""" "amount":{"low":"1.005","high":2,"currency":"USD"} """, """found "1.005", which is """)]
    [InlineData(""" "amount":{"low":1,"best":"1.005","high":2,"currency":"USD"} """, """found "1.005", which is """)]
    [InlineData(""" "amount":{"low":1,"high":"2.005","currency":"USD"} """, """found "2.005", which is """)]
    [InlineData(""" "amount":"1 USD","status":"open" """, """found "open", which is none of the names; allowed is proposed, pending, active, exhausted, expired, cancelled, superseded""")]
    public void Parse_ACommitment_SaysWhatIsWrong(string rest, string message) =>
        Assert.Contains(message, Refusal(Document($$"""{"type":"commitment","id":"i","source":"s","party":"p","period":"2024",{{rest}}}""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"low":1,"unit":"units","currency":"USD"}""", """found "USD", which stands as "currency" beside "unit"; allowed is either "unit" or "currency" """)]
    [InlineData("""{"low":1,"colour":"units"}""", """found "colour", which is no property of this object; allowed is low?, best?, high?, currency?, unit?, level?, x-…""")]
    [InlineData("true", """found true, which has the wrong type; allowed is a number, a text such as "~12k", or an object of low, best, high, unit or currency, and level""")]
    [InlineData("\"5 parsecs\"", "found \"5 parsecs\", which is not a ")]
    public void Parse_AnObservation_SaysWhatIsWrong(string value, string message) => Assert.Contains(
        message.TrimEnd(), Refusal(Document($$"""{"type":"observation","id":"i","source":"s","measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{{value}}}""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("cancellation", """ "order":"o","line":"a b","quantity":1,"on":"2024" """, "found \"a b\", which is not a line id: ")]
    [InlineData("shipment", """ "order":"o","line":"a b","quantity":1,"on":"2024" """, "found \"a b\", which is not a line id: ")]
    [InlineData("reschedule", """ "order":"o","line":"a b","due":"2024","on":"2024" """, "found \"a b\", which is not a line id: ")]
    [InlineData("order", """ "supplier":"p","buyer":"q","product":"h","on":"2024","schedule":[{"line":"a b","quantity":1,"due":"2024"}] """, "found \"a b\", which is not a line id: ")]
    [InlineData("order", """ "supplier":"p","buyer":"q","product":"h","on":"2024","schedule":[] """, ".schedule: found an array, which is refused: Order i has no line; allowed is one or more")]
    [InlineData("reallocation", """ "on":"2024","legs":"x" """, ".legs: found \"x\", which has the wrong type; allowed is an array of legs")]
    [InlineData("reallocation", """ "on":"2024","legs":[] """, ".legs: found an array, which is refused: Reallocation i has no leg; allowed is one or more")]
    [InlineData("coverage", """ "party":"p","product":"h","of":[],"during":"2024" """, ".of: found an array, which is refused: Coverage i is of no kind of record; allowed is one or more")]
    [InlineData("receipt", """ "product":"h","quantity":1,"on":"2024" """, """: found an object, which has no "party"; allowed is a receipt of a shipment, or of a party's product""")]
    [InlineData("dispute", """ "claim":"c","colour":1 """, """found "colour", which is no property of this object; allowed is type, id, claim, source?, knownOn?, note?, quote?, x-…""")]
    [InlineData("observation", """ "measure":{"kind":"x-a","party":"p","at":"2024-01-01","during":"2024"},"value":"5" """, """found "2024", which stands as "during" beside "at"; allowed is either "at" or "during" """)]
    [InlineData("observation", """ "measure":{"kind":"x-a","party":"p"},"value":"5" """, """found an object, which has no "at" or "during"; allowed is an object with one of at, during""")]
    [InlineData("observation", """ "measure":{"kind":"held\u0061","party":"p","product":"h","at":"2024-01-01"},"value":"5" """, """.measure.kind: found "helda", which is no kind of measure; allowed is """)]
    [InlineData("observation", """ "measure":{"party":"p","product":"h","at":"2024-01-01"},"value":"5" """, """.measure: found an object, which has no "kind"; allowed is an object with "kind" """)]
    [InlineData("observation", """ "measure":{"kind":"ratio","of":5,"to":5},"value":"5" """, """.measure.of: found 5, which has the wrong type; allowed is an object with "kind" """)]
    [InlineData("claim", """ "speaker":"p","value":"5" """, """found an object, which has no "measure"; allowed is "measure" and "value" together, or neither""")]
    [InlineData("claim", """ "speaker":"p","measure":{"kind":"x-a","party":"p","at":"2024-01-01"} """, """found an object, which has no "value"; allowed is "measure" and "value" together, or neither""")]
    [InlineData("claim", """ "speaker":"p","all":["c"],"value":"5" """, """found "5", which stands as "value" beside "all"; allowed is either "all" or "value" """)]
    [InlineData("claim", """ "speaker":"p","all":["c"],"measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":"5" """, """which stands as "measure" beside "all"; allowed is either "all" or "measure" """)]
    [InlineData("correction", """ "replaces":"p","record":{"type":"party","id":"q"} """, """.record.id: found "q", which is another record than the one that is replaced, "p"; allowed is the id that "replaces" names""")]
    [InlineData("correction", """ "replaces":"d","record":{"type":"dispute","id":"d","claim":"c","knownOn":"2024-01-01"} """, """.record.knownOn: found "2024-01-01", which is a day of its own; allowed is no "knownOn": the record counts""")]
    [InlineData("coverage", """ "party":"p","product":"h","of":"some","during":"2024" """, """found "some", which is no list of types; allowed is "all", or an array of types of records: order, reschedule, cancellation, shipment, receipt, reallocation, movement, commitment""")]
    [InlineData("observation", """ "measure":{"kind":"growth","of":{"kind":"growth","party":"p"},"from":"2023","to":"2024"},"value":"5%" """, """.of.kind: found "growth", which is neither a stock nor a flow; allowed is the kind of a measure that has a time""")]
    [InlineData("observation", """ "measure":{"kind":"growth","of":{"kind":"held","party":"p","product":"h"},"from":"2023","to":"2024-01-01"},"value":"5%" """, """.measure.from: found "2023", which is not a date: """)]
    [InlineData("observation", """ "measure":{"kind":"receipt-delay","reallocation":"r","party":"p","leg":"a b"},"value":"5 days" """, "found \"a b\", which is not a leg id: ")]
    [InlineData("reallocation", """ "on":"2024","legs":[{"id":"a b","order":"o","from":"a","to":"b","quantity":1}] """, ".legs[0].id: found \"a b\", which is not a leg id: ")]
    [InlineData("reallocation", """ "on":"2024","legs":[{"order":"o","line":"a b","from":"a","to":"b","quantity":1}] """, ".legs[0].line: found \"a b\", which is not a line id: ")]
    [InlineData("reallocation", """ "on":"2024","legs":[{"shipment":"s","line":"1","from":"a","to":"b","quantity":1}] """, """found "1", which stands as "line" beside "shipment"; allowed is either "shipment" or "line" """)]
    [InlineData("reallocation", """ "on":"2024","legs":[{"product":"h","line":"1","from":"a","to":"b","quantity":1}] """, """found "1", which stands as "line" beside "product"; allowed is either "product" or "line" """)]
    [InlineData("reallocation", """ "on":"2024","legs":[{"product":"h","due":"2025","from":"a","to":"b","quantity":1}] """, """found "2025", which stands as "due" beside "product"; allowed is either "product" or "due" """)]
    [InlineData("reallocation", """ "on":"2024","legs":[{"order":"o","product":"h","from":"a","to":"b","quantity":1}] """, """found "h", which stands as "product" beside "order"; allowed is either "order" or "product" """)]
    [InlineData("reallocation", """ "on":"2024","legs":[{"from":"a","to":"b","quantity":1}] """, """found an object, which has no "order" or "shipment" or "product"; allowed is an object with one of order, shipment, product""")]
    [InlineData("observation", """ "measure":{"kind":"stolen","party":"p"},"value":"5" """, """.measure.kind: found "stolen", which is no kind of measure; allowed is on-order, in-transit, """)]
    [InlineData("observation", """ "measure":{"kind":"custom","party":"p"},"value":"5" """, """.measure.kind: found "custom", which is no kind of measure; allowed is on-order, in-transit, """)]
    [InlineData("coverage", """ "party":"p","product":"h","of":["claim"],"during":"2024" """, "found \"claim\", which is none of the names; allowed is order, reschedule, cancellation, shipment, receipt, reallocation, movement, commitment")]
    public void Parse_ARecord_SaysWhatIsWrong(string type, string rest, string message) =>
        Assert.Contains(message.TrimEnd(), Refusal(Document($$"""{"type":"{{type}}","id":"i","source":"s",{{rest}}}""")), StringComparison.Ordinal);

    /// <summary>What a constructor refuses is said without the name that its parameter has in code, and what is allowed once.</summary>
    [Theory]
    [InlineData("order", """ "supplier":"p","buyer":"q","product":"h","on":"2024","schedule":[] """, ".schedule: found an array, which is refused: Order i has no line; allowed is one or more")]
    [InlineData("coverage", """ "party":"p","product":"h","of":[],"during":"2024" """, ".of: found an array, which is refused: Coverage i is of no kind of record; allowed is one or more")]
    [InlineData("correction", """ "replaces":"i" """, ".replaces: found \"i\", which is refused: Correction i replaces itself; allowed is the id of another record")]
    [InlineData("shipment", """ "order":"o","quantity":{"low":2,"high":1},"on":"2024" """, ".quantity.high: found 1, which is refused: The high end of a quantity is from its low end, 2, to 9007199254740991 units")]
    public void Parse_WhatAConstructorRefuses_EndsWithWhatIsAllowed(string type, string rest, string message) =>
        Assert.EndsWith(message, Refusal(Document($$"""{"type":"{{type}}","id":"i","source":"s",{{rest}}}""")), StringComparison.Ordinal);

    /// <summary>Whatever a parser says of a very long word, an error stays short: of what it says 200 characters are shown.</summary>
    [Theory]
    [InlineData(142, "' is an invalid JSON literal. Expected the literal 'true'")]
    [InlineData(143, "' is an invalid JSON literal. Expected the literal 'true…")]
    [InlineData(500, "…")]
    public void Parse_ALongWordThatIsNoJson_IsCut(int length, string end)
    {
        string word = $"tru{new string('x', length - 3)}";
        Assert.EndsWith(
            $"which is not JSON here: '{word[..Math.Min(length, 199)]}{end}{Strict}", Refusal($$"""{"format":"gpusupply/1","title":{{word}}"""), StringComparison.Ordinal);
    }

    /// <summary>Of the first text of an object only so much is looked at as short names have: longer ones are read as others are.</summary>
    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(64)]
    public void Parse_ALongNameOfAMeasure_IsRead(int length)
    {
        string name = $"x-{new string('a', length - 2)}";
        var observation = (Observation)SupplyCase.Parse(Document($$"""{"type":"observation","id":"i","source":"s","measure":{"kind":"{{name}}","party":"p","at":"2024-01-01"},"value":"5"}""")).Records[0];
        Assert.Equal(name, ((StockMeasure)observation.Measure).Name);
    }

    /// <summary>A text of UTF-16 may be wrong from its first character on.</summary>
    [Fact]
    public void ParseAText_HalfACharacterAtTheBeginning_NamesIt() => Assert.Equal(
        "1:1: $: found the byte 0xFF, which is not UTF-8 (of a text in UTF-16: one half of a surrogate pair); allowed is UTF-8 (RFC 3629)",
        Assert.Throws<CaseFormatException>(() => SupplyCase.Parse("\ud800{}")).Message);

    [Fact]
    public void DeserializeADay_WhichIsNone_SaysWhatIsAllowed() => Assert.Equal(
        "1:1: $: found \"2024-02-30\", which is no day; allowed is a day such as 2024-04-28",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NodaTime.LocalDate>("\"2024-02-30\"", new JsonSerializerOptions().ConfigureForGpuSupply())).InnerException!.Message);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void Parse_AFactorThatIsNotAboveZero_SaysSo(string factor) => Assert.EndsWith(
        $".h100e: found {factor}, which is not above 0; allowed is a number above 0", Refusal(Document($$"""{"type":"product","id":"h","h100e":{{factor}}}""")), StringComparison.Ordinal);

    [Fact]
    public void SerializeBounds_OpenEnds_SayThatTheyAre() => Assert.Equal(
        """{"low":"1","lowOpen":true,"high":"2","highOpen":true,"unit":"days"}""", JsonSerializer.Serialize(Bounds.Between(1, 2, Unit.Days, lowOpen: true, highOpen: true)));

    [Fact]
    public void Parse_TextsWithEscapes_AreWhatTheyStandFor()
    {
        var commitment = (Commitment)SupplyCase.Parse(Document(
            """{"type":"commitment","id":"i","source":"s","party":"p","period":"2024","status":"act\u0069ve","amount":{"low":"\u0031","high":2,"currency":"USD"}}""")).Records[0];
        Assert.Equal((CommitmentStatus.Active, "1..2 USD"), (commitment.Status, commitment.Amount.ToString()));
    }

    [Fact]
    public void Deserialize_WhatIsSomethingElse_SaysWhatItShouldBe()
    {
        Assert.Contains("found \"received\", which is the kind of another measure; allowed is a kind and properties of a StockMeasure", Inner<StockMeasure>("""{"kind":"received","party":"p","product":"h","during":"2024"}"""), StringComparison.Ordinal);
        Assert.Contains("found \"party\", which is another type of record; allowed is ", Inner<Shipment>("""{"type":"party","id":"p"}"""), StringComparison.Ordinal);

        static string Inner<T>(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json)).InnerException!.Message;
    }

    /// <summary>It is the first of them, as it was written, that is named.</summary>
    [Fact]
    public void Parse_RecordsThatNameNoSource_NamesTheFirst() => Assert.Equal(
        """1:74: $.records[1]: found an object, which has no "source"; allowed is a record with "source" or "knownOn", or a case with "source" """.TrimEnd(),
        Refusal("""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p"},{"type":"dispute","id":"d","claim":"c"},{"type":"dispute","id":"e","claim":"c"}]}"""));

    [Fact]
    public void Parse_NamesWithEscapes_AreThoseNames() => Assert.Equal("t", SupplyCase.Parse("""{"form\u0061t":"gpusupply/1","tit\u006ce":"t","records":[]}""").Title);

    [Fact]
    public void DeserializeBounds_EndsThatDoNotSayThatTheyAreOpen_AreClosed() =>
        Assert.Equal(Bounds.Between(1, 2, Unit.Days), JsonSerializer.Deserialize<Bounds>("""{"low":"1","high":"2","unit":"days"}"""));

    [Fact]
    public void DeserializeBounds_PropertiesOfOnesOwn_AreRefused() => Assert.Contains(
        "found an object, which has properties of one's own, which bounds don't keep; allowed is none that begins with x-",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Bounds>("""{"low":"1","high":"2","unit":"days","x-a":1}""")).InnerException!.Message, StringComparison.Ordinal);

    /// <summary>Of a number of more than a hundred characters the first hundred are shown.</summary>
    [Theory]
    [InlineData(100, "")]
    [InlineData(101, "…")]
    public void Parse_AVeryLongNumber_IsShownAsFarAsAHundredDigits(int digits, string more) => Assert.Contains(
        $"found {new string('7', 100)}{more}, which is no such number",
        Refusal(Document($$"""{"type":"shipment","id":"i","source":"s","order":"o","quantity":{{new string('7', digits)}},"on":"2024"}""")), StringComparison.Ordinal);

    private static string Document(string record) => $$"""{"format":"gpusupply/1","title":"t","records":[{{record}}]}""";

    private static string Refusal(string document) => Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(Encoding.UTF8.GetBytes(document))).Message;
}
