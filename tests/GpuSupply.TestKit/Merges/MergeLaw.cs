using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>Something that holds of the partial results of all parts of a split.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Try">Both sides of it, which must be the same bytes.</param>
public sealed record MergeLaw(string Name, Func<MergeSplit, MergeTree, (PartialResult One, PartialResult Other)> Try)
{
    /// <summary>Every law. The first has the others in it, but does not say which is broken.</summary>
    public static IReadOnlyList<MergeLaw> All { get; } =
    [
        new("any tree of any split is the whole", static (split, tree) => (split.Whole, tree.Of(split.Parts))),
        new("merging is commutative", static (split, tree) => tree.Any(split.Parts) is var one && tree.Any(split.Parts) is var other
            ? (tree.Merged(one, other), tree.Merged(other, one)) : default),
        new("merging is associative", static (split, tree) => (tree.Any(split.Parts), tree.Any(split.Parts), tree.Any(split.Parts)) is var (one, two, three)
            ? (tree.Merged(tree.Merged(one, two), three), tree.Merged(one, tree.Merged(two, three))) : default),
        new("none changes nothing", static (split, tree) => tree.Any(split.Parts) is var one
            ? (one, tree.Merged(tree.Merged(split.None, one), split.None)) : default),
        new("all at once are a tree of them", static (split, tree) => (PartialResult.Merge(split.Parts), tree.Of(split.Parts))),
        new("bytes keep it", static (split, tree) => tree.Any(split.Parts) is var one ? (one, tree.AsBytes(one)) : default),
        new("JSON keeps it", static (split, tree) => tree.Any(split.Parts) is var one ? (one, tree.AsJson(one)) : default),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
