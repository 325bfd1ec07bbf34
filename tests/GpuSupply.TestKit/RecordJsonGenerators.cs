using FsCheck;
using FsCheck.Fluent;
using static GpuSupply.TestKit.JsonGenerators;

namespace GpuSupply.TestKit;

/// <summary>A record as it is written in a case, which the library writes back in the same way.</summary>
public sealed record RecordJson(string Json)
{
    /// <summary>A case of this record alone.</summary>
    public string AsCase => $$"""{"format":"gpusupply/1","title":"t","records":[{{Json}}]}""";

    /// <summary>The record, as the library reads it.</summary>
    public Record Read() => SupplyCase.Parse(AsCase).Records[0];
}

/// <summary>
/// Records of every type, in every writing, with any text in what is text. Each is right by itself; together they make no sense: what they
/// name is not there.
/// </summary>
public static class RecordJsonGenerators
{
    private static readonly string[] Coverable = ["order", "reschedule", "cancellation", "shipment", "receipt", "reallocation"];

    /// <summary>Records as they are written. Parts that a reader puts in an order, or leaves out as usual, are written in that order and left out.</summary>
    public static Gen<RecordJson> Texts { get; } = Gen.OneOf(Reference(Id), Sourced(Id, isVersion: false)).Select(json => new RecordJson(json));

    /// <summary>Records as objects.</summary>
    public static Gen<Record> Records { get; } = Texts.Select(text => text.Read());

    public static Arbitrary<RecordJson> AnyText() => Texts.ToArbitrary();

    public static Arbitrary<Record> AnyRecord() => Records.ToArbitrary();

    private static Gen<string> Reference(Gen<string> ids) => Gen.OneOf(
        Object(
            Type("party"), Need("id", ids), May("name", Words), May("memberOf", Memberships), May("controlledBy", Memberships),
            May("aggregate", Gen.Constant("true")), May("fiscalYear", FiscalYear), Extensions),
        Object(
            Type("product"), Need("id", ids), May("name", Words), May("vendor", Id), May("family", Id), May("h100e", Factor),
            May("contains", Extended(Object(Need("product", Id), Need("count", Gen.Elements("1", "2", "9223372036854775807"))))), Extensions),
        Object(
            Type("source"), Need("id", ids), May("title", Words), May("publisher", Words), Need("publishedOn", Day), May("issuer", Id),
            May("kind", OneOf("filing", "document", "statement", "press", "estimate")), May("url", Words), May("derivedFrom", Id), Extensions));

    private static Gen<string> Sourced(Gen<string> ids, bool isVersion)
    {
        Gen<string> Record(string type, params Gen<string?>[] own) =>
            from id in ids
            from provenance in Provenance(isVersion)
            from record in Object([Type(type), Need("id", Gen.Constant(id)), .. own, Gen.Constant<string?>(provenance), Extensions])
            select record;

        return Gen.OneOf(
            Record(
                "order", Need("supplier", Id), Need("buyer", Id), Need("product", Id), Need("on", Window), May("unitPrice", NumberGenerators.Money),
                Need("schedule", Schedule)),
            Record(
                "reschedule", Need("order", Id), Need("line", Id), May("party", Id), May("quantity", NumberGenerators.Quantity), Need("due", Window),
                Need("on", Window)),
            Record(
                "cancellation", Need("order", Id), May("line", Id), May("party", Id), Need("quantity", NumberGenerators.Quantity), Need("on", Window)),
            Record(
                "shipment", Need("order", Id), May("line", Id), May("party", Id), Need("quantity", NumberGenerators.Quantity), Need("on", Window)),
            Record("receipt", Need("shipment", Id), May("party", Id), Need("quantity", NumberGenerators.Quantity), Need("on", Window)),
            Record("receipt", Need("party", Id), Need("product", Id), Need("quantity", NumberGenerators.Quantity), Need("on", Window)),
            Record("reallocation", Need("on", Window), May("reason", Words), Need("legs", Legs)),
            Movement(Record),
            Record(
                "commitment", Need("party", Id), Need("amount", NumberGenerators.Money), Need("period", Window),
                Need("status", OneOf("proposed", "pending", "active", "exhausted", "expired", "cancelled", "superseded")), May("parts", Parts),
                May("restates", Id)),
            Observation(Record),
            Record(
                "coverage", Need("party", Id), Need("product", Id), May("supplier", Id), Need("of", Kinds), Need("during", Window)),
            Claim(Record),
            Record("claim", Need("speaker", Id), Need("all", Array(Id.Select(id => id.Insert(1, "other-")), 1)), May("restates", Id)),
            Record("claim", Need("speaker", Id), May("restates", Id)),
            Record("dispute", Need("claim", Id)),
            isVersion ? Record("dispute", Need("claim", Id)) : Correction);
    }

    private static Gen<string> Movement(Func<string, Gen<string?>[], Gen<string>> record) =>
        from stages in Gen.Shuffle("supply", "on-order", "in-transit", "on-hand", "in-service", "retired")
        from movement in record(
            "movement",
            [Need("party", Id), Need("product", Id), Need("quantity", NumberGenerators.Quantity), Need("from", OneOf(stages[0])), Need("to", OneOf(stages[1])), Need("on", Window)])
        select movement;

    private static Gen<string> Observation(Func<string, Gen<string?>[], Gen<string>> record) =>
        from asked in MeasureGenerators.Any
        from observation in record(
            "observation", [Need("measure", Gen.Constant(asked.Measure)), Need("value", asked.Values), May("exact", Gen.Constant("true"))])
        select observation;

    private static Gen<string> Claim(Func<string, Gen<string?>[], Gen<string>> record) =>
        from asked in MeasureGenerators.Any
        from claim in record(
            "claim", [Need("speaker", Id), Need("measure", Gen.Constant(asked.Measure)), Need("value", asked.Values), May("restates", Id)])
        select claim;

    private static Gen<string> Correction =>
        from id in Id
        from correction in Object(
            Type("correction"), Need("id", Id.Select(own => own.Insert(1, "k-of-"))), Need("replaces", Gen.Constant(id)),
            May("record", Gen.OneOf(Sourced(Gen.Constant(id), isVersion: true), Reference(Gen.Constant(id)))), May("reason", OneOf("incorrect-data", "did-not-occur")),
            Provenance(false).Select(text => (string?)text), Extensions)
        select correction;

    private static Gen<string> Provenance(bool isVersion) =>
        from source in Need("source", Id)
        from day in Need("knownOn", Day)
        from which in Gen.Choose(0, 2)
        from note in May("note", Words)
        from quote in May("quote", Words)
        select string.Join(
            ',', new[] { isVersion ? (which == 0 ? source : null) : which < 2 ? source : null, !isVersion && which > 0 ? day : null, note, quote }.OfType<string>());

    private static Gen<string> Memberships => Gen.OneOf(
        Id,
        Extended(Object(Need("party", Id), Need("during", Window))).Select(one => $"[{one}]"),
        Array(Extended(Object(Need("party", Id), May("during", Window))), 2));

    private static Gen<string> FiscalYear => Extended(Object(
        Need("endsOn", OneOf("06-30", "02-28", "12-31", "last-sunday-of-january", "last-friday-of-december")), May("namedAfter", OneOf("start"))));

    private static Gen<string> Factor => Gen.Elements("1", "\"1\"", "\"0.50\"", "1.250", "\"123456789.123456789123456789\"", "0.000000001");

    private static Gen<string> Schedule => Gen.Choose(1, 3).SelectMany(count => All(Enumerable.Range(1, count).Select(line =>
        Extended(Object(Need("line", OneOf($"{line}")), Need("quantity", NumberGenerators.Quantity), Need("due", Window))))));

    private static Gen<string> Legs => Gen.Choose(1, 3).SelectMany(count => All(Enumerable.Range(1, count).Select(index =>
    {
        Gen<string?>[] rest = [Need("from", OneOf("tesla")), Need("to", OneOf("x")), Need("quantity", NumberGenerators.Quantity)];
        Gen<string?> id = May("id", OneOf($"{index}"));
        return Extended(Gen.OneOf(
            Object([id, Need("order", Id), May("line", Id), .. rest, May("due", Window)]),
            Object([id, Need("shipment", Id), .. rest, May("due", Window)]),
            Object([id, Need("product", Id), .. rest])));
    })));

    private static Gen<string> Parts => Array(
        Extended(Gen.OneOf(
            Object(Need("purpose", Gen.Elements("\"in-car\"", "\"حوسبة\"", "\"a 😀\"")), Need("share", NumberGenerators.Share)),
            Object(Need("purpose", OneOf("other")), Need("amount", NumberGenerators.Money)))),
        1);

    private static Gen<string> Kinds => Gen.OneOf(
        OneOf("all"), Gen.Choose(1, Coverable.Length).Select(count => $"[{string.Join(',', Coverable[..count].Select(kind => $"\"{kind}\""))}]"));
}
