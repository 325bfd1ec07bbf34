using GpuSupply.TestKit;

namespace GpuSupply.Tests.Ambient;

/// <summary>What is read by several threads at once answers each as it answers one. What is worked out when it is first asked for is asked for by all at the same time.</summary>
public class SharedReadersTests
{
    private const int Threads = 8;

    private static readonly SupplyCase Exchange = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15").Source("later", publishedOn: "2024-06-05")
        .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
        .Order("o2", supplier: "nvidia", buyer: "x", "h100", "~12k", on: "2023", due: "2024-01/2024-06")
        .Shipment("s1", order: "o1", 12_000, on: "2023-12")
        .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
        .Shipment("s2", order: "o2", "12k..14k", on: "2024-01").Reschedule("late", order: "o2", due: "2024-08", on: "2024-02", party: "tesla")
        .Claim("thousands", "musk", Measure.ReallocatedOut("tesla", "h100", during: "2023-12"), "thousands")
        .Claim("few", "musk", Measure.Received("x", "h100", during: "2024"), "<3k").Build();

    [Fact]
    public void Ledgers_OfASmallCase_AnswerEightThreadsAsOne()
    {
        IReadOnlyList<(string What, string Answer)> expected = AnswersOfOne(Exchange, claims: 1);
        for (int round = 0; round < 24; round++)
            CheckAll(expected, Fresh(Exchange, round, claims: 1));
    }

    [Fact]
    public void Ledgers_OfTheStory_AnswerEightThreadsAsOne()
    {
        SupplyCase story = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json"));
        IReadOnlyList<(string What, string Answer)> expected = AnswersOfOne(story, claims: 8);
        for (int round = 0; round < 2; round++)
            CheckAll(expected, Fresh(story, round, claims: 8));
    }

    [Fact]
    public void Verdicts_SharedByThreads_AnswerEightThreadsAsOne()
    {
        (string What, string Answer)[] expected = [.. Asked.Of(Exchange.ToLedger().Verify("thousands")).Select(one => (one.What, one.Answer()))];
        for (int round = 0; round < 100; round++)
            CheckAll(expected, Asked.Of(Exchange.ToLedger().Verify("thousands")));
    }

    /// <summary>The test of the tests: something that is kept without care comes out otherwise in some round.</summary>
    [Fact]
    public void Answers_OfSomethingThatIsKeptWithoutCare_Differ()
    {
        bool isFound = false;
        for (int round = 0; round < 2_000 && !isFound; round++)
        {
            var careless = new Careless();
            isFound = Differences([("sum", "1000")], [("sum", careless.Answer)]).Count > 0;
        }

        Assert.True(isFound);
    }

    private static (string What, string Answer)[] AnswersOfOne(SupplyCase told, int claims) => [.. Asked.Of(told, told.ToLedger(), claims).Select(one => (one.What, one.Answer()))];

    /// <summary>A ledger that nobody asked anything yet: folded, or saved and opened.</summary>
    private static IReadOnlyList<(string What, Func<string> Answer)> Fresh(SupplyCase told, int round, int claims)
    {
        SupplyCase read = SupplyCase.Parse(told.ToJson());
        SupplyLedger ledger = read.ToLedger();
        if (round % 2 == 1)
        {
            using var stream = new MemoryStream();
            ledger.Save(stream);
            stream.Position = 0;
            ledger = SupplyLedger.Open(stream);
        }

        return Asked.Of(read, ledger, claims);
    }

    private static void CheckAll(IReadOnlyList<(string What, string Answer)> expected, IReadOnlyList<(string What, Func<string> Answer)> asked)
    {
        Assert.Equal(expected.Select(one => one.What), asked.Select(one => one.What));
        Assert.Empty(Differences(expected, asked));
    }

    /// <summary>What threads were told that is not what one was told. All begin at once; half of them with the same question, the others each with another.</summary>
    private static IReadOnlyList<string> Differences(IReadOnlyList<(string What, string Answer)> expected, IReadOnlyList<(string What, Func<string> Answer)> asked)
    {
        var found = new List<string>();
        using var begin = new Barrier(Threads);
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
            {
                begin.SignalAndWait();
                for (int turn = 0; turn < asked.Count; turn++)
                {
                    int question = (turn + (thread % 2 == 0 ? 0 : thread * asked.Count / Threads)) % asked.Count;
                    string? told = TextOf(asked[question].Answer);
                    if (told != expected[question].Answer)
                    {
                        lock (found)
                            found.Add($"{asked[question].What}: {told}");
                    }
                }
            })),
        ];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return found;
    }

    private static string TextOf(Func<string> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception wrong)
        {
            return $"{wrong}";
        }
    }

    /// <summary>Works something out when it is first asked for, and forgets that others may ask meanwhile.</summary>
    private sealed class Careless
    {
        private int _sum;

        public string Answer()
        {
            if (_sum == 0)
            {
                for (int one = 0; one < 1_000; one++)
                {
                    _sum++;
                    Thread.SpinWait(1);
                }
            }

            return _sum.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
