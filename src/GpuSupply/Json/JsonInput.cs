using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Reads something at a cursor that stands on the first token of the document.</summary>
internal delegate T JsonReading<T>(ref JsonCursor cursor);

/// <summary>Reads a whole document. Whatever its bytes are, what comes out is the result or a <see cref="CaseFormatException"/>.</summary>
internal static class JsonInput
{
    /// <summary>The bytes that may stand before a document.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static T Read<T>(ReadOnlySpan<byte> utf8, in JsonSetting setting, JsonReading<T> read)
    {
        int skipped = utf8.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        ReadOnlySpan<byte> json = utf8[skipped..];
        var cursor = new JsonCursor(json, setting.Texts ?? ReadTexts.OfCase(), setting.MaxDepth);
        try
        {
            cursor.Start();
            T result = read(ref cursor);
            cursor.End();
            return result;
        }
        catch (Exception wrong) when (wrong is JsonRefusal or JsonException or ArgumentException or FormatException or InvalidOperationException
            or OverflowException)
        {
            throw Error(json, skipped, setting, cursor.Explained(wrong));
        }
    }

    private static CaseFormatException Error(ReadOnlySpan<byte> json, int skipped, in JsonSetting setting, JsonRefusal refusal)
    {
        JsonPlace place = JsonPlace.Of(json, refusal.Offset, setting.MaxDepth);
        // A rule that a record states is what is wrong and what is allowed in one: it is said once.
        string allowed = refusal.Why.EndsWith(refusal.Allowed, StringComparison.Ordinal) ? "" : $"; allowed is {refusal.Allowed}";
        return new(setting.File, setting.LinesBefore + place.Line, place.Column, place.Path, $"found {refusal.Found}, which {refusal.Why}{allowed}", place.ByteInLine)
        {
            Code = refusal.Code,
            ByteOffset = setting.BytesBefore + refusal.Offset + skipped,
            Found = OneLine.Of(refusal.Found),
            Allowed = OneLine.Of(refusal.Allowed),
        };
    }
}
