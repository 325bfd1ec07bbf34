namespace GpuSupply.Tests.Json;

/// <summary>
/// Records with one thing wrong: the record with a ¦ before the byte at which that is, the code, and the path inside the record.
/// </summary>
public static class RecordErrors
{
    private const string Measured = "{\"type\":\"observation\",\"id\":\"o\",\"source\":\"s\",";
    private const string Ordered = "{\"type\":\"order\",\"id\":\"o\",\"source\":\"s\",\"supplier\":\"n\",\"buyer\":\"b\",\"product\":\"h\",\"on\":\"2024\",";
    private const string Moved = "{\"type\":\"reallocation\",\"id\":\"r\",\"source\":\"s\",\"on\":\"2024\",\"legs\":[";
    private const string Sent = "{\"type\":\"shipment\",\"id\":\"s\",\"source\":\"s\",\"order\":\"o\",\"on\":\"2024\",\"quantity\":";
    private const string Held = "\"measure\":{\"kind\":\"held\",\"party\":\"x\",\"product\":\"h\",\"at\":\"2024-01-01\"},";
    private const string Own = "\"measure\":{\"kind\":\"x-a\",\"party\":\"x\",\"at\":\"2024-01-01\"},";
    private const string Committed = "{\"type\":\"commitment\",\"id\":\"c\",\"source\":\"s\",\"party\":\"t\",\"period\":\"2024\",\"status\":\"active\",\"amount\":";
    private const string Said = "{\"type\":\"claim\",\"id\":\"c\",\"source\":\"s\",\"speaker\":\"e\",";
    private const string Corrected = "{\"type\":\"correction\",\"id\":\"k\",\"source\":\"s\",\"replaces\":\"d\",";

    private static readonly (string Marked, CaseErrorCode Code, string Path)[] Table =
    [
        ("¦{}", CaseErrorCode.MissingField, ""),
        ("¦[]", CaseErrorCode.WrongType, ""),
        ("¦null", CaseErrorCode.WrongType, ""),
        ("{\"id\":\"a\",\"type\":¦\"robot\"}", CaseErrorCode.UnknownType, "type"),
        ("{\"type\":¦\"Party\",\"id\":\"a\"}", CaseErrorCode.UnknownType, "type"),
        ("{\"type\":¦3,\"id\":\"a\"}", CaseErrorCode.WrongType, "type"),
        ("{\"type\":\"party\",\"id\":\"a\",¦\"type\":\"party\"}", CaseErrorCode.DuplicateField, "type"),
        ("¦{\"type\":\"party\",\"name\":\"a\"}", CaseErrorCode.MissingField, ""),
        ("{\"type\":\"party\",\"id\":¦\"ä\"}", CaseErrorCode.InvalidValue, "id"),
        ("{\"type\":\"party\",\"id\":¦\"\"}", CaseErrorCode.InvalidValue, "id"),
        ("{\"type\":\"party\",\"id\":¦1}", CaseErrorCode.WrongType, "id"),
        ("{\"type\":\"party\",\"id\":\"a\",¦\"Name\":\"b\"}", CaseErrorCode.UnknownField, "Name"),
        ("{\"type\":\"party\",\"id\":\"a\",¦\"source\":\"b\"}", CaseErrorCode.UnknownField, "source"),
        ("{\"type\":\"party\",\"id\":\"a\",¦\"i\\u0064\":\"b\"}", CaseErrorCode.DuplicateField, "id"),
        ("{\"type\":\"party\",\"id\":\"a\",\"name\":¦null}", CaseErrorCode.WrongType, "name"),
        ("{\"type\":\"party\",\"id\":\"a\",\"aggregate\":¦\"true\"}", CaseErrorCode.WrongType, "aggregate"),
        ("{\"type\":\"party\",\"id\":\"a\",\"memberOf\":¦{\"party\":\"b\"}}", CaseErrorCode.WrongType, "memberOf"),
        ("{\"type\":\"party\",\"id\":\"a\",\"memberOf\":[\"b\",¦{\"during\":\"2024\"}]}", CaseErrorCode.MissingField, "memberOf[1]"),
        ("{\"type\":\"party\",\"id\":\"a\",\"controlledBy\":[{\"party\":\"b\",\"during\":¦\"spring\"}]}", CaseErrorCode.InvalidValue, "controlledBy[0].during"),
        ("{\"type\":\"party\",\"id\":\"a\",\"fiscalYear\":¦\"06-30\"}", CaseErrorCode.WrongType, "fiscalYear"),
        ("{\"type\":\"party\",\"id\":\"a\",\"fiscalYear\":{\"endsOn\":¦\"13-01\"}}", CaseErrorCode.InvalidValue, "fiscalYear.endsOn"),
        ("{\"type\":\"party\",\"id\":\"a\",\"fiscalYear\":{\"endsOn\":\"06-30\",\"namedAfter\":¦\"middle\"}}", CaseErrorCode.InvalidValue, "fiscalYear.namedAfter"),
        ("{\"type\":\"product\",\"id\":\"a\",\"h100e\":¦\"0\"}", CaseErrorCode.InvalidValue, "h100e"),
        ("{\"type\":\"product\",\"id\":\"a\",\"h100e\":¦1e2}", CaseErrorCode.InvalidValue, "h100e"),
        ("{\"type\":\"product\",\"id\":\"a\",\"contains\":{\"product\":\"d\",\"count\":¦0}}", CaseErrorCode.InvalidValue, "contains.count"),
        ("{\"type\":\"product\",\"id\":\"a\",\"contains\":{\"product\":\"d\",\"count\":¦99999999999999999999}}", CaseErrorCode.InvalidValue, "contains.count"),
        ("¦{\"type\":\"source\",\"id\":\"a\"}", CaseErrorCode.MissingField, ""),
        ("{\"type\":\"source\",\"id\":\"a\",\"publishedOn\":¦\"2024-04\"}", CaseErrorCode.InvalidValue, "publishedOn"),
        ("{\"type\":\"source\",\"id\":\"a\",\"publishedOn\":\"2024-04-01\",\"kind\":¦\"rumour\"}", CaseErrorCode.InvalidValue, "kind"),
        ("¦{\"type\":\"dispute\",\"id\":\"a\",\"claim\":\"c\"}", CaseErrorCode.MissingField, ""),
        ("{\"type\":\"dispute\",\"id\":\"a\",\"claim\":\"c\",\"knownOn\":¦\"2024\"}", CaseErrorCode.InvalidValue, "knownOn"),
        (Ordered + "\"schedule\":¦[]}", CaseErrorCode.InvalidValue, "schedule"),
        (Ordered + "\"schedule\":[¦{\"line\":\"1\",\"quantity\":1}]}", CaseErrorCode.MissingField, "schedule[0]"),
        (Ordered + "\"schedule\":[{\"line\":\"1\",\"quantity\":1,\"due\":\"2024\"},{\"line\":\"2\",\n\"quantity\":1,\"due\":¦\"2024-13\"}]}", CaseErrorCode.InvalidValue, "schedule[1].due"),
        (Ordered + "\"schedule\":¦[{\"line\":\"1\",\"quantity\":1,\"due\":\"2024\"},{\"line\":\"1\",\"quantity\":1,\"due\":\"2024\"}]}", CaseErrorCode.InvalidValue, "schedule"),
        (Ordered + "\"schedule\":[{\"line\":\"1\",\"quantity\":1,\"due\":\"2024\",\"x-a\":1,¦\"x-a\":1}]}", CaseErrorCode.DuplicateField, "schedule[0].x-a"),
        (Ordered + "\"unitPrice\":¦7,\"schedule\":[]}", CaseErrorCode.WrongType, "unitPrice"),
        (Ordered + "\"unitPrice\":{\"low\":¦\"1.234\",\"high\":\"2\",\"currency\":\"USD\"},\"schedule\":[]}", CaseErrorCode.InvalidValue, "unitPrice.low"),
        (Ordered + "\"unitPrice\":{\"low\":\"3\",\"high\":¦\"2\",\"currency\":\"USD\"},\"schedule\":[]}", CaseErrorCode.InvalidValue, "unitPrice.high"),
        (Ordered + "\"unitPrice\":{\"low\":¦-3,\"high\":\"2\",\"currency\":\"USD\"},\"schedule\":[]}", CaseErrorCode.InvalidValue, "unitPrice.low"),
        (Ordered + "\"unitPrice\":{\"low\":\"1\",\"high\":\"2\",\"currency\":¦\"XYZ\"},\"schedule\":[]}", CaseErrorCode.InvalidValue, "unitPrice.currency"),
        (Ordered + "\"unitPrice\":{\"low\":\"1\",\"best\":¦\"3\",\"high\":\"2\",\"currency\":\"USD\"},\"schedule\":[]}", CaseErrorCode.InvalidValue, "unitPrice.best"),
        (Sent + "¦-1}", CaseErrorCode.InvalidValue, "quantity"),
        (Sent + "¦1.0}", CaseErrorCode.InvalidValue, "quantity"),
        (Sent + "¦1e3}", CaseErrorCode.InvalidValue, "quantity"),
        (Sent + "¦9007199254740992}", CaseErrorCode.InvalidValue, "quantity"),
        (Sent + "¦\">5\"}", CaseErrorCode.InvalidValue, "quantity"),
        (Sent + "¦true}", CaseErrorCode.WrongType, "quantity"),
        (Sent + "{\"low\":1,\"best\":¦4,\"high\":3}}", CaseErrorCode.InvalidValue, "quantity.best"),
        (Sent + "{\"low\":2,\"high\":¦1}}", CaseErrorCode.InvalidValue, "quantity.high"),
        (Sent + "¦{\"low\":2}}", CaseErrorCode.MissingField, "quantity"),
        (Sent + "{\"low\":¦\"2\",\"high\":3}}", CaseErrorCode.WrongType, "quantity.low"),
        (Sent + "1,\"line\":¦\"a b\"}", CaseErrorCode.InvalidValue, "line"),
        ("¦{\"type\":\"receipt\",\"id\":\"r\",\"source\":\"s\",\"party\":\"p\",\"quantity\":1,\"on\":\"2024\"}", CaseErrorCode.MissingField, ""),
        ("¦{\"type\":\"receipt\",\"id\":\"r\",\"source\":\"s\",\"product\":\"p\",\"quantity\":1,\"on\":\"2024\"}", CaseErrorCode.MissingField, ""),
        ("{\"type\":\"receipt\",\"id\":\"r\",\"source\":\"s\",\"shipment\":\"s\",\"product\":¦\"p\",\"quantity\":1,\"on\":\"2024\"}", CaseErrorCode.ConflictingFields, "product"),
        ("{\"type\":\"movement\",\"id\":\"m\",\"source\":\"s\",\"party\":\"p\",\"product\":\"h\",\"quantity\":1,\"from\":¦\"planned\",\"to\":\"on-hand\",\"on\":\"2024\"}", CaseErrorCode.InvalidValue, "from"),
        ("{\"type\":\"movement\",\"id\":\"m\",\"source\":\"s\",\"party\":\"p\",\"product\":\"h\",\"quantity\":1,\"from\":\"on-hand\",\"to\":¦\"on-hand\",\"on\":\"2024\"}", CaseErrorCode.InvalidValue, "to"),
        (Moved + "¦{\"from\":\"a\",\"to\":\"b\",\"quantity\":1}]}", CaseErrorCode.MissingField, "legs[0]"),
        (Moved + "{\"order\":\"o\",\"shipment\":¦\"s\",\"from\":\"a\",\"to\":\"b\",\"quantity\":1}]}", CaseErrorCode.ConflictingFields, "legs[0].shipment"),
        (Moved + "{\"shipment\":\"s\",\"line\":¦\"1\",\"from\":\"a\",\"to\":\"b\",\"quantity\":1}]}", CaseErrorCode.ConflictingFields, "legs[0].line"),
        (Moved + "{\"product\":\"h\",\"from\":\"a\",\"to\":\"b\",\"quantity\":1,\"due\":¦\"2024\"}]}", CaseErrorCode.ConflictingFields, "legs[0].due"),
        (Moved + "{\"product\":\"h\",\"from\":\"a\",\"to\":¦\"a\",\"quantity\":1}]}", CaseErrorCode.InvalidValue, "legs[0].to"),
        (Moved + "{\"id\":\"2\",\"product\":\"h\",\"from\":\"a\",\"to\":\"b\",\"quantity\":1,¦\"X-a\":1}]}", CaseErrorCode.UnknownField, "legs[0].X-a"),
        (Committed + "¦\"10B\"}", CaseErrorCode.InvalidValue, "amount"),
        (Committed + "\"1 USD\",\"parts\":[¦{\"purpose\":\"a\"}]}", CaseErrorCode.MissingField, "parts[0]"),
        (Committed + "\"1 USD\",\"parts\":[{\"purpose\":¦\"\",\"share\":\"50%\"}]}", CaseErrorCode.InvalidValue, "parts[0].purpose"),
        (Committed + "\"1 USD\",\"parts\":[{\"purpose\":\"a\",\"share\":¦\"150%\"}]}", CaseErrorCode.InvalidValue, "parts[0].share"),
        (Measured + Held + "\"value\":¦\"5 days\"}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Held + "\"value\":¦\"1.5\"}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Held + "\"exact\":true,\"value\":¦\"1.5\"}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Held + "\"value\":¦1.5}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Held + "\"value\":¦1e3}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Held + "\"value\":¦\"about 5\"}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Own + "\"value\":¦{\"best\":5}}", CaseErrorCode.MissingField, "value"),
        (Measured + Own + "\"value\":{\"low\":5,\"high\":¦4}}", CaseErrorCode.InvalidValue, "value.high"),
        (Measured + Own + "\"value\":{\"low\":5,\"best\":¦4,\"high\":6}}", CaseErrorCode.InvalidValue, "value.best"),
        (Measured + Own + "\"value\":{\"low\":5,\"best\":¦4}}", CaseErrorCode.InvalidValue, "value.best"),
        (Measured + Own + "\"value\":{\"best\":¦5,\"high\":4}}", CaseErrorCode.InvalidValue, "value.best"),
        (Measured + Own + "\"value\":{\"low\":5,\"unit\":\"USD\",\"currency\":¦\"USD\"}}", CaseErrorCode.ConflictingFields, "value.currency"),
        (Measured + Held + "\"value\":¦{\"low\":5,\"currency\":\"USD\"}}", CaseErrorCode.InvalidValue, "value"),
        (Measured + Own + "\"value\":{\"low\":5,\"level\":¦100}}", CaseErrorCode.InvalidValue, "value.level"),
        (Measured + Own + "\"value\":{\"low\":¦null}}", CaseErrorCode.WrongType, "value.low"),
        (Measured + Own + "\"value\":{\"low\":5,\"unit\":¦\"XYZ\"}}", CaseErrorCode.InvalidValue, "value.unit"),
        (Measured + "\"value\":1,\"measure\":¦\"held\"}", CaseErrorCode.WrongType, "measure"),
        (Measured + "\"value\":1,\"measure\":¦{\"party\":\"x\"}}", CaseErrorCode.MissingField, "measure"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":¦\"behind\"}}", CaseErrorCode.InvalidValue, "measure.kind"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":¦\"canceled\"}}", CaseErrorCode.InvalidValue, "measure.kind"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":¦\"custom\"}}", CaseErrorCode.InvalidValue, "measure.kind"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":¦\"x-ä\"}}", CaseErrorCode.InvalidValue, "measure.kind"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"held\",\"party\":\"x\",\"product\":\"h\",¦\"during\":\"2024\"}}", CaseErrorCode.UnknownField, "measure.during"),
        (Measured + "\"value\":1,\"measure\":¦{\"kind\":\"received\",\"party\":\"x\",\"during\":\"2024\"}}", CaseErrorCode.MissingField, "measure"),
        (Measured + "\"value\":1,\"measure\":¦{\"kind\":\"x-a\",\"party\":\"x\"}}", CaseErrorCode.MissingField, "measure"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"x-a\",\"party\":\"x\",\"at\":\"2024-01-01\",\"during\":¦\"2024\"}}", CaseErrorCode.ConflictingFields, "measure.during"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"held\",\"party\":\"x\",\"product\":\"h\",\"at\":\"2024-01-01\",¦\"xa\":1}}", CaseErrorCode.UnknownField, "measure.xa"),
        (Measured + "\"value\":1,\"measure\":¦{\"kind\":\"receipt-delay\"}}", CaseErrorCode.MissingField, "measure"),
        (Measured + "\"value\":1,\"measure\":¦{\"kind\":\"receipt-delay\",\"reallocation\":\"r\"}}", CaseErrorCode.MissingField, "measure"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"receipt-delay\",\"reallocation\":\"r\",\"order\":¦\"o1\"}}", CaseErrorCode.ConflictingFields, "measure.order"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"receipt-delay-total\",\"order\":\"o1\",\"party\":¦\"p\"}}", CaseErrorCode.ConflictingFields, "measure.party"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"receipt-delay\",\"leg\":¦\"1\",\"order\":\"o1\"}}", CaseErrorCode.ConflictingFields, "measure.leg"),
        (Measured + "\"value\":\"1%\",\"measure\":{\"kind\":\"growth\",\"of\":{\"kind\":¦\"sum\"},\"from\":\"2023\",\"to\":\"2024\"}}", CaseErrorCode.InvalidValue, "measure.of.kind"),
        (Measured + "\"value\":\"1%\",\"measure\":{\"kind\":\"growth\",\"of\":¦{\"kind\":\"held\",\"party\":\"x\"},\"from\":\"2023\",\"to\":\"2024\"}}", CaseErrorCode.MissingField, "measure.of"),
        (Measured + "\"value\":\"1%\",\"measure\":{\"kind\":\"growth\",\"of\":¦{\"kind\":\"received\",\"party\":\"x\"},\"from\":\"2023\",\"to\":\"2024\"}}", CaseErrorCode.MissingField, "measure.of"),
        (Measured + "\"value\":\"1%\",\"measure\":{\"kind\":\"growth\",\"of\":{\"kind\":\"held\",\"party\":\"x\",\"product\":\"h\"},\"from\":¦\"2023\",\"to\":\"2024-01-01\"}}", CaseErrorCode.InvalidValue, "measure.from"),
        (Measured + "\"value\":\"1%\",\"measure\":{\"kind\":\"growth\",\"of\":{\"kind\":\"x-a\",\"party\":\"x\"},\"from\":\"2024-01-01\",\"to\":¦\"2024\"}}", CaseErrorCode.InvalidValue, "measure.to"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"sum\",\"of\":¦[]}}", CaseErrorCode.InvalidValue, "measure.of"),
        (Measured + "\"value\":1,\"measure\":{\"kind\":\"ratio\",\"of\":{\"kind\":\"held\" ¦\"party\":1}}}", CaseErrorCode.InvalidJson, "measure.of"),
        (Said + "\"all\":[\"a\"],\"value\":¦1}", CaseErrorCode.ConflictingFields, "value"),
        ("¦" + Said + Held[..^1] + "}", CaseErrorCode.MissingField, ""),
        ("¦" + Said + "\"value\":1}", CaseErrorCode.MissingField, ""),
        (Said + "\"all\":¦[]}", CaseErrorCode.InvalidValue, "all"),
        (Said + "\"all\":¦[\"c\"]}", CaseErrorCode.InvalidValue, "all"),
        (Said + "\"all\":[\"a\",¦2]}", CaseErrorCode.WrongType, "all[1]"),
        ("{\"type\":\"coverage\",\"id\":\"v\",\"source\":\"s\",\"party\":\"t\",\"product\":\"h\",\"during\":\"2024\",\"of\":¦\"some\"}", CaseErrorCode.InvalidValue, "of"),
        ("{\"type\":\"coverage\",\"id\":\"v\",\"source\":\"s\",\"party\":\"t\",\"product\":\"h\",\"during\":\"2024\",\"of\":[\"order\",¦\"claim\"]}", CaseErrorCode.InvalidValue, "of[1]"),
        ("{\"type\":\"coverage\",\"id\":\"v\",\"source\":\"s\",\"party\":\"t\",\"product\":\"h\",\"during\":\"2024\",\"of\":¦[]}", CaseErrorCode.InvalidValue, "of"),
        ("{\"type\":\"correction\",\"id\":\"k\",\"source\":\"s\",\"replaces\":¦\"k\"}", CaseErrorCode.InvalidValue, "replaces"),
        (Corrected + "\"reason\":¦\"mood\"}", CaseErrorCode.InvalidValue, "reason"),
        (Corrected + "\"record\":{\"type\":\"dispute\",\"id\":¦\"e\",\"claim\":\"c\"}}", CaseErrorCode.InvalidValue, "record.id"),
        (Corrected + "\"record\":{\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\",\"knownOn\":¦\"2024-01-01\"}}", CaseErrorCode.InvalidValue, "record.knownOn"),
        (Corrected + "\"record\":{\"type\":\"party\",\"id\":¦\"e\"}}", CaseErrorCode.InvalidValue, "record.id"),
        (Corrected + "\"record\":{\"type\":\"source\",\"id\":\"d\",\"publishedOn\":\"2024-01-01\",¦\"knownOn\":\"2024-01-01\"}}", CaseErrorCode.UnknownField, "record.knownOn"),
        (Corrected + "\"record\":¦{\"type\":\"dispute\",\"id\":\"d\"}}", CaseErrorCode.MissingField, "record"),
    ];

    public static TheoryData<string, CaseErrorCode, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, CaseErrorCode, string>();
            foreach ((string marked, CaseErrorCode code, string path) in Table)
                rows.Add(marked, code, path);
            return rows;
        }
    }
}
