namespace GpuSupply;

/// <summary>Where lines of journals go that can't be read.</summary>
public interface IDeadLetterSink
{
    /// <summary>Takes a line. The reading goes on when it has been taken; an exception ends it before the line, which is then not counted.</summary>
    /// <param name="letter">The line.</param>
    /// <param name="cancellationToken">The reading's.</param>
    ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken);
}
