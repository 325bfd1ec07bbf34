using System.Collections;

namespace GpuSupply;

/// <summary>Keeps the lines that can't be read, up to a number of them. For one reading at a time.</summary>
/// <param name="most">How many it takes: one more ends the reading with a <see cref="CaseFormatException"/>. They stand in memory with their bytes.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below zero.</exception>
public sealed class DeadLetterList(int most) : IDeadLetterSink, IReadOnlyList<DeadLetter>
{
    private readonly List<DeadLetter> _letters = [];
    private readonly int _most = most >= 0 ? most : throw new ArgumentOutOfRangeException(nameof(most), most, $"{most} is no number of lines.");

    /// <summary>How many there are.</summary>
    public int Count => _letters.Count;

    /// <summary>One of them, in the order in which they came.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public DeadLetter this[int index] => _letters[index];

    /// <inheritdoc/>
    /// <exception cref="CaseFormatException">It is one more than the list takes.</exception>
    public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (Count == _most)
        {
            CaseFormatException error = letter.Error;
            throw new CaseFormatException(error.File, error.Line, error.Column, error.JsonPath, $"{error.Problem}; {_most} lines are set aside already, and no more are kept", error.BytePositionInLine ?? 0)
            {
                Code = CaseErrorCode.TooManyDeadLetters,
                ByteOffset = error.ByteOffset,
                Found = error.Found,
                Allowed = $"at most {_most} lines that can't be read",
            };
        }

        _letters.Add(letter);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public IEnumerator<DeadLetter> GetEnumerator() => _letters.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many there are.</summary>
    public override string ToString() => $"{Count} lines set aside";
}
