using GpuSupply.Json;

namespace GpuSupply.Tests.Journals;

/// <summary>What came of a journal: the records as text, the lines set aside, and the error that ended it.</summary>
internal sealed record Reading(IReadOnlyList<string> Records, IReadOnlyList<DeadLetter> SetAside, JournalReading Source, Exception? Error)
{
    public static JournalOptions Options { get; } = new() { MaxLineBytes = JournalFile.MaxLineBytes };

    /// <summary>Reads a journal to its end or its error.</summary>
    public static async Task<Reading> OfAsync(Stream stream, JournalOptions? options = null, int most = int.MaxValue)
    {
        var setAside = new DeadLetterList(int.MaxValue);
        var records = new List<string>();
        JournalReading reading = Journal.ReadAsync(stream, options ?? Options, setAside);
        Exception? error = null;
        try
        {
            await foreach (Record record in reading)
            {
                records.Add(RecordJsonWriter.Canonical(record));
                if (records.Count == most)
                    break;
            }
        }
        catch (Exception wrong)
        {
            error = wrong;
        }

        Assert.Equal((records.Count, setAside.Count), (reading.Accepted, reading.SetAside));
        Assert.Equal(reading.Read, reading.Accepted + reading.SetAside);
        Assert.Equal(reading.Position.Records - (options ?? Options).From.Records, reading.Read);
        return new(records, setAside, reading, error);
    }

    /// <summary>Checks that all lines of a journal came of it, in order, each once.</summary>
    public void AssertIsAllOf(JournalFile file)
    {
        Assert.Null(Error);
        AssertAre(file.Lines);
        Assert.Equal((file.Bytes.Length, file.Lines.Count), (Source.Position.ByteOffset, Source.Position.Lines));
    }

    /// <summary>Checks that some lines came of it, in order, each once, with their places.</summary>
    public void AssertAre(IReadOnlyList<JournalFile.Line> lines)
    {
        Assert.Equal(lines.Select(line => line.Record).OfType<string>(), Records);
        Assert.Equal(
            lines.Where(line => line.Code is not null).Select(line => (line.Code!.Value, (long)line.Start, (long)line.Length)),
            SetAside.Select(letter => (letter.Code, letter.ByteStart, letter.ByteLength)));
    }

    public override string ToString() => $"{Source}{(Error is null ? "" : $"; {Error.Message}")}";
}
