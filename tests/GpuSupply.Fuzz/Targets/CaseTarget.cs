using System.Text;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Case documents: what is accepted writes and reads back equal, and can be folded and asked; what is not has a place in the document.</summary>
internal sealed class CaseTarget : IFuzzTarget
{
    public string Name => "case";

    public int Permille => 10;

    public IReadOnlyList<byte[]> Seeds => Story.Documents;

    public IReadOnlyList<byte[]> Words => Story.Words;

    public bool Try(byte[] input)
    {
        SupplyCase read;
        try
        {
            read = SupplyCase.Parse(input);
        }
        catch (CaseFormatException refused)
        {
            Require.That(refused.Line >= 1 && refused.Column >= 1 && refused.ByteOffset >= 0 && refused.ByteOffset <= input.Length, $"a place that is not in the document: {refused.Message}");
            Require.That(refused.Found.Length > 0 && refused.Allowed.Length > 0 && refused.JsonPath.StartsWith('$'), $"a message that does not say what was found, or what is allowed: {refused.Message}");
            return false;
        }

        string written = read.ToJson();
        Require.Same(written, SupplyCase.Parse(Encoding.UTF8.GetBytes(written)).ToJson(), "written and read again");
        try
        {
            SupplyLedger ledger = read.ToLedger();
            foreach (var product in ledger.Balances().GroupBy(balance => balance.Product))
                Require.That(product.Aggregate((Int128)0, (sum, balance) => sum + balance.Best) == 0, $"balances of {product.Key} that do not add up to 0");
            _ = ledger.Findings.Count;
            foreach (Claim claim in ledger.Claims)
                Require.That(ledger.Verify(claim.Id).Explain().Length > 0, "a verdict that can't be explained");
        }
        catch (OverflowException tooMuch)
        {
            Require.That(tooMuch.Message.Length > 20, $"an overflow that does not name the sum: {tooMuch.Message}");
        }

        return true;
    }
}
