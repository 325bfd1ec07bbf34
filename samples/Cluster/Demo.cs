using GpuSupply.Aggregation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cluster;

/// <summary>
/// Three silos in processes of their own, a journal streamed to eight partitions, questions to all of them; and one silo killed while records stream, another one while
/// queries run. What comes out is compared with one process, which reads the same journal.
/// </summary>
internal sealed class Demo : IDisposable
{
    private const string Ledger = "demo";
    private const int Partitions = 8;
    private const int ShownRows = 6;
    private const int AskersAtOnce = 2;
    private const int AnswersBeforeAndAfter = 3;

    private static readonly Query[] Queries =
    [
        Query.Balance().GroupBy(Key.Party, Key.Product, Key.Stage).During($"../{DemoJournal.Day}").KnownOn(DemoJournal.Day),
        Query.Sum(Column.Quantity).Where(RecordKind.Receipt).GroupBy(Key.Party, Key.Month).During("2023/2024").KnownOn(DemoJournal.Day),
    ];

    private readonly TextWriter _output;
    private readonly TextWriter _progress;
    private readonly string _directory = Directory.CreateTempSubdirectory("gpusupply-cluster-").FullName;
    private readonly List<SiloProcess> _silos = [];
    private readonly long _began = Environment.TickCount64;
    private bool _isSame = true;

    private Demo(TextWriter output, TextWriter progress) => (_output, _progress) = (output, progress);

    /// <summary>Shows all of it.</summary>
    /// <returns>0: the cluster says what one process says; 1: something else.</returns>
    public static async Task<int> RunAsync(TextWriter output, TextWriter progress, CancellationToken stop)
    {
        using var demo = new Demo(output, progress);
        await demo.RunAsync(stop).ConfigureAwait(false);
        return demo._isSame ? 0 : 1;
    }

    /// <summary>Ends the silos, and deletes what they saved.</summary>
    public void Dispose()
    {
        foreach (SiloProcess silo in _silos)
            silo.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunAsync(CancellationToken stop)
    {
        byte[] journal = await DemoJournal.WriteAsync().ConfigureAwait(false);
        byte[][] journals = await PartitionedJournal.SplitAsync(journal, Partitions).ConfigureAwait(false);
        (SupplyLedger single, long accepted, long setAside) = await ReadAsync(journal, stop).ConfigureAwait(false);
        _output.WriteLine($"One process read {accepted + setAside} lines: {accepted} accepted, {setAside} set aside.");

        await AddSiloAsync(stop).ConfigureAwait(false);
        await Task.WhenAll(AddSiloAsync(stop), AddSiloAsync(stop)).ConfigureAwait(false);
        using IHost client = await ClusterConnection.ConnectAsync([.. _silos.Select(silo => silo.GatewayPort)], stop).ConfigureAwait(false);
        var grains = client.Services.GetRequiredService<IGrainFactory>();
        IPartitionGrain[] partitions = [.. Enumerable.Range(0, Partitions).Select(number => grains.GetGrain<IPartitionGrain>(LedgerGrain.KeyOf(Ledger, number)))];
        await StreamAsync(partitions, journals, stop).ConfigureAwait(false);
        await CountAsync(partitions, journals, stop).ConfigureAwait(false);

        await AddSiloAsync(stop).ConfigureAwait(false);
        ILedgerGrain ledger = grains.GetGrain<ILedgerGrain>(Ledger);
        await AskAsync(partitions, ledger, single, stop).ConfigureAwait(false);
        await VerifyAsync(ledger, single.AsKnownOn(DemoJournal.Day), stop).ConfigureAwait(false);
        await client.StopAsync(stop).ConfigureAwait(false);
    }

    private static async Task<(SupplyLedger Ledger, long Accepted, long SetAside)> ReadAsync(byte[] journal, CancellationToken stop)
    {
        var builder = new LedgerBuilder();
        JournalReading reading = Journal.ReadAsync(new MemoryStream(journal), new DeadLetterList(int.MaxValue), stop);
        await foreach (Record record in reading)
            builder.Add(record);
        return (builder.Snapshot(), reading.Accepted, reading.SetAside);
    }

    private async Task AddSiloAsync(CancellationToken stop)
    {
        SiloProcess silo = await SiloProcess.StartAsync(_directory, _silos.Count == 0 ? null : _silos[0].Port, stop).ConfigureAwait(false);
        lock (_silos)
            _silos.Add(silo);
        Tell($"Silo in process {silo.Id} is ready.");
    }

    /// <summary>Streams to all partitions at once, and kills a silo when what it hosts is half there.</summary>
    private async Task StreamAsync(IPartitionGrain[] partitions, byte[][] journals, CancellationToken stop)
    {
        (int victim, int[] hosted) = await VictimAsync(partitions, stop).ConfigureAwait(false);
        (long[] taken, long half, int kills) = (new long[Partitions], hosted.Sum(number => journals[number].LongLength) / 2, 0);
        PartitionStream[] streams = [.. partitions.Zip(journals, (partition, journal) => new PartitionStream(partition, journal))];
        await Task.WhenAll(streams.Select((stream, number) => stream.SendAsync(bytes => Take(number, bytes), stop))).ConfigureAwait(false);
        Tell($"{streams.Sum(stream => stream.LostCount)} requests were lost; {streams.Sum(stream => stream.SentBytes)} bytes were sent of {journals.Sum(one => one.LongLength)}.");
        _output.WriteLine($"Three silos got {Partitions} journals of it; one of them was killed by its process id when half of what it hosted was there.");

        void Take(int number, long bytes)
        {
            Interlocked.Exchange(ref taken[number], bytes);
            if (hosted.Sum(one => Interlocked.Read(ref taken[one])) >= half && Interlocked.Exchange(ref kills, 1) == 0)
                Kill(victim, "while records stream");
        }
    }

    /// <summary>Whether every line of every partition's journal was read once.</summary>
    private async Task CountAsync(IPartitionGrain[] partitions, byte[][] journals, CancellationToken stop)
    {
        long setAside = 0;
        for (int number = 0; number < Partitions; number++)
        {
            PartitionCounts counts = await Retry.UntilAnsweredAsync(partitions[number].CountAsync, null, stop).ConfigureAwait(false);
            (_, long shouldAccept, long shouldSetAside) = await ReadAsync(journals[number], stop).ConfigureAwait(false);
            Compare($"Partition {number} read {counts.Read} lines: {counts.Accepted} accepted, {counts.SetAside} set aside", (counts.Accepted, counts.SetAside) == (shouldAccept, shouldSetAside));
            setAside += counts.SetAside;
        }
    }

    /// <summary>Asks the queries again and again, and kills a silo meanwhile.</summary>
    private async Task AskAsync(IPartitionGrain[] partitions, ILedgerGrain ledger, SupplyLedger single, CancellationToken stop)
    {
        (int victim, _) = await VictimAsync(partitions, stop).ConfigureAwait(false);
        PartialResult[] expected = [.. Queries.Select(query => query.Run(single.Transfers))];
        (int answers, int lost, int different, int enough) = (0, 0, 0, int.MaxValue);
        Task[] askers = [.. Enumerable.Range(0, AskersAtOnce).Select(asker => Task.Run(() => KeepAskingAsync(asker), stop))];
        while (Volatile.Read(ref answers) < AnswersBeforeAndAfter && askers.All(asker => !asker.IsFaulted))
            await Task.Delay(1, stop).ConfigureAwait(false);
        Kill(victim, "while queries run");
        Volatile.Write(ref enough, Volatile.Read(ref answers) + (AskersAtOnce * AnswersBeforeAndAfter));
        await Task.WhenAll(askers).ConfigureAwait(false);
        Tell($"{answers} queries were answered, and {lost} asked again.");

        _output.WriteLine();
        _output.WriteLine("Another one was killed while queries ran, which fan out and are merged from partials:");
        for (int index = 0; index < Queries.Length; index++)
        {
            PartialResult merged = await Retry.UntilAnsweredAsync(() => ledger.RunAsync(Queries[index], Partitions), null, stop).ConfigureAwait(false);
            QueryRow[] rows = [.. merged.Finish()];
            _output.WriteLine();
            foreach (QueryRow row in rows.Take(ShownRows))
                _output.WriteLine($"  {row}");
            Compare($"  … {rows.Length} rows of {Queries[index]}", merged.ToBytes().AsSpan().SequenceEqual(expected[index].ToBytes()));
        }

        Compare("Every answer meanwhile", different == 0);

        async Task KeepAskingAsync(int asker)
        {
            for (int asked = asker; Volatile.Read(ref answers) < Volatile.Read(ref enough); asked++)
            {
                int which = asked % Queries.Length;
                PartialResult merged = await Retry.UntilAnsweredAsync(() => ledger.RunAsync(Queries[which], Partitions), () => Interlocked.Increment(ref lost), stop).ConfigureAwait(false);
                if (!merged.ToBytes().AsSpan().SequenceEqual(expected[which].ToBytes()))
                    Interlocked.Increment(ref different);
                Interlocked.Increment(ref answers);
            }
        }
    }

    /// <summary>Verdicts over the evidence of all partitions.</summary>
    private async Task VerifyAsync(ILedgerGrain ledger, SupplyLedger single, CancellationToken stop)
    {
        _output.WriteLine();
        _output.WriteLine("Verdicts over merged evidence:");
        int same = 0;
        long began = Environment.TickCount64;
        foreach (Claim claim in single.Claims)
        {
            Task<ClaimVerdict> expected = Task.Run(() => ClaimVerdict.Of(single.Verify(claim.Id)), stop);
            ClaimVerdict? verdict = await Retry.UntilAnsweredAsync(() => ledger.VerifyAsync(claim.Id.Value, DemoJournal.Day, Partitions), null, stop).ConfigureAwait(false);
            same += verdict == await expected.ConfigureAwait(false) ? 1 : 0;
            _output.WriteLine($"  {verdict?.Outcome ?? $"{claim.Id}: no such claim"}{(verdict?.Evidence is { Length: > 0 } evidence ? $", on record {evidence}" : "")}");
        }

        Tell($"{single.Claims.Count} verdicts took {Environment.TickCount64 - began} ms, here and there.");
        Compare($"  {single.Claims.Count} verdicts with what explains them", same == single.Claims.Count);
    }

    /// <summary>The silo that hosts most partitions, but for the first, which holds the list of members; and what it hosts.</summary>
    private async Task<(int ProcessId, int[] Hosted)> VictimAsync(IPartitionGrain[] partitions, CancellationToken stop)
    {
        PartitionCounts[] counts = await Task.WhenAll(partitions.Select(partition => Retry.UntilAnsweredAsync(partition.CountAsync, null, stop))).ConfigureAwait(false);
        return _silos.Skip(1).Where(silo => !silo.HasExited)
            .Select(silo => (silo.Id, Hosted: Enumerable.Range(0, Partitions).Where(number => counts[number].ProcessId == silo.Id).ToArray()))
            .MaxBy(one => one.Hosted.Length);
    }

    private void Kill(int processId, string when)
    {
        SiloProcess.Kill(processId);
        Tell($"Killed process {processId} {when}.");
    }

    private void Compare(string what, bool isSame)
    {
        _isSame &= isSame;
        _output.WriteLine($"{what}: {(isSame ? "the same as one process says, bit for bit" : "NOT what one process says")}.");
    }

    private void Tell(string what) => _progress.WriteLine($"{(Environment.TickCount64 - _began) / 1_000} s: {what}");
}
