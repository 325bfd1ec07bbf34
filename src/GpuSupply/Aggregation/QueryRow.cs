using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>A group of transfers and what it adds up to.</summary>
/// <remarks>A row of a <see cref="QueryResult"/>; what the query does not ask for is <see langword="null"/>. <c>default</c> is no group.</remarks>
public readonly record struct QueryRow
{
    /// <summary>The party, where the query groups by it.</summary>
    public PartyId? Party { get; internal init; }

    /// <summary>The product, where the query groups by it.</summary>
    public ProductId? Product { get; internal init; }

    /// <summary>The stage, where the query groups by it.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>The kind of the records, where the query groups by it.</summary>
    public RecordKind? Kind { get; internal init; }

    /// <summary>The day, or the first day of the month or quarter, where the query groups by one.</summary>
    public LocalDate? From { get; internal init; }

    /// <summary>How many transfers certainly or possibly count; of what is taken off from something else, how many ends of transfers.</summary>
    public long Count { get; internal init; }

    /// <summary>The units; of a balance those at the end.</summary>
    public Total? Quantity { get; internal init; }

    /// <summary>The amount of money, in minor units of <see cref="Currency"/>.</summary>
    public Int128? Amount { get; internal init; }

    /// <summary>Units times what one costs, in minor units of <see cref="Currency"/>.</summary>
    public Total? Value { get; internal init; }

    /// <summary>The currency of amount and value; <see langword="null"/>: the query asks for neither.</summary>
    public Currency? Currency { get; internal init; }

    /// <summary>Of a balance the least units that there were at the end of a day.</summary>
    public Total? Minimum { get; internal init; }

    /// <summary>What the row stands for and what it adds up to.</summary>
    public override string ToString()
    {
        string key = string.Join(" ", new object?[] { Party, Product, Stage is { } stage ? Kebab.Of(stage) : null, Kind is { } kind ? Kebab.Of(kind) : null, From is { } from ? DateText.Of(from) : null }.OfType<object>());
        string sums = string.Join(", ", new[]
        {
            Quantity is { } units ? $"{units} units" : null, Amount is { } amount ? $"{amount} minor units of {Currency}" : null,
            Value is { } value ? $"worth {value} minor units of {Currency}" : null, Minimum is { } least ? $"at least {least}" : null, $"{Count} transfers",
        }.OfType<string>());
        return key.Length == 0 ? sums : $"{key}: {sums}";
    }
}
