using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>In which form a value was stated. <c>default</c> is <see cref="Exact"/>.</summary>
[JsonConverter(typeof(Json.NameConverter<StatedForm>))]
public enum StatedForm
{
    /// <summary>A plain number: <c>12000</c>, <c>12k</c>, <c>200%</c>.</summary>
    Exact,

    /// <summary>About a number: <c>~12k</c>.</summary>
    About,

    /// <summary>From one number to another, both included: <c>4k..5k</c>.</summary>
    Range,

    /// <summary>More than a number: <c>&gt;500M</c>.</summary>
    Above,

    /// <summary>A number or more: <c>&gt;=85k</c>.</summary>
    AtLeast,

    /// <summary>Less than a number: <c>&lt;3M</c>.</summary>
    Below,

    /// <summary>A number or less: <c>&lt;=5.5B</c>.</summary>
    AtMost,

    /// <summary>A word of size: <c>thousands</c>.</summary>
    Word,

    /// <summary>Ends that were given as such, not as a text: low, best, high, and possibly the level of a credible interval.</summary>
    Ends,
}
