namespace GpuSupply.Aggregation;

/// <summary>What a query adds up.</summary>
public enum Column
{
    /// <summary>Units: the least, the best figure and the most.</summary>
    Quantity,

    /// <summary>An amount of money, as it stands in each row, in minor units.</summary>
    Amount,

    /// <summary>Units times what one costs, in minor units of money.</summary>
    Value,
}
