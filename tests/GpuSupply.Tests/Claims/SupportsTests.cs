using GpuSupply.Claims;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Claims;

/// <summary>The records of ends, put together and renamed; where there are none it is always the same object.</summary>
public class SupportsTests
{
    private static readonly Supports A = Supports.Of("a", EvidenceRule.Own), B = Supports.Of([(RecordId)"b", (RecordId)"c"], EvidenceRule.Ledger);

    [Fact]
    public void None_HasNoRecords()
    {
        Assert.Same(Supports.None, Supports.Of([], EvidenceRule.Ledger));
        Assert.Same(Supports.None, Supports.Of([Supports.None, Supports.None]));
        Assert.Same(Supports.None, Supports.None.As(EvidenceRule.Part, EvidenceRule.Own));
        Assert.Same(Supports.None, Supports.None.And(Supports.None));
        Assert.Equal((true, false, false), (Supports.None.IsEmpty, A.IsEmpty, B.IsEmpty));
        Assert.Empty(Supports.None.All);
    }

    [Fact]
    public void And_OfOneThatIsEmpty_IsTheOther()
    {
        Assert.Same(A, A.And(Supports.None));
        Assert.Same(A, Supports.None.And(A));
        Assert.Same(A, Supports.Of([Supports.None, A]));
        Assert.Equal("a own, b ledger, c ledger", Text(A.And(B)));
        Assert.Equal("b ledger, c ledger, a own", Text(B.And(A).And(B)));
        Assert.Equal("a own, b ledger, c ledger", Text(Supports.Of([A, Supports.None, B])));
    }

    [Fact]
    public void As_AnotherRule_RenamesThatOneAlone()
    {
        Assert.Equal("a part, b ledger, c ledger", Text(A.And(B).As(EvidenceRule.Part, EvidenceRule.Own)));
        Assert.Equal("a own, b whole, c whole", Text(A.And(B).As(EvidenceRule.Whole, EvidenceRule.Ledger)));
        Assert.Equal(["a", "b", "c"], A.And(B).As(EvidenceRule.Part, EvidenceRule.Own).MovingOn(0).Select(id => id.Value));
    }

    [Fact]
    public void All_AskedAgain_IsTheSameObject() => Assert.Same(B.All, B.All);

    private static string Text(Supports supports) => string.Join(", ", supports.All.Select(support => $"{support.Record} {Kebab.Of(support.Rule)}"));
}
