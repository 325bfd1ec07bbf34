namespace GpuSupply.Aggregation;

/// <content>The names in order, made when first asked for.</content>
public sealed partial class TransferColumns
{
    internal CodedNames PartyNames => field ??= new(Key.Party, [.. Parties.Select(party => party.Value)]);

    internal CodedNames ProductNames => field ??= new(Key.Product, [.. Products.Select(product => product.Value)]);
}
