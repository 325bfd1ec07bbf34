using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// What some rows add up to as known on every day: made in one pass over the rows, since each counts from the day on which it is visible until it is no more.
/// </summary>
internal sealed class VisibleSums : ISized, ISummedRows
{
    private readonly TransferList _columns;
    private readonly int[] _rows;

    // As known from each day on until the next one.
    private readonly int[] _days;
    private readonly Sums[] _sums;
    private readonly int[] _counts;

    private VisibleSums(TransferList columns, int[] rows, List<Change> changes)
    {
        (_columns, _rows) = (columns, rows);
        int[] changeDays = new int[changes.Count], order = new int[changes.Count];
        for (int index = 0; index < order.Length; index++)
            (changeDays[index], order[index]) = (changes[index].Day, index);
        Array.Sort(changeDays, order);
        int distinct = 0;
        for (int index = 0; index < order.Length; index++)
            distinct += IsLastOfItsDay(index) ? 1 : 0;
        (_days, _sums, _counts) = (new int[distinct], new Sums[distinct], new int[distinct]);
        (Sums sum, int count, int next) = (default, 0, 0);
        for (int index = 0; index < order.Length; index++)
        {
            Change change = changes[order[index]];
            sum.Add(change.Sum.Low, change.Sum.Best, change.Sum.High);
            count += change.Count;
            if (IsLastOfItsDay(index))
                (_days[next], _sums[next], _counts[next++]) = (change.Day, sum, count);
        }

        bool IsLastOfItsDay(int index) => index + 1 == order.Length || changeDays[index + 1] != changeDays[index];
    }

    /// <summary>How many rows it is made of, on any day.</summary>
    public int Size => _rows.Length;

    /// <summary>The sum as known on a day.</summary>
    public Sums On(int day) => IndexOf(day) is >= 0 and var index ? _sums[index] : default;

    /// <summary>Whether any row is visible on a day.</summary>
    public bool HasRowsOn(int day) => IndexOf(day) is >= 0 and var index && _counts[index] > 0;

    /// <summary>The first day after one on which the sum is made of other rows; <see cref="Day.End"/>: there is none.</summary>
    public int NextChange(int day) => IndexOf(day) + 1 is var next && next < _days.Length ? _days[next] : Day.End;

    /// <inheritdoc/>
    public IEnumerable<RecordId> RecordsOn(int day) => _columns.RecordsOf(_rows.Where(row => _columns.IsVisible(row, day)));

    /// <inheritdoc/>
    public IEnumerable<RecordId> RecordsMovingOn(int day) =>
        Array.BinarySearch(_days, day) < 0 ? [] : _columns.RecordsOf(_rows.Where(row => _columns.KnownFrom[row] == day || _columns.KnownUntil[row] == day));

    private int IndexOf(int day)
    {
        int found = Array.BinarySearch(_days, day);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Takes the rows one by one.</summary>
    /// <param name="columns">The columns that the rows are of.</param>
    /// <param name="capacity">About how many rows they are.</param>
    public sealed class Builder(TransferList columns, int capacity = 0)
    {
        private readonly List<int> _rows = new(capacity);
        private readonly List<Change> _changes = new(capacity);

        /// <summary>Adds a row and what it is worth while it is visible.</summary>
        public void Add(int row, int knownFrom, int knownUntil, in Sums sum)
        {
            _rows.Add(row);
            _changes.Add(new(knownFrom, sum, 1));
            if (knownUntil != Day.End)
                _changes.Add(new(knownUntil, Less(sum), -1));
        }

        /// <summary>Adds what some rows are worth together, which is asked for each day on which another of them is visible.</summary>
        public void AddTogether(IReadOnlyList<int> rows, Func<IEnumerable<int>, Sums> worth)
        {
            var last = default(Sums);
            foreach (int day in rows.SelectMany(row => new[] { columns.KnownFrom[row], columns.KnownUntil[row] }).Where(day => day != Day.End).Distinct().Order())
            {
                _changes.Add(new(day, Less(last), 0));
                last = worth(rows.Where(row => columns.IsVisible(row, day)));
                _changes.Add(new(day, last, 0));
            }
        }

        public VisibleSums Build() => new(columns, [.. _rows], _changes);

        private static Sums Less(in Sums sum)
        {
            var less = default(Sums);
            less.Add(-sum.Low, -sum.Best, -sum.High);
            return less;
        }
    }

    /// <summary>What comes to the sum on a day, and by how many rows it is of more.</summary>
    private readonly record struct Change(int Day, Sums Sum, int Count);
}
