namespace GpuSupply.Fuzz;

/// <summary>A way into the library, with what must hold whatever comes in.</summary>
internal interface IFuzzTarget
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Of a thousand executions of all targets, how many are this one's, so that each takes some of the time; 0: it is tried by itself alone.</summary>
    int Permille { get; }

    /// <summary>Right inputs, of which others are made.</summary>
    IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Pieces that inputs are made of: what is set in, and at whose edges is cut.</summary>
    IReadOnlyList<byte[]> Words { get; }

    /// <summary>Tries an input.</summary>
    /// <returns>Whether it was accepted.</returns>
    /// <exception cref="FuzzFailedException">Something does not hold. Any other exception is one that nobody has documented.</exception>
    bool Try(byte[] input);
}
