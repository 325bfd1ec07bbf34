namespace GpuSupply;

public readonly partial struct Bounds
{
    /// <summary>Whether <paramref name="value"/>, counted in <see cref="Unit"/>, lies inside.</summary>
    public bool Contains(Rational value) => Contains(Exactly(value, Unit));

    /// <summary>Whether every number of <paramref name="other"/> lies inside.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public bool Contains(Bounds other)
    {
        RequireSameUnit(other);
        return CompareLow(this, other) <= 0 && CompareHigh(this, other) >= 0;
    }

    /// <summary>Whether the two have at least one number in common.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public bool Meets(Bounds other) => Intersect(other) is not null;

    /// <summary>The numbers that lie inside both; null where there are none.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Bounds? Intersect(Bounds other)
    {
        RequireSameUnit(other);
        Bounds low = CompareLow(this, other) >= 0 ? this : other;
        Bounds high = CompareHigh(this, other) <= 0 ? this : other;
        return BetweenOrNothing(low.Low, high.High, Unit, low.LowOpen, high.HighOpen);
    }

    /// <summary>The narrowest bounds that contain both.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Bounds Hull(Bounds other)
    {
        RequireSameUnit(other);
        Bounds low = CompareLow(this, other) <= 0 ? this : other;
        Bounds high = CompareHigh(this, other) >= 0 ? this : other;
        return new Bounds(low.Low, high.High, Unit, low.LowOpen, high.HighOpen);
    }

    private void RequireSameUnit(Bounds other)
    {
        if (Unit != other.Unit)
            Throw.DifferentUnits(Unit, other.Unit, nameof(other));
    }

    // Orders lower ends by where they begin: an infinite one first, then by number, a closed one before an open one.
    internal static int CompareLow(Bounds left, Bounds right)
    {
        if (left.Low is not { } leftLow || right.Low is not { } rightLow)
            return left.Low.HasValue.CompareTo(right.Low.HasValue);
        int byNumber = leftLow.CompareTo(rightLow);
        return byNumber != 0 ? byNumber : left.LowOpen.CompareTo(right.LowOpen);
    }

    // Orders upper ends by where they stop, which is the mirror image of the above.
    internal static int CompareHigh(Bounds left, Bounds right) => -CompareLow(-left, -right);
}
