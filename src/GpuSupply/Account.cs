namespace GpuSupply;

/// <summary>Where units can be: a party, a stage and a product.</summary>
/// <param name="Party">Whose units.</param>
/// <param name="Stage">Where they stand.</param>
/// <param name="Product">What they are.</param>
/// <remarks><c>default</c> names no party and no product.</remarks>
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly record struct Account(PartyId Party, Stage Stage, ProductId Product)
{
    /// <summary>Party, product and stage: <c>tesla h100 on-order</c>.</summary>
    public override string ToString() => $"{Party} {Product} {Kebab.Of(Stage)}";
}
