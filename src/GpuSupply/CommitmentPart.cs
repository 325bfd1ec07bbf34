using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A part of a commitment for one purpose: an amount, or a share of the whole.</summary>
[JsonConverter(typeof(Json.CommitmentPartConverter))]
public sealed class CommitmentPart
{
    private readonly KeptProperties _kept;

    /// <summary>Makes a part from how it is written.</summary>
    /// <param name="purpose">What the money is for.</param>
    /// <param name="part">How much: an amount of its own, <c>5B USD</c>, or a share of the whole, <c>50%</c>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="part"/> is neither, or a share that is below 0 or not certainly up to 100 percent.
    /// </exception>
    public CommitmentPart(string purpose, string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        Purpose = Named(purpose);
        if (part.EndsWith('%'))
            Share = CheckedShare(Check.Parsed<StatedValue>(part), nameof(part));
        else
            Amount = Check.Parsed<MoneyRange>(part);
    }

    /// <summary>Makes a part with an amount of its own.</summary>
    /// <param name="purpose">What the money is for.</param>
    /// <param name="amount">How much.</param>
    public CommitmentPart(string purpose, MoneyRange amount)
    {
        Purpose = Named(purpose);
        Amount = amount;
    }

    /// <summary>Makes a part that is a share of the whole.</summary>
    /// <param name="purpose">What the money is for.</param>
    /// <param name="share">The share, in percent: <c>50%</c>.</param>
    /// <exception cref="ArgumentException">The share is not in percent, below 0, or not certainly up to 100.</exception>
    public CommitmentPart(string purpose, StatedValue share)
    {
        Purpose = Named(purpose);
        Share = CheckedShare(share, nameof(share));
    }

    /// <summary>What the money is for.</summary>
    public string Purpose { get; }

    /// <summary>How much; <see langword="null"/>: the part is given as a share.</summary>
    public MoneyRange? Amount { get; }

    /// <summary>The share of the whole, in percent; <see langword="null"/>: the part has an amount of its own.</summary>
    public StatedValue? Share { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; init => _kept = new(value); }

    /// <summary>What the part amounts to: its own amount, or the share times the whole.</summary>
    /// <param name="whole">The amount of the whole commitment.</param>
    public Bounds Of(MoneyRange whole) => Amount is { } amount
        ? amount.ToBounds()
        : Bounds.Multiply(whole.ToBounds(), Share!.Value.ReadAsClaim(ReadingPolicy.Strict, startsAtZero: true).Times((Rational)1 / 100), whole.ToBounds().Unit);

    /// <summary>Purpose and size: <c>in-car 50%</c>.</summary>
    public override string ToString() => $"{Purpose} {(Amount is { } amount ? amount.ToString() : Share.ToString())}";

    private static string Named(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return purpose.Length > 0 ? purpose : throw new ArgumentException("A part has no purpose: allowed is any text but the empty one.", nameof(purpose));
    }

    private static StatedValue CheckedShare(StatedValue share, string argument)
    {
        if (share.Unit != Unit.Percent)
            throw new ArgumentException($"A share of {share}: allowed is a number of percent, such as \"50%\".", argument);
        return ShareOf(share) is { High: { } high } && high <= 100 ? share : throw new ArgumentException($"A share of {share}: allowed is 0% to 100%.", argument);
    }

    // Nothing where it is below zero altogether.
    private static Bounds? ShareOf(StatedValue share)
    {
        try
        {
            return share.ReadAsClaim(ReadingPolicy.Strict, startsAtZero: true);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
