using Pipeline;

namespace GpuSupply.Tests.Samples;

/// <summary>Somebody's table of chip counts, read by its headers.</summary>
public sealed class PipelineChipCountsTests : IDisposable
{
    private const string Header = "Owner,Chip type,End date,Number of Units (median),Number of Units (5th percentile),Number of Units (95th percentile)";
    private const string Row = "Aster Cloud,H100,2024-12-31,1000,800,1300";

    private readonly TemporaryDirectory _directory = new();
    private readonly SupplyLedger _ledger = new CaseBuilder("Owners").Source("log", publishedOn: "2025-01-31")
        .Party("aster", name: "Aster Cloud").Party("twin-1", name: "Twin").Party("twin-2", name: "Twin").Product("h100", name: "H100").Build().ToLedger();

    private string Table => Path.Combine(_directory.Path, "counts.csv");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData($"{Header}\n{Row}\n")]
    [InlineData($"\uFEFF{Header}\r\n{Row}\r\n")]
    [InlineData("Notes,Number of Units (95th percentile),End date,Number of Units (5th percentile),Name,Chip type,owner ,Number of Units (median),Number of Units (99th percentile)\n"
        + "\"a \"\"note\"\",\nof two lines\",1300,2024-12-31,800,x,h100,aster,1000.0,no number\n")]
    public void Read_Table_IsObservationsOfWhatIsHeld(string table)
    {
        Observation observation = Assert.Single(Read(table).Observations);
        Assert.Equal(Measure.Held("aster", "h100", at: "2024-12-31"), observation.Measure);
        Assert.Equal(StatedValue.FromEnds(800, 1000, 1300, Unit.Units, 90), observation.Value);
        Assert.Equal(("counts/aster/h100/2024-12-31", "counts"), (observation.Id.Value, observation.Source!.Value.Value));
    }

    /// <summary>No number of a table becomes a binary fraction.</summary>
    [Fact]
    public void Read_Decimals_AreExact()
    {
        StatedValue value = Read($"{Header}\naster,h100,2024-12-31,9007199254740993.3,0.1,12345678901234567890123456789012345678.9\n").Observations[0].Value;
        Assert.Equal(("0.1", "9007199254740993.3", "12345678901234567890123456789012345678.9"), ($"{value.Low}", $"{value.Best}", $"{value.High}"));
    }

    [Fact]
    public void Read_RowsWithoutPercentiles_ArePassedOver()
    {
        (IReadOnlyList<Observation> observations, int withoutInterval) = Read($"{Header}\naster,h100,2024-09-30,900,,\n{Row}\n");
        Assert.Equal((1, 1), (observations.Count, withoutInterval));
    }

    [Theory]
    [InlineData("line 1: \"Owner\" is no column. There are \"Holder\", \"Chip type\"", "Holder,Chip type\n")]
    [InlineData("needed are \"Owner\", \"Chip type\", \"End date\", \"Number of Units (median)\", ", "Holder\n")]
    [InlineData("line 1: \"Owner\" is a column more than once.", $"{Header},Owner\n{Row},x\n")]
    [InlineData("line 1: \"Owner\" is no column.", "")]
    [InlineData("line 3, \"Number of Units (median)\": \"many\" is no number of units: allowed are digits, and a point with digits behind it.", $"{Header}\n{Row}\naster,h100,2024-09-30,many,1,2\n")]
    [InlineData("line 2, \"Number of Units (median)\": \"1e3\" is no number of units", $"{Header}\naster,h100,2024-09-30,1e3,1,2000\n")]
    [InlineData("line 2, \"Number of Units (median)\": \"1,000\" is no number of units", $"{Header}\naster,h100,2024-09-30,\"1,000\",1,2000\n")]
    [InlineData("line 2, \"Number of Units (95th percentile)\": \"\" is no number of units", $"{Header}\naster,h100,2024-09-30,1000,1,\n")]
    [InlineData("line 2, \"Number of Units (5th percentile)\": \"-1\" is no number of units", $"{Header}\naster,h100,2024-09-30,1000,-1,2000\n")]
    [InlineData("line 2, \"Number of Units (5th percentile)\": 1001 is above the median, 1000.", $"{Header}\naster,h100,2024-09-30,1000,1001,1300\n")]
    [InlineData("line 2, \"Number of Units (95th percentile)\": 999 is below the median, 1000.", $"{Header}\naster,h100,2024-09-30,1000,800,999\n")]
    [InlineData("line 2, \"Owner\": \"Nobody\" is not known: allowed is a party of the journal, by its name or its id.", $"{Header}\nNobody,h100,2024-09-30,1000,800,1300\n")]
    [InlineData("line 2, \"Owner\": \"Twin\" is not known", $"{Header}\nTwin,h100,2024-09-30,1000,800,1300\n")]
    [InlineData("line 4, \"Chip type\": \"H900\" is not known: allowed is a product of the journal", $"{Header},Notes\n{Row},\"two\nlines\"\naster,H900,2024-12-31,1000,800,1300,\n")]
    [InlineData("line 2, \"End date\": \"31.12.2024\" is no day: allowed is one like 2024-12-31, in the years 1990 to 2199.", $"{Header}\naster,h100,31.12.2024,1000,800,1300\n")]
    [InlineData("line 2, \"End date\": \"1989-12-31\" is no day", $"{Header}\naster,h100,1989-12-31,1000,800,1300\n")]
    [InlineData("line 3, \"End date\": 2024-12-31 has a row of this owner and chip type already.", $"{Header}\n{Row}\naster,h100,2024-12-31,1,1,1\n")]
    [InlineData("line 2: ", $"{Header}\naster,h100\n")]
    [InlineData("line 2: ", $"{Header}\n\"aster,h100,2024-12-31,1000,800,1300\n")]
    public void Read_TableThatIsWrong_SaysWhere(string where, string table)
    {
        string problem = Assert.Throws<NotDoneException>(() => Read(table)).Message;
        Assert.StartsWith($"{Table}, ", problem, StringComparison.Ordinal);
        Assert.Contains(where, problem, StringComparison.Ordinal);
    }

    private (IReadOnlyList<Observation> Observations, int WithoutInterval) Read(string table)
    {
        File.WriteAllText(Table, table);
        var counts = new ChipCounts(Table, "counts", _ledger);
        return (counts.Read(), counts.WithoutInterval);
    }
}
