namespace GpuSupply.Fuzz.Targets;

/// <summary>Journals: every line that is not blank is accepted or set aside, however the bytes arrive, and what is accepted is written and read again alike.</summary>
internal sealed class JournalTarget : IFuzzTarget
{
    public string Name => "journal";

    public int Permille => 2;

    public IReadOnlyList<byte[]> Seeds { get; } = [Written(Story.Exchange.Records), .. Story.Case.Records.Chunk(3).Select(Written)];

    public IReadOnlyList<byte[]> Words { get; } = [.. Story.Words, .. NumbersTarget.Bytes("\n", "\r\n", "\n\n", "{\"format\":\"gpusupply/1\"}\n", "{\"format\":\"gpusupply/2\"}\n", "\u001f\u008b")];

    public bool Try(byte[] input)
    {
        (Record[] records, DeadLetterList aside, string? end) = Read(new MemoryStream(input));
        (Record[] slowly, DeadLetterList asideSlowly, string? endSlowly) = Read(new SlowStream(input));
        Require.Same(end, endSlowly, "how it ends, by arrival");
        Require.Same(records.Length, slowly.Length, "records, by arrival");
        Require.Same(aside.Count, asideSlowly.Count, "lines set aside, by arrival");
        for (int index = 0; index < aside.Count; index++)
        {
            Require.Same(aside[index].ToString(), asideSlowly[index].ToString(), "a line set aside, by arrival");
            Require.That(aside[index].Line >= 1 && aside[index].ByteStart + aside[index].ByteLength <= input.Length, $"a line that is not in the journal: {aside[index]}");
        }

        if (records.Length == 0)
            return false;
        byte[] written = Written(records);
        Require.That(written.AsSpan().SequenceEqual(Written(Read(new MemoryStream(written)).Records)), "written and read again");
        return true;
    }

    private static (Record[] Records, DeadLetterList Aside, string? End) Read(Stream stream)
    {
        var aside = new DeadLetterList(100_000);
        var records = new List<Record>();
        try
        {
            // Nothing waits: the bytes are there.
            IAsyncEnumerator<Record> reading = Journal.ReadAsync(stream, aside).GetAsyncEnumerator();
            while (reading.MoveNextAsync().AsTask().GetAwaiter().GetResult())
                records.Add(reading.Current);
        }
        catch (Exception ended) when (ended is CaseFormatException or InvalidDataException)
        {
            return ([.. records], aside, ended.Message);
        }

        return ([.. records], aside, null);
    }

    private static byte[] Written(IEnumerable<Record> records)
    {
        using var stream = new MemoryStream();
        Journal.WriteAsync(stream, records).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    /// <summary>Gives one to seven bytes a read.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + (int)(Position % 7)));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            byte[] read = new byte[Math.Min(buffer.Length, 8)];
            int count = Read(read, 0, read.Length);
            read.AsMemory(0, count).CopyTo(buffer);
            return new(count);
        }
    }
}
