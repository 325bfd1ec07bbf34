using System.Numerics;

namespace GpuSupply.Claims;

/// <summary>
/// Finds the largest consistent sets of some elements, a bit each: what is left where of every smallest conflict an element is taken out, and no more than that
/// (the tree of hitting sets of Reiter, 1987, level by level). A set that is inside of a consistent one is consistent.
/// </summary>
internal sealed class ConsistentSets
{
    private readonly Func<BigInteger, bool> _isConsistent;
    private readonly int _count;
    private readonly int _mostAsked;
    private readonly List<BigInteger> _conflicts = [];
    private int _asked;

    private ConsistentSets(int count, Func<BigInteger, bool> isConsistent, int mostAsked) => (_count, _isConsistent, _mostAsked) = (count, isConsistent, mostAsked);

    /// <summary>The largest consistent sets, and whether these are all: otherwise there were too many to look at, and each element is in one of them.</summary>
    /// <param name="count">How many elements there are.</param>
    /// <param name="isConsistent">Whether a set is.</param>
    /// <param name="mostAsked">How often that is asked before what is found has to do.</param>
    public static (IReadOnlyList<BigInteger> Sets, bool AreAll) Largest(int count, Func<BigInteger, bool> isConsistent, int mostAsked) =>
        new ConsistentSets(count, isConsistent, mostAsked).Find();

    private (IReadOnlyList<BigInteger> Sets, bool AreAll) Find()
    {
        BigInteger all = (BigInteger.One << _count) - 1;
        var found = new List<BigInteger>();
        var tried = new HashSet<BigInteger>();
        for (List<BigInteger> level = [BigInteger.Zero], next = []; level.Count > 0; (level, next) = (next, []))
        {
            foreach (BigInteger removed in level.Where(removed => !found.Any(less => (less & removed) == less)))
            {
                if (_asked > _mostAsked)
                    return ([.. Kept().Concat(Sample()).Distinct()], false);
                BigInteger conflict = _conflicts.FirstOrDefault(known => (known & removed).IsZero);
                if (conflict.IsZero)
                {
                    if (IsConsistent(all ^ removed))
                    {
                        found.Add(removed);
                        continue;
                    }

                    conflict = SmallestConflict(all ^ removed);
                    _conflicts.Add(conflict);
                }

                next.AddRange(BitsOf(conflict).Select(bit => removed | bit).Where(tried.Add));
            }
        }

        return (Kept(), true);

        BigInteger[] Kept() => [.. found.Select(removed => all ^ removed)];
    }

    /// <summary>For each element a set that is largest when it is built up from that, in the order of the others.</summary>
    private IEnumerable<BigInteger> Sample()
    {
        foreach (BigInteger first in BitsOf((BigInteger.One << _count) - 1).Where(IsConsistent))
        {
            BigInteger set = first;
            foreach (BigInteger bit in BitsOf((BigInteger.One << _count) - 1))
            {
                if (IsConsistent(set | bit))
                    set |= bit;
            }

            yield return set;
        }
    }

    /// <summary>A part of an inconsistent set that is inconsistent, and of which no part is. Logarithmic in the set for each of its elements.</summary>
    private BigInteger SmallestConflict(BigInteger inconsistent)
    {
        BigInteger[] bits = [.. BitsOf(inconsistent)];
        BigInteger conflict = BigInteger.Zero;
        for (int most = bits.Length; conflict.IsZero || IsConsistent(conflict);)
        {
            // The fewest of the first elements that conflict with those that are found end with another one.
            int least = 0;
            while (least < most)
            {
                int middle = (least + most) / 2;
                if (IsConsistent(conflict | Sum(bits.AsSpan(0, middle))))
                    least = middle + 1;
                else
                    most = middle;
            }

            conflict |= bits[most - 1];
            most--;
        }

        return conflict;
    }

    private bool IsConsistent(BigInteger set)
    {
        _asked++;
        return _isConsistent(set);
    }

    private IEnumerable<BigInteger> BitsOf(BigInteger set) => Enumerable.Range(0, _count).Where(index => !((set >> index) & 1).IsZero).Select(index => BigInteger.One << index);

    private static BigInteger Sum(ReadOnlySpan<BigInteger> bits)
    {
        BigInteger sum = BigInteger.Zero;
        foreach (BigInteger bit in bits)
            sum |= bit;
        return sum;
    }
}
