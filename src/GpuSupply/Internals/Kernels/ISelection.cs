namespace GpuSupply.Internals.Kernels;

/// <summary>Whether all rows count, or those alone that a mask names, with a byte of 255 for each that counts and 0 for the others.</summary>
internal interface ISelection
{
    static abstract bool IsOfAll { get; }
}
