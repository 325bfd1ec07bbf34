namespace Pipeline;

/// <summary>A line that was broken on purpose.</summary>
/// <param name="Number">Which line of the journal it is, counted from 1.</param>
/// <param name="Code">What reading it ends in.</param>
/// <param name="Bytes">What stands in it.</param>
internal sealed record BrokenLine(long Number, CaseErrorCode Code, byte[] Bytes)
{
    private static readonly (CaseErrorCode Code, string Text)[] Ways =
    [
        (CaseErrorCode.InvalidJson, "{\"type\":\"shipment\",\"id\":\"x-#\",\"ord"),
        (CaseErrorCode.UnknownType, "{\"type\":\"pallet\",\"id\":\"x-#\",\"source\":\"log-2024-01\"}"),
        (CaseErrorCode.InvalidValue, "{\"type\":\"receipt\",\"id\":\"x-#\",\"party\":\"aster-1\",\"product\":\"h100\",\"quantity\":8,\"on\":\"2024-13\",\"source\":\"log-2024-01\"}"),
        (CaseErrorCode.MissingField, "{\"type\":\"shipment\",\"id\":\"x-#\",\"order\":\"o-1\",\"on\":\"2024-01\",\"source\":\"log-2024-01\"}"),
        (CaseErrorCode.WrongType, "{\"type\":\"shipment\",\"id\":\"x-#\",\"order\":7,\"quantity\":8,\"on\":\"2024-01\",\"source\":\"log-2024-01\"}"),
        (CaseErrorCode.UnknownField, "{\"type\":\"shipment\",\"id\":\"x-#\",\"order\":\"o-1\",\"quantity\":8,\"on\":\"2024-01\",\"colour\":\"green\",\"source\":\"log-2024-01\"}"),
        (CaseErrorCode.WrongType, "[\"shipment\",\"x-#\"]"),
        (CaseErrorCode.InvalidJson, "three crates, see fax #"),
        (CaseErrorCode.DuplicateField, "{\"type\":\"party\",\"id\":\"x-#\",\"id\":\"y-#\"}"),
        (CaseErrorCode.InvalidUnicode, "{\"type\":\"party\",\"id\":\"x-#\",\"name\":\"\u00ff\"}"),
    ];

    /// <summary>A broken line. One after the other is broken in other ways.</summary>
    public static BrokenLine At(long line, int turn)
    {
        (CaseErrorCode code, string text) = Ways[turn % Ways.Length];

        // In Latin-1, the last of them is no UTF-8; all others are ASCII.
        return new(line, code, System.Text.Encoding.Latin1.GetBytes(text.Replace("#", Texts.Number(line), StringComparison.Ordinal)));
    }
}
