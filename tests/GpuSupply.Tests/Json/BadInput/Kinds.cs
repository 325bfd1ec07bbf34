namespace GpuSupply.Tests.Json.BadInput;

/// <summary>What can stand as the value of a property: of which JSON types it is, what is not allowed, and something that is.</summary>
public static class Kinds
{
    private const string Long = "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"";

    private static readonly string Digits = new('7', 61);

    /// <summary>The JSON types, one example of each.</summary>
    public static IReadOnlyDictionary<char, string> Types { get; } =
        new Dictionary<char, string> { ['0'] = "null", ['b'] = "true", ['n'] = "7", ['s'] = "\"text\"", ['a'] = "[]", ['o'] = "{}" };

    /// <summary>The letters of the types that are right for a kind, in <see cref="Types"/>.</summary>
    public static string TypesOf(string kind) => kind switch
    {
        "Flag" => "b",
        "Whole" or "Count" or "Level" => "n",
        "Factor" or "Decimal" => "ns",
        "Quantity" or "Value" or "Share" => "nso",
        "Money" => "so",
        "Links" or "Kinds" => "sa",
        "Array" or "Filled" => "a",
        "Object" or "Measure" or "Scope" or "Version" => "o",
        _ => "s",
    };

    /// <summary>Values of a right type that are not allowed.</summary>
    public static string[] Wrong(string kind) => kind switch
    {
        "Id" => ["\"\"", "\"a b\"", "\"ä\"", "\"-a\"", "\"a\\n\"", Long],
        "Word" => ["\"\""],
        "Day" => ["\"\"", "\"2024\"", "\"2024-02-30\"", "\"2024-4-28\"", "\"1989-12-31\"", "\"2200-01-01\"", "\"2024-04-28T00:00\""],
        "Window" => ["\"\"", "\"2024-13\"", "\"spring\"", "\"1989\"", "\"2200\"", "\"2024-22\"", "\"202X\"", "\"2024-06/2024-01\"", "\"FY2025\"", "\"2024-Q5\"", "\"2024-H3\""],
        "Time" => ["\"\"", "\"spring\"", "\"2024-02-30\""],
        "Quantity" => ["-1", "1.0", "1e3", "9007199254740992", "99999999999999999999", "\"\"", "\">5\"", "\"1,000\"", "\"12 units\"", "\"0.5\"", "\"thousands\"", "\"-1\"", "\"2..1\""],
        "Whole" => ["-1", "1.5", "1e3", "9007199254740992"],
        "Money" => ["\"\"", "\"10B\"", "\"1.234 USD\"", "\"-1 USD\"", "\"1 XAU\"", "\"1 usd\"", "\">1 USD\"", "\"1 USD/unit\"", "\"2..1 USD\""],
        "Decimal" => [Digits, $"\"{Digits}\"", "\"\"", "\"1k\"", "1e3", "\"~1\"", "\"1,5\"", "\"--1\""],
        "Currency" => ["\"\"", "\"usd\"", "\"XAU\""],
        "Value" => [Digits, $"\"{Digits}\"", "1e3", "\"\"", "\"about 5\"", "\"5 apples\"", "\"5 usd\"", "\"2..1\"", "\"5%%\"", "\"NaN\""],
        "Share" => ["5", "1e3", "\"5\"", "\"150%\"", "\"-1%\"", "\">5%\""],
        "Unit" => ["\"\"", "\"unit\"", "\"usd\"", "\"USD/day\""],
        "Level" => ["0", "100", "1.5", "-1", "99999999999"],
        "Factor" => ["0", "-1", "1e2", "\"0\"", "\"1k\"", "\"\""],
        "Count" => ["0", "-1", "1.5", "9223372036854775808"],
        "YearEnd" => ["\"\"", "\"13-01\"", "\"06-31\"", "\"6-30\"", "\"last-day-of-january\"", "\"first-sunday-of-january\"", "\"Last-Sunday-of-January\""],
        "Name" or "Stage" => ["\"\"", "\"robot\"", "\"Press\"", "\"press \"", "\"press, filing\"", "\"0\"", .. kind == "Stage" ? (string[])["\"planned\"", "\"outside\""] : []],
        "Kind" => ["\"\"", "\"robot\"", "\"custom\"", "\"Held\"", "\"x-ä\"", "\"0\""],
        "Links" => ["\"\"", "\"a b\""],
        "Kinds" => ["\"some\"", "\"All\"", "[]"],
        "Filled" => ["[]"],
        "Type" => ["\"\"", "\"robot\"", "\"Party\"", "\"0\""],
        "Format" => ["\"\"", "\"gpusupply/2\"", "\"GPUSUPPLY/1\""],
        _ => [],
    };

    /// <summary>Of an item of an array of that kind: the JSON types that are right for it.</summary>
    public static string TypesOfItems(Field field) => field switch
    {
        { Kind: "Links" } => "so",
        { Kind: "Kinds" } or { Detail: "id" } => "s",
        _ => "o",
    };

    /// <summary>Of an item of an array of that kind: values of a right type that are not allowed.</summary>
    public static string[] WrongItems(Field field) => field switch
    {
        { Kind: "Links" } or { Detail: "id" } => Wrong("Id"),
        { Kind: "Kinds" } => ["\"\"", "\"claim\"", "\"Order\"", "\"all\""],
        _ => [],
    };

    /// <summary>The code of a value that is not allowed.</summary>
    public static CaseErrorCode CodeOf(string kind) => kind switch
    {
        "Type" => CaseErrorCode.UnknownType,
        "Format" => CaseErrorCode.UnknownFormat,
        _ => CaseErrorCode.InvalidValue,
    };

    /// <summary>A value that is allowed; <see langword="null"/>: it depends on what stands beside it.</summary>
    public static string? Right(Field field) => field switch
    {
        { Kind: "Id" or "Links" or "Text" or "Word" } => "\"z9\"",
        { Kind: "Day" } => "\"2024-01-02\"",
        { Kind: "Window" } => "\"2024\"",
        { Kind: "Flag" } => "true",
        { Kind: "Factor" or "Whole" } => "2",
        { Kind: "Decimal" } => field.Detail.Length > 0 ? field.Detail : "2",
        { Kind: "Level" } => "90",
        { Kind: "Unit" } => "\"units\"",
        { Kind: "Currency" } => "\"USD\"",
        { Kind: "Money" } => "\"1 USD\"",
        { Kind: "Quantity" or "Value" } => "\"~12k\"",
        { Kind: "Share" } => "\"5%\"",
        { Kind: "Name" } => $"\"{field.Detail}\"",
        { Kind: "Object", Detail: "contents" } => "{\"product\":\"die\",\"count\":2}",
        { Kind: "Object", Detail: "fiscal-year" } => "{\"endsOn\":\"06-30\"}",
        { Kind: "Array" } => "[]",
        { Kind: "Filled", Detail: "id" } => "[\"z9\"]",
        { Kind: "Measure" } => "{\"kind\":\"held\",\"party\":\"x\",\"product\":\"h\",\"at\":\"2024-01-01\"}",
        _ => null,
    };
}
