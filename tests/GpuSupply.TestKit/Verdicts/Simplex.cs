namespace GpuSupply.TestKit.Verdicts;

/// <summary>The first phase of the simplex method: numbers from zero on that satisfy linear conditions, or none.</summary>
internal sealed class Simplex
{
    private const double Small = 1e-9;
    private const int Patience = 300;
    private const int Most = 3_000;

    private readonly int _columns;
    private readonly double[][] _rows;
    private readonly int[] _basis;
    private readonly double[] _missing;
    private readonly int _width;
    private readonly bool _isImpossible;

    public Simplex(int columns, List<(List<(int Column, double Times)> Terms, double Least, double Most)> conditions)
    {
        _columns = columns;
        // Each as: a sum, and a slack from zero on where it is no equation, is a number from zero on.
        var sums = new List<(List<(int Column, double Times)> Terms, double Sign, double Slack, double Right)>();
        foreach (var (terms, least, most) in conditions)
        {
            _isImpossible |= least > most;
            if (least == most)
                Add(terms, 0, least);
            else
            {
                if (!double.IsNegativeInfinity(least))
                    Add(terms, -1, least);
                if (!double.IsPositiveInfinity(most))
                    Add(terms, 1, most);
            }
        }

        int slacks = sums.Count(sum => sum.Slack != 0);
        _width = columns + slacks;
        _rows = new double[sums.Count][];
        _basis = new int[sums.Count];
        _missing = new double[_width + 1];
        int nextSlack = columns;
        for (int index = 0; index < sums.Count; index++)
        {
            var (terms, sign, slack, right) = sums[index];
            double[] row = _rows[index] = new double[_width + 1];
            foreach ((int column, double times) in terms)
                row[column] += sign * times;
            row[_width] = right;
            _basis[index] = -1;
            if (slack != 0)
            {
                row[nextSlack] = sign * slack;
                // A slack that counts forward makes up for the row; another row lacks something at first, which the search makes up for.
                if (sign * slack > 0)
                    _basis[index] = nextSlack;
                nextSlack++;
            }

            if (_basis[index] < 0)
            {
                for (int column = 0; column <= _width; column++)
                    _missing[column] += row[column];
            }
        }

        void Add(List<(int, double)> terms, double slack, double right)
        {
            bool turns = right < 0 || (right == 0 && slack < 0);
            sums.Add((terms, turns ? -1 : 1, slack, Math.Abs(right)));
        }
    }

    public double[]? Feasible(out bool isUnclear)
    {
        isUnclear = false;
        if (_isImpossible)
            return null;
        for (int step = 0; _missing[_width] > 1e-7; step++)
        {
            int enters = Entering(step > Patience);
            if (enters < 0)
                return null;
            int leaves = Leaving(enters);
            if (leaves < 0 || step > Most)
            {
                isUnclear = true;
                return null;
            }

            Pivot(leaves, enters);
        }

        double[] found = new double[_columns];
        for (int row = 0; row < _rows.Length; row++)
        {
            if (_basis[row] >= 0 && _basis[row] < _columns)
                found[_basis[row]] = _rows[row][_width];
        }

        return found;
    }

    // What makes up for most, or, when that goes round in circles, the first that makes up for something.
    private int Entering(bool first)
    {
        int best = -1;
        for (int column = 0; column < _width; column++)
        {
            if (_missing[column] > (best < 0 ? 1e-7 : _missing[best]))
            {
                best = column;
                if (first)
                    return best;
            }
        }

        return best;
    }

    private int Leaving(int enters)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int row = 0; row < _rows.Length; row++)
        {
            double times = _rows[row][enters];
            if (times <= 1e-7)
                continue;
            double most = _rows[row][_width] / times;
            if (most < least - Small || (most <= least + Small && (best < 0 || _basis[row] < _basis[best])))
                (best, least) = (row, most);
        }

        return best;
    }

    private void Pivot(int leaves, int enters)
    {
        double[] row = _rows[leaves];
        double by = row[enters];
        // The row no longer lacks anything: what it lacked is taken off the sum of what is missing.
        bool wasMissing = _basis[leaves] < 0;
        if (wasMissing)
        {
            for (int column = 0; column <= _width; column++)
                _missing[column] -= row[column];
        }

        for (int column = 0; column <= _width; column++)
            row[column] /= by;
        for (int other = 0; other < _rows.Length; other++)
        {
            if (other != leaves)
                Subtract(_rows[other], row, enters);
        }

        if (_missing[enters] != 0)
            Subtract(_missing, row, enters);
        _basis[leaves] = enters;
    }

    private static void Subtract(double[] from, double[] row, int column)
    {
        double times = from[column];
        if (times == 0)
            return;
        for (int index = 0; index < row.Length; index++)
        {
            double left = from[index] - (times * row[index]);
            from[index] = Math.Abs(left) < 1e-11 ? 0 : left;
        }

        from[column] = 0;
    }
}
