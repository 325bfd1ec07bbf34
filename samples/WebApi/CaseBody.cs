using Microsoft.Net.Http.Headers;

namespace WebApi;

/// <summary>The body of a request that is a case document.</summary>
internal static class CaseBody
{
    /// <summary>What a body is.</summary>
    public const string MediaType = "application/json";

    /// <summary>
    /// How long it may be. A record takes 100 to 300 bytes, so that this is a case of some 15,000 to 40,000 records: far more than people write, and read and
    /// folded in a few seconds, in some 100 MB of memory. Who has more has a journal, which the library reads as a stream.
    /// </summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Where the server itself stops: the connection then ends while the client still writes, and it may never read why. Up to here it is told in good order.
    /// </summary>
    public const int MaxBytesOfServer = 4 * MaxBytes;

    private const int BufferBytes = 64 * 1024;

    /// <summary>Whether a request says that its body is JSON, in UTF-8 if it says in what.</summary>
    public static bool IsAnnounced(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>The bytes of the body; <see langword="null"/>: they are too many.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        try
        {
            while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and int length)
            {
                if (bytes.Length + length > MaxBytes)
                    return null;
                bytes.Write(buffer, 0, length);
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        return bytes.ToArray();
    }
}
