using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A part of an order: so many units, due in a window.</summary>
/// <remarks><c>default</c> has no line id: reading <see cref="Line"/> fails with a message.</remarks>
[JsonConverter(typeof(Json.ScheduleLineConverter))]
public readonly record struct ScheduleLine
{
    private readonly KeptProperties _kept;
    private readonly string? _line;

    /// <summary>Makes a line.</summary>
    /// <param name="line">Its id, unique within the order.</param>
    /// <param name="quantity">The units of the line.</param>
    /// <param name="due">The window in which the supplier planned to deliver them.</param>
    /// <exception cref="FormatException"><paramref name="line"/> is no id.</exception>
    public ScheduleLine(string line, Quantity quantity, DateWindow due)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line = IdText.Checked(line, "a line id");
        Quantity = quantity;
        Due = due;
    }

    /// <summary>The line's id, unique within the order.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Line => _line ?? throw new InvalidOperationException("default(ScheduleLine) is no line of an order.");

    /// <summary>The units of the line.</summary>
    public Quantity Quantity { get; }

    /// <summary>The window in which the supplier planned to deliver them.</summary>
    public DateWindow Due { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set. Equality does not look at them.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; init => _kept = new(value); }

    /// <summary>The line in short: <c>1: 12000 due 2023-12</c>.</summary>
    public override string ToString() => $"{_line ?? "(unset)"}: {Quantity} due {Due}";
}
