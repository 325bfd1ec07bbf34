namespace GpuSupply;

public readonly partial struct Bounds
{
    /// <summary>
    /// Every sum of a number of the left and a number of the right. An end is closed where both ends that it comes from are.
    /// </summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Bounds operator +(Bounds left, Bounds right)
    {
        if (left.Unit != right.Unit)
            Throw.DifferentUnits(left.Unit, right.Unit, nameof(right));
        bool lowOpen = left.LowOpen || right.LowOpen, highOpen = left.HighOpen || right.HighOpen;
        return new Bounds(left.Low + right.Low, left.High + right.High, left.Unit, lowOpen, highOpen);
    }

    /// <summary>
    /// Every difference of a number of the left and a number of the right; so <c>b - b</c> is not 0 unless <c>b</c> is a single number.
    /// </summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Bounds operator -(Bounds left, Bounds right) => left + -right;

    /// <summary>Every number with the other sign.</summary>
    public static Bounds operator -(Bounds value) => new(-value.High, -value.Low, value.Unit, value.HighOpen, value.LowOpen);

    /// <summary>Every number times <paramref name="factor"/>, in the same unit. Times 0 everything is exactly 0.</summary>
    public Bounds Times(Rational factor) => Multiply(this, Exactly(factor, Unit), Unit);

    /// <summary>
    /// Every product of a number of <paramref name="left"/> and a number of <paramref name="right"/>. The units of the operands don't
    /// matter; that
    /// of the result is given. A closed end 0 times an infinite end is 0, since the numbers of an interval are finite.
    /// </summary>
    /// <remarks>Source: IEEE 1788-2015 (the product of two intervals), extended to open ends.</remarks>
    public static Bounds Multiply(Bounds left, Bounds right, Unit unit)
    {
        (End leftLow, End leftHigh) = End.Of(left);
        (End rightLow, End rightHigh) = End.Of(right);
        Span<End> corners = [leftLow * rightLow, leftLow * rightHigh, leftHigh * rightLow, leftHigh * rightHigh];
        End low = corners[0], high = corners[0];
        foreach (End corner in corners[1..])
        {
            low = End.Min(low, corner);
            high = End.Max(high, corner);
        }
        return new Bounds(low.Number, high.Number, unit, low.IsOpen, high.IsOpen);
    }

    /// <summary>
    /// The narrowest bounds that contain every quotient of a number of <paramref name="dividend"/> and a number of
    /// <paramref name="divisor"/> other
    /// than 0. The units of the operands don't matter; that of the result is given.
    /// </summary>
    /// <returns>
    /// Null where the divisor is exactly 0, so that there is no quotient. A divisor that contains 0 is taken without it: <c>1..2</c> by
    /// <c>0..4</c> is
    /// <c>&gt;=0.25</c>. Where the divisor has numbers on both sides of 0 the result is unbounded, unless the dividend is exactly 0.
    /// </returns>
    /// <remarks>Source: IEEE 1788-2015 (the quotient of two intervals), extended to open ends.</remarks>
    public static Bounds? Divide(Bounds dividend, Bounds divisor, Unit unit)
    {
        Bounds? above = divisor.Intersect(Above(0, divisor.Unit));
        Bounds? below = (-divisor).Intersect(Above(0, divisor.Unit));
        Bounds? byPositive = above is { } positive ? Multiply(dividend, Reciprocal(positive), unit) : null;
        Bounds? byNegative = below is { } negated ? Multiply(-dividend, Reciprocal(negated), unit) : null;
        return byPositive is { } left && byNegative is { } right ? left.Hull(right) : byPositive ?? byNegative;
    }

    // Of numbers above 0. Numbers without end have reciprocals as close to 0 as one likes; numbers close to 0 have reciprocals without end.
    private static Bounds Reciprocal(Bounds positive)
    {
        Rational low = positive.Low!.Value;
        return new Bounds(
            low: positive.High is { } high ? 1 / high : 0,
            high: low.Sign == 0 ? null : 1 / low,
            positive.Unit,
            lowOpen: positive.HighOpen || positive.High is null,
            highOpen: positive.LowOpen);
    }

    /// <summary>One end of an interval, which may be infinite: what products are made of.</summary>
    private readonly record struct End(Rational? Number, int Sign, bool IsOpen)
    {
        private bool IsClosedZero => Sign == 0 && !IsOpen;

        public static (End Low, End High) Of(Bounds bounds) => (
            new End(bounds.Low, bounds.Low?.Sign ?? -1, bounds.LowOpen),
            new End(bounds.High, bounds.High?.Sign ?? 1, bounds.HighOpen));

        public static End operator *(End left, End right)
        {
            // A closed 0 is reached whatever the other factor is; an open one is only approached, even when the other end is infinite.
            if (left.Sign == 0 || right.Sign == 0)
                return new End(0, 0, !(left.IsClosedZero || right.IsClosedZero));
            return new End(left.Number * right.Number, left.Sign * right.Sign, left.IsOpen || right.IsOpen);
        }

        // Of two equal ends the closed one is the outer one: one way of reaching the number is enough.
        public static End Min(End left, End right) => IsOuter(left, right, left.Compare(right)) ? left : right;

        public static End Max(End left, End right) => IsOuter(left, right, right.Compare(left)) ? left : right;

        private static bool IsOuter(End left, End right, int order) => order < 0 || (order == 0 && (!left.IsOpen || right.IsOpen));

        private int Compare(End other)
        {
            if (Number is { } mine && other.Number is { } theirs)
                return mine.CompareTo(theirs);
            int mySize = Number is null ? Sign : 0;
            int theirSize = other.Number is null ? other.Sign : 0;
            return mySize.CompareTo(theirSize);
        }
    }
}
