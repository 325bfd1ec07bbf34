using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Places of records by their ids, which are copied to where there will be more of them.</summary>
public class PlacesTests
{
    /// <summary>Three records take the room that there is for three; up to so many follow in a copy, which has room for all of them and some more.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(100)]
    public void Copied_ToWhereThereWillBeMore_FindsThoseBeforeAndAfter(int most)
    {
        Delivery[] deliveries = [.. Enumerable.Range(0, most).Select(place => new Delivery(new Shipment(Id(place), "o", 1, "2024") { Source = "memo" }, 0))];
        var places = new Places(deliveries[..3], 3);
        for (int place = 0; place < 3; place++)
            Assert.Equal(place, places.GetOrAdd(Id(place), place));

        Places copy = places.Copied(deliveries, most);
        for (int place = 3; place < most; place++)
            Assert.Equal(place, copy.GetOrAdd(Id(place), place));

        Assert.Equal(Enumerable.Range(0, most), Enumerable.Range(0, most).Select(place => copy.Of(Id(place))));
        Assert.Equal(most - 1, copy.GetOrAdd(Id(most - 1), most));
        Assert.Equal(-1, copy.Of("nobody"));
        Assert.Equal(-1, places.Of(Id(3)));
    }

    private static RecordId Id(int place) => $"s{place}";
}
