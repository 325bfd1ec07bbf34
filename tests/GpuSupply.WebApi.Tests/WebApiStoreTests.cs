using WebApi;

namespace GpuSupply.WebApi.Tests;

/// <summary>How many cases the sample service keeps.</summary>
public class WebApiStoreTests
{
    [Fact]
    public void Add_MoreThanAreKept_TheOldestGoFirst()
    {
        var store = new CaseStore(maxCases: 3, maxTotalBytes: 1_000_000);
        KeptCase[] cases = [.. Enumerable.Range(0, 5).Select(number => Case($"{number}"))];
        foreach (KeptCase one in cases[..3])
            Assert.Same(one, store.Add(one, out _));

        // The first is posted again, and is the newest then: the one that is there stays.
        Assert.Same(cases[0], store.Add(Case("0"), out bool isNew));
        Assert.False(isNew);
        store.Add(cases[3], out isNew);
        Assert.True(isNew);
        store.Add(cases[4], out _);
        Assert.Equal(new[] { cases[0], cases[3], cases[4] }.Select(one => one.Id), store.Ids);
        Assert.Null(store.Find(cases[1].Id));
        Assert.Same(cases[3], store.Find(cases[3].Id));
    }

    [Fact]
    public void Add_MoreBytesThanAreKept_TheOldestGoFirst()
    {
        KeptCase small = Case("a"), other = Case("b"), large = Case(new string('c', 1_000));
        var store = new CaseStore(maxCases: 10, maxTotalBytes: small.Bytes + large.Bytes);
        foreach (KeptCase one in (KeptCase[])[small, small, other, small])
            store.Add(one, out _);
        Assert.Equal([other.Id, small.Id], store.Ids);
        store.Add(large, out _);
        Assert.Equal([small.Id, large.Id], store.Ids);

        // The newest stays even if it is too large by itself; what had to go no longer counts.
        store.Add(Case(new string('d', 5_000)), out _);
        Assert.Single(store.Ids);
        store.Add(small, out _);
        Assert.Equal([small.Id], store.Ids);
        store.Add(other, out _);
        Assert.Equal(2, store.Ids.Count);
    }

    [Fact]
    public void Id_IsOfWhatACaseSays()
    {
        Assert.Equal(Case("a").Id, Case("a").Id);
        Assert.NotEqual(Case("a").Id, Case("b").Id);
        Assert.Matches("^[0-9a-f]{32}$", Case("a").Id);
    }

    private static KeptCase Case(string title) => new(new SupplyCase(title, []));
}
