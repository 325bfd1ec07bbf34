using GpuSupply.Json;

namespace GpuSupply.Tests.Json;

public class TextCacheTests
{
    [Fact]
    public void EmptyText_WasNotRead_UntilItWas()
    {
        var cache = new TextCache<string>(16);
        Assert.False(cache.TryFind(""u8, out _));
        cache.Set(""u8, "", "nothing");
        Assert.True(cache.TryFind(""u8, out string? value));
        Assert.Equal("nothing", value);
        Assert.False(cache.TryFind("\0"u8, out _));
    }
}
