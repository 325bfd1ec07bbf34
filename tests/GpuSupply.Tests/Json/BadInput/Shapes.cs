namespace GpuSupply.Tests.Json.BadInput;

/// <summary>Every kind of object of the case format, as its description says it.</summary>
public static class Shapes
{
    private const string Sourced = "source?:Id knownOn?:Day note?:Text quote?:Text ; source|knownOn";
    private const string Tail = "purpose?:Text supplier?:Id basis?:Name=capex in?:Id";

    public static IReadOnlyDictionary<string, Shape> All { get; } = new Dictionary<string, Shape>(Read());

    /// <summary>Records as the new version in a correction, which names neither a day nor needs a source.</summary>
    public static IReadOnlyDictionary<string, Shape> Versions { get; } = All.Values.Where(shape => shape.Fields[0].Name == "type").ToDictionary(
        shape => shape.Name,
        shape => new Shape($"{shape.Name} in a correction", [.. shape.Fields.Where(field => field.Name != "knownOn")], [.. shape.Rules.Where(rule => rule != "source|knownOn")]));

    /// <summary>The shape of a record of a type.</summary>
    public static Shape OfRecord(Tree record) => All[record.Text("type")!];

    /// <summary>The shape of a measure.</summary>
    public static Shape OfMeasure(Tree measure) => All[measure.Text("kind") switch
    {
        "growth" or "ratio" or "sum" or "diverted-value" => measure.Text("kind")!,
        "receipt-delay" or "receipt-delay-total" => "delay",
        "on-order" or "in-transit" or "on-hand" or "in-service" or "held" or "behind-plan" => "stock",
        var own when own!.StartsWith("x-", StringComparison.Ordinal) => "own",
        "committed" or "spend" => "flow",
        _ => "unit-flow",
    }];

    /// <summary>The shape of the measure inside of a growth, which has no time.</summary>
    public static Shape OfScope(Tree measure) => All[OfMeasure(measure).Name switch { "stock" => "stock-scope", "unit-flow" => "unit-flow-scope", _ => "flow-scope" }];

    private static IEnumerable<KeyValuePair<string, Shape>> Read()
    {
        foreach (string line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.Replace("+S", Sourced).Replace("+T", Tail).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Field[] fields = [.. words[1..].Where(word => word.Contains(':')).Select(Field.Parse)];
            string[] rules = [.. words[1..].Where(word => !word.Contains(':') && word != ";")];
            yield return new(words[0], new(words[0], fields, rules));
        }
    }

    private const string Table = """
        case format:Format title:Text source?:Id records:Array=record
        party type:Type id:Id name?:Text memberOf?:Links controlledBy?:Links aggregate?:Flag fiscalYear?:Object=fiscal-year
        product type:Type id:Id name?:Text vendor?:Id family?:Id h100e?:Factor contains?:Object=contents
        source type:Type id:Id title?:Text publisher?:Text publishedOn:Day issuer?:Id kind?:Name=press url?:Text derivedFrom?:Id
        order type:Type id:Id supplier:Id buyer:Id product:Id on:Window unitPrice?:Money schedule:Filled=line +S
        reschedule type:Type id:Id order:Id line:Id party?:Id quantity?:Quantity due:Window on:Window +S
        cancellation type:Type id:Id order:Id line?:Id party?:Id quantity:Quantity on:Window +S
        shipment type:Type id:Id order:Id line?:Id party?:Id quantity:Quantity on:Window +S
        receipt type:Type id:Id shipment?:Id party?:Id product?:Id quantity:Quantity on:Window +S shipment^product shipment|product product>party
        reallocation type:Type id:Id on:Window reason?:Text legs:Filled=leg +S
        movement type:Type id:Id party:Id product:Id quantity:Quantity from:Stage to:Stage on:Window +S
        commitment type:Type id:Id party:Id amount:Money period:Window status:Name parts?:Array=part restates?:Id +S
        observation type:Type id:Id measure:Measure value:Value exact?:Flag +S
        coverage type:Type id:Id party:Id product:Id supplier?:Id of:Kinds during:Window +S
        claim type:Type id:Id speaker:Id measure?:Measure value?:Value all?:Filled=id restates?:Id +S all^measure all^value measure>value value>measure
        dispute type:Type id:Id claim:Id +S
        correction type:Type id:Id replaces:Id record?:Version reason?:Name=incorrect-data +S
        line line:Id quantity:Quantity due:Window
        leg id?:Id order?:Id shipment?:Id product?:Id line?:Id from:Id to:Id quantity:Quantity due?:Window order^shipment order^product shipment^product order|shipment|product shipment^line product^line product^due
        part purpose:Word share?:Share amount?:Money share^amount share|amount
        membership party:Id during?:Window
        fiscal-year endsOn:YearEnd namedAfter?:Name=start
        contents product:Id count:Count
        stock kind:Kind party:Id product:Id at:Day +T
        flow kind:Kind party:Id product?:Id during:Window +T
        unit-flow kind:Kind party:Id product?:Id during:Window +T kind>product
        own kind:Kind party:Id product?:Id at?:Day during?:Window +T at^during at|during
        stock-scope kind:Kind party:Id product:Id +T
        flow-scope kind:Kind party:Id product?:Id +T
        unit-flow-scope kind:Kind party:Id product?:Id +T kind>product
        growth kind:Kind of:Scope from:Time to:Time
        ratio kind:Kind of:Measure to:Measure
        sum kind:Kind of:Filled=measure
        delay kind:Kind reallocation?:Id order?:Id party?:Id leg?:Id reallocation^order order^party order^leg reallocation|order reallocation>party
        diverted-value kind:Kind reallocation:Id from:Id unitPrice?:Money
        quantity low:Whole best?:Whole high:Whole
        money low:Decimal best?:Decimal=30000 high:Decimal currency:Currency
        value low?:Decimal best?:Decimal high?:Decimal currency?:Currency unit?:Unit level?:Level unit^currency low|high
        """;
}
