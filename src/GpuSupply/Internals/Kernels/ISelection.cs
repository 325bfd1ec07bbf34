namespace GpuSupply.Internals.Kernels;

/// <summary>Whether all rows count, or those alone that a mask has.</summary>
internal interface ISelection
{
    static abstract bool IsOfAll { get; }

    /// <summary>The numbers of some rows from one on, 0 in place of those that don't count.</summary>
    static abstract TLanes Load<T, TLanes>(ref T from, ref byte mask, nint row)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes>;
}
