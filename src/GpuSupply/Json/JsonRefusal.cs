namespace GpuSupply.Json;

/// <summary>Why reading stopped, and at which byte; <see cref="JsonInput"/> turns it into what callers see.</summary>
internal sealed class JsonRefusal(CaseErrorCode code, int offset, string found, string why, string allowed) : Exception
{
    public CaseErrorCode Code => code;

    /// <summary>The byte, from 0, of the document without its byte-order mark.</summary>
    public int Offset => offset;

    /// <summary>What was found.</summary>
    public string Found => found;

    /// <summary>What is wrong with it, to stand after "which".</summary>
    public string Why => why;

    /// <summary>What is allowed.</summary>
    public string Allowed => allowed;
}
