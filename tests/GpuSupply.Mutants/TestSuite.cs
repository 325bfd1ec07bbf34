using System.Diagnostics;
using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GpuSupply.Mutants;

/// <summary>The tests of an assembly, to be run in this process, one after the other, as often as asked for.</summary>
internal sealed class TestSuite : IDisposable
{
    private readonly XunitTestFramework framework = new(new Silent());
    private readonly ITestFrameworkExecutor executor;

    /// <param name="file">The assembly.</param>
    /// <param name="classes">The classes whose tests they are; null: all.</param>
    public TestSuite(string file, IEnumerable<string>? classes = null)
    {
        Assembly assembly = Assembly.LoadFrom(file);
        executor = framework.GetExecutor(assembly.GetName());
        using ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        var found = new List<ITestCase>();
        foreach (string? one in classes?.Select(name => (string?)name) ?? [null])
        {
            using var discovered = new Discovered();
            if (one is null)
                discoverer.Find(includeSourceInformation: false, discovered, new Options());
            else
                discoverer.Find(one, includeSourceInformation: false, discovered, new Options());
            discovered.Finished.Wait();
            found.AddRange(discovered.Tests);
        }

        Tests = [.. found.OrderBy(test => test.DisplayName, StringComparer.Ordinal).ThenBy(test => test.UniqueID, StringComparer.Ordinal)];
    }

    /// <summary>The tests, in an order that is the same in every process.</summary>
    public IReadOnlyList<ITestCase> Tests { get; }

    /// <summary>Runs tests until one fails.</summary>
    /// <param name="tests">Which.</param>
    /// <param name="done">Called after each with how many milliseconds it took.</param>
    /// <returns>The test that failed; null: none did.</returns>
    public ITestCase? FirstFailure(IEnumerable<ITestCase> tests, Action<ITestCase, long>? done = null)
    {
        var options = new Options();
        options.SetValue("xunit.execution.DisableParallelization", true);
        options.SetValue("xunit.execution.SynchronousMessageReporting", true);
        using var sink = new Sink(done);
        executor.RunTests(tests, sink, options);
        sink.Finished.Wait();
        return sink.Failed;
    }

    public void Dispose()
    {
        executor.Dispose();
        framework.Dispose();
    }

    private sealed class Sink(Action<ITestCase, long>? done) : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        private readonly Stopwatch watch = new();

        public ManualResetEventSlim Finished { get; } = new();

        public ITestCase? Failed { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseStarting:
                    watch.Restart();
                    break;
                // A law that held as far as it was tried.
                case ITestFailed { ExceptionTypes: [.., "GpuSupply.TestKit.LawShortenedException"] }:
                    break;
                case ITestFailed failed:
                    Failed ??= failed.TestCase;
                    break;
                case IErrorMessage error:
                    Failed ??= error.TestCases.FirstOrDefault();
                    break;
                case ITestCaseFinished finished:
                    done?.Invoke(finished.TestCase, watch.ElapsedMilliseconds);
                    break;
                case ITestAssemblyFinished:
                    Finished.Set();
                    break;
            }

            return Failed is null;
        }

        public void Dispose() => Finished.Dispose();
    }

    private sealed class Discovered : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        public ManualResetEventSlim Finished { get; } = new();

        public List<ITestCase> Tests { get; } = [];

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage discovered)
                Tests.Add(discovered.TestCase);
            if (message is IDiscoveryCompleteMessage)
                Finished.Set();
            return true;
        }

        public void Dispose() => Finished.Dispose();
    }

    private sealed class Silent : LongLivedMarshalByRefObject, IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = [];

        public TValue GetValue<TValue>(string name) => values.TryGetValue(name, out object? value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }
}
