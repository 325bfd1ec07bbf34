using System.Text;
using GpuSupply.Json;

namespace GpuSupply.Tests.Json;

/// <summary>The examples of the format's description, with all that is optional and without.</summary>
public class RecordExamplesTests
{
    public static TheoryData<string> Examples =>
    [
        """{"type":"party","id":"xai"}""",
        """{"type":"party","id":"xai","name":"xAI","memberOf":"g","controlledBy":"h","aggregate":true,"fiscalYear":{"endsOn":"last-sunday-of-january"}}""",
        """{"type":"party","id":"xai","memberOf":[{"party":"g","during":"2025-03-28/.."}],"controlledBy":[{"party":"a","during":"2024"},{"party":"b"}],"fiscalYear":{"endsOn":"06-30","namedAfter":"start"}}""",
        """{"type":"product","id":"h100"}""",
        """{"type":"product","id":"h100","name":"NVIDIA H100","vendor":"nvidia","family":"hopper","h100e":"1","contains":{"product":"die","count":2}}""",
        """{"type":"source","id":"cnbc-2024-06-04","publishedOn":"2024-06-04"}""",
        """{"type":"source","id":"cnbc-2024-06-04","title":"…","publisher":"CNBC","publishedOn":"2024-06-04","issuer":"nvidia","kind":"filing","url":"…","derivedFrom":"memo"}""",
        """{"type":"order","id":"o1","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2023","unitPrice":"25k..40k USD","schedule":[{"line":"1","quantity":12000,"due":"2023-12"}],"source":"s"}""",
        """{"type":"order","id":"o1","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2023","unitPrice":{"low":"25000","high":"40000","currency":"USD"},"schedule":[{"line":"1","quantity":{"low":1,"best":2,"high":3},"due":"2023-12"},{"line":"2","quantity":"10k..12k","due":"2024-H1"}],"source":"s"}""",
        """{"type":"reschedule","id":"d1","order":"o1","line":"1","party":"tesla","quantity":6000,"due":"2024-06","on":"2024-02","source":"s"}""",
        """{"type":"reschedule","id":"d1","order":"o1","line":"1","due":"2024-06","on":"2024-02","knownOn":"2024-02-03"}""",
        """{"type":"cancellation","id":"c1","order":"o1","line":"1","party":"tesla","quantity":500,"on":"2024-02","source":"s"}""",
        """{"type":"cancellation","id":"c1","order":"o1","quantity":"~500","on":"2024-02","source":"s"}""",
        """{"type":"shipment","id":"s1","order":"o1","line":"1","party":"tesla","quantity":"12k","on":"2023-12","source":"s"}""",
        """{"type":"shipment","id":"s1","order":"o1","quantity":"~12k","on":"2024-06~","knownOn":"2024-07-01"}""",
        """{"type":"receipt","id":"r1","shipment":"s1","party":"x","quantity":12000,"on":"2024-01","source":"s"}""",
        """{"type":"receipt","id":"r1","shipment":"s1","quantity":12000,"on":"2024-01","source":"s","knownOn":"2024-02-01","note":"n","quote":"q"}""",
        """{"type":"receipt","id":"r2","party":"tesla","product":"h100","quantity":10000,"on":"2023-08","source":"s"}""",
        """{"type":"reallocation","id":"re1","on":"2023-12","reason":"…","legs":[{"id":"1","shipment":"s1","from":"tesla","to":"x","quantity":12000},{"order":"o2","line":"1","from":"x","to":"tesla","quantity":12000,"due":"2024-01/2024-06"},{"product":"h100","from":"x","to":"tesla","quantity":1}],"source":"s"}""",
        """{"type":"movement","id":"m1","party":"tesla-cortex","product":"h100","quantity":50000,"from":"on-hand","to":"in-service","on":"2024-36","source":"s"}""",
        """{"type":"commitment","id":"cm1","party":"tesla","amount":"~10B USD","period":"2024","status":"proposed","parts":[{"purpose":"in-car","share":"50%"},{"purpose":"…","amount":"5B USD"}],"restates":"cm0","source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"in-service","party":"tesla","product":"h100","at":"2024-12-31","in":"h100e"},"value":"50k","exact":true,"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"received","party":"tesla","product":"h100","during":"2024","supplier":"nvidia"},"value":12000,"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"spend","party":"tesla","during":"2024","purpose":"ai","supplier":"nvidia","basis":"capex"},"value":{"low":"1.50","best":2,"high":3.0,"unit":"USD","level":90},"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"x-price","party":"nvidia","product":"h100","at":"2024-01-26"},"value":"41666.67 USD/unit","source":"s"}""",
        """{"type":"coverage","id":"cv1","party":"tesla","product":"h100","supplier":"nvidia","of":["receipt","movement"],"during":"../2024-12-31","source":"s"}""",
        """{"type":"coverage","id":"cv1","party":"tesla","product":"h100","of":"all","during":"../2024-12-31","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"elon-musk","measure":{"kind":"growth","of":{"kind":"x-revenue","party":"nvidia"},"from":"FY2024-Q1@nvidia","to":"FY2025-Q1@nvidia"},"value":">200%","restates":"cl0","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"elon-musk","measure":{"kind":"growth","of":{"kind":"held","party":"x","product":"h100"},"from":"2024-01-01","to":"2024-12-31"},"value":"~50%","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"elon-musk","measure":{"kind":"ratio","of":{"kind":"spend","party":"x","during":"2024"},"to":{"kind":"received","party":"x","product":"h100","during":"2024"}},"value":"25k USD/unit","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"elon-musk","measure":{"kind":"sum","of":[{"kind":"held","party":"x","product":"h100","at":"2024-12-31"},{"kind":"held","party":"x","product":"h200","at":"2024-12-31"}]},"value":"thousands","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"receipt-delay","reallocation":"re1","party":"tesla","leg":"2"},"value":">=60 days","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"receipt-delay","order":"o1"},"value":"~60 days","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"receipt-delay-total","order":"o1"},"value":">12000 unit-days","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"behind-plan","party":"tesla","product":"h100","at":"2024-06-30"},"value":"12k","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"cancelled","party":"tesla","product":"h100","during":"2024-H1"},"value":"500","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"receipt-delay-total","reallocation":"re1","party":"tesla"},"value":"12000 unit-days","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"cnbc","measure":{"kind":"diverted-value","reallocation":"re1","from":"tesla","unitPrice":"25k..40k USD"},"value":">500M USD","source":"s"}""",
        """{"type":"claim","id":"cl2","speaker":"elon-musk","all":["cl0","cl1"],"source":"s"}""",
        """{"type":"claim","id":"cl3","speaker":"jensen-huang","source":"s","quote":"…"}""",
        """{"type":"dispute","id":"di1","claim":"cl1","source":"s","quote":"conflicts with bookings"}""",
        """{"type":"correction","id":"k1","replaces":"o1","reason":"did-not-occur","source":"s"}""",
        """{"type":"correction","id":"k1","replaces":"xai","record":{"type":"party","id":"xai","controlledBy":"musk"},"reason":"incorrect-data","source":"s"}""",
        """{"type":"correction","id":"k1","replaces":"h100","record":{"type":"product","id":"h100","h100e":"1"},"source":"s"}""",
        """{"type":"correction","id":"k1","replaces":"memo","record":{"type":"source","id":"memo","publishedOn":"2024-01-02"},"source":"s"}""",
        """{"type":"correction","id":"k1","replaces":"s1","record":{"type":"shipment","id":"s1","order":"o1","quantity":1,"on":"2024","x-a":{"b":[1.0]}},"reason":"incorrect-data","source":"s","x-":null,"x-b":"c"}""",
        """{"type":"party","id":"p","memberOf":[{"party":"g","x-a":1}],"controlledBy":[{"party":"h","during":"2024","x-b":{"c":[null]}}],"fiscalYear":{"endsOn":"06-30","x-":"é"}}""",
        """{"type":"product","id":"h100","contains":{"product":"die","count":2,"x-a":1.0,"x-b":2}}""",
        """{"type":"order","id":"o1","supplier":"n","buyer":"t","product":"h","on":"2023","unitPrice":{"low":"1","high":"3","currency":"USD","x-é":"漢"},"schedule":[{"line":"1","quantity":{"low":1,"high":1,"x-a":{}},"due":"2023-12","x-a":1}],"source":"s"}""",
        """{"type":"reallocation","id":"r","on":"2023","legs":[{"order":"o","from":"a","to":"b","quantity":1,"x-a":1},{"id":"b","product":"h","from":"b","to":"a","quantity":1,"x-a":2}],"source":"s"}""",
        """{"type":"commitment","id":"c","party":"t","amount":"1 USD","period":"2024","status":"active","parts":[{"purpose":"a","share":"5%","x-a":1},{"purpose":"b","amount":"1 USD","x-a":2}],"source":"s"}""",
        """{"type":"observation","id":"o","measure":{"kind":"ratio","of":{"kind":"held","party":"x","product":"h","at":"2024-01-01","x-a":1},"to":{"kind":"received","party":"x","product":"h","during":"2024","x-a":2},"x-a":3},"value":{"low":1,"unit":"percent","x-a":4},"source":"s"}""",
        """{"type":"observation","id":"o","measure":{"kind":"growth","of":{"kind":"x-b","party":"x","x-a":1},"from":"2023","to":"2024","x-a":2},"value":"1%","source":"s"}""",
        """{"type":"observation","id":"o","measure":{"kind":"sum","of":[{"kind":"x-b","party":"x","at":"2024-01-01","x-a":1}],"x-a":2},"value":1,"source":"s"}""",
        """{"type":"observation","id":"o","measure":{"kind":"receipt-delay","order":"o","x-a":1},"value":"1 days","source":"s"}""",
        """{"type":"observation","id":"o","measure":{"kind":"receipt-delay-total","reallocation":"r","party":"p","x-a":1},"value":"1 unit-days","source":"s"}""",
        """{"type":"observation","id":"o","measure":{"kind":"diverted-value","reallocation":"r","from":"p","x-a":1},"value":"1 USD","source":"s"}""",
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Read_AnExample_IsWrittenBackAsItWas(string json) =>
        Assert.Equal(json, RecordJsonWriter.Canonical(RecordJsonReader.Read(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void Read_AnOrder_HasWhatWasWritten()
    {
        var order = (Order)RecordJsonReader.Read(
            """{"type":"order","id":"o1","supplier":"n","buyer":"t","product":"h","on":"2023","unitPrice":"2 USD","schedule":[{"line":"a","quantity":7,"due":"2023-12"}],"source":"s","knownOn":"2024-01-02","note":"1","quote":"2","x-y":3}"""u8);
        Assert.Equal(("o1", "n", "t", "h"), (order.Id.Value, order.Supplier.Value, order.Buyer.Value, order.Product.Value));
        Assert.Equal((DateWindow.Parse("2023"), MoneyRange.Parse("2 USD")), (order.On, order.UnitPrice));
        Assert.Equal([new ScheduleLine("a", 7, DateWindow.Parse("2023-12"))], order.Schedule);
        Assert.Equal(("s", new NodaTime.LocalDate(2024, 1, 2), "1", "2"), (order.Source!.Value.Value, order.KnownOn, order.Note, order.Quote));
        Assert.Equal(3, order.Extensions["x-y"].GetInt32());
    }

    [Fact]
    public void Extensions_OfAValue_AreNotCompared()
    {
        Measure Read(string json) => ((Observation)RecordJsonReader.Read(Encoding.UTF8.GetBytes(
            $$"""{"type":"observation","id":"o","measure":{{json}},"value":1,"source":"s"}"""))).Measure;
        Measure plain = Read("""{"kind":"sum","of":[{"kind":"held","party":"x","product":"h","at":"2024-01-01"}]}""");
        Measure extended = Read("""{"kind":"sum","of":[{"kind":"held","party":"x","product":"h","at":"2024-01-01","x-a":1}],"x-b":2}""");
        Assert.Equal(plain, extended);
        Assert.Equal(plain.GetHashCode(), extended.GetHashCode());
        Assert.Equal(((SumMeasure)plain).Of[0], ((SumMeasure)extended).Of[0]);
        Assert.Equal(((SumMeasure)plain).Of[0].GetHashCode(), ((SumMeasure)extended).Of[0].GetHashCode());
        Assert.Equal(["x-b"], extended.Extensions.Keys);
        Assert.Empty(plain.Extensions);

        var note = new Dictionary<string, System.Text.Json.JsonElement> { ["x-a"] = System.Text.Json.JsonSerializer.SerializeToElement(1) };
        Assert.Equal(new ScheduleLine("1", 1, "2024"), new ScheduleLine("1", 1, "2024") { Extensions = note });
        Assert.Equal(new Contents("p", 1), new Contents("p", 1) { Extensions = note });
        Assert.Equal(new Membership("p"), new Membership("p") { Extensions = note });
        Assert.Equal(FiscalYear.Parse("06-30"), FiscalYear.Parse("06-30") with { Extensions = note });
        Assert.Empty(default(ScheduleLine).Extensions);
        Assert.Throws<ArgumentException>(() => new Contents("p", 1) { Extensions = new Dictionary<string, System.Text.Json.JsonElement> { ["a"] = default } });
    }

    [Theory]
    [InlineData("""{"low":1,"high":3}""", "1..3 units")]
    [InlineData("""{"low":"1","unit":"days","level":90}""", ">=1 days (level 90)")]
    [InlineData("""{"high":3.5,"best":2,"unit":"USD/unit"}""", "<=3.5 USD/unit (best 2)")]
    public void Read_EndsOfAValue_CountUnitsUnlessTheySayOtherwise(string value, string expected)
    {
        string json = $$"""{"type":"observation","id":"ob1","measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{{value}},"source":"s"}""";
        Assert.Equal(expected, ((Observation)RecordJsonReader.Read(Encoding.UTF8.GetBytes(json))).Value.ToString());
    }

    [Theory]
    [InlineData("2024-04-28", "2024-05-28", typeof(StockMeasure))]
    [InlineData("2024-04-28/2024-04-28", "2024-05", typeof(FlowMeasure))]
    public void Read_GrowthOfAMeasureOfOnesOwn_TakesADayForAStock(string from, string to, Type expected)
    {
        string json = $$"""{"type":"claim","id":"c","speaker":"s","measure":{"kind":"growth","of":{"kind":"x-a","party":"p"},"from":"{{from}}","to":"{{to}}"},"value":"5%","source":"s"}""";
        var claim = (Claim)RecordJsonReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.IsType(expected, ((GrowthMeasure)claim.Measure!).From);
        Assert.Equal(json, RecordJsonWriter.Canonical(claim));
    }
}
