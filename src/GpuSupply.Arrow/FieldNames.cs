namespace GpuSupply.Arrow;

/// <summary>Names of fields, as the library's JSON has them. A figure without an end in its name is the best one.</summary>
internal static class FieldNames
{
    public const string Record = "record";
    public const string Kind = "kind";
    public const string FromParty = "fromParty";
    public const string FromStage = "fromStage";
    public const string ToParty = "toParty";
    public const string ToStage = "toStage";
    public const string Party = "party";
    public const string Stage = "stage";
    public const string Product = "product";
    public const string Day = "day";
    public const string FirstDay = "firstDay";
    public const string LastDay = "lastDay";
    public const string Month = "month";
    public const string Quarter = "quarter";
    public const string Count = "count";
    public const string Quantity = "quantity";
    public const string QuantityLow = Quantity + Low;
    public const string QuantityHigh = Quantity + High;
    public const string UnitPrice = "unitPrice";
    public const string Amount = "amount";
    public const string Value = "value";
    public const string Minimum = "minimum";
    public const string IsFloored = "isFloored";
    public const string KnownFrom = "knownFrom";
    public const string KnownUntil = "knownUntil";

    /// <summary>In the metadata of a field of money: the code of its currency.</summary>
    public const string Currency = "currency";

    private const string Low = "Low";
    private const string High = "High";

    public static string LowOf(string figure) => figure + Low;

    public static string HighOf(string figure) => figure + High;
}
