namespace GpuSupply.Internals.Kernels;

/// <summary>
/// So many 64-bit numbers side by side. A kernel is written once for any number of them, and for one alone. Arithmetic wraps; whoever adds up says why nothing
/// is lost.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many there are.</summary>
    static abstract int Count { get; }

    static abstract TSelf Create(long value);

    /// <summary>As many bytes as the lanes have, whatever numbers they are of.</summary>
    static abstract TSelf Load(ref byte from);

    /// <summary>One number for each lane, those of less than 64 bits without a sign.</summary>
    static abstract TSelf LoadWidened<T>(ref T from)
        where T : unmanaged;

    /// <summary>Two numbers for each lane, of 32 bits or fewer and without a sign, the first in the lower half.</summary>
    static abstract TSelf LoadHalves<T>(ref T from)
        where T : unmanaged;

    /// <summary>All ones for each number of a type that <see cref="Load"/> takes and that a mask has, zeros for the others.</summary>
    /// <param name="mask">The mask, a bit for each row, the first as the lowest of the first byte.</param>
    /// <param name="row">The first of the numbers' rows; as many times as there are numbers.</param>
    static abstract TSelf LoadMask<T>(ref byte mask, nint row)
        where T : unmanaged;

    static abstract void Store(TSelf lanes, ref long to);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>Shifts towards the lower bits; the sign stays.</summary>
    static abstract TSelf operator >>(TSelf left, int bits);

    /// <summary>Shifts towards the lower bits; zeros come in.</summary>
    static abstract TSelf operator >>>(TSelf left, int bits);

    /// <summary>
    /// Of each two numbers of a type the upper one, in the room of both; of those of 64 bits, of which a lane has one, the upper 32 bits with the sign.
    /// </summary>
    static abstract TSelf UpperParts<T>(TSelf lanes)
        where T : unmanaged;

    /// <summary>A sum, and where two numbers are the same what is added to it.</summary>
    static abstract TSelf AddWhere(TSelf sum, TSelf added, TSelf left, TSelf right);

    /// <summary>−1 where a number, without a sign, is less than another, else 0.</summary>
    static abstract TSelf LessUnsigned(TSelf left, TSelf right);

    /// <summary>The lesser of each two, with their signs.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>All of them together, modulo 2^64. It is no call, since whatever is in vectors would be put aside for one, in every turn of a loop before it.</summary>
    static abstract long Sum(TSelf lanes);

    /// <summary>Whether any number is below zero.</summary>
    static abstract bool AnyNegative(TSelf lanes);
}
