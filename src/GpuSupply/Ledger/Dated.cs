namespace GpuSupply.Ledger;

/// <summary>Something that was worked out on a day, and the first days on which it may be another: because of what is learned, or because they come.</summary>
internal readonly record struct Dated<T>(T Value, int Learned, int Come);
