namespace CivicPractice;

/// <summary>Many commits of one unit of work that are stored together, such as a day of imported service. Disposing of one that is not completed gives all of them up.</summary>
/// <remarks>Until it is completed, only its own unit of work sees what it holds; events are brought, and figures change, when it is.</remarks>
public interface ICommandBatch : IAsyncDisposable
{
    /// <summary>Stores everything at once.</summary>
    /// <param name="cancellationToken">Stops waiting; what was stored by then stays stored.</param>
    /// <exception cref="ConcurrencyConflictException">Somebody else has committed one of the aggregates, or a key, meanwhile; nothing was stored.</exception>
    ValueTask CompleteAsync(CancellationToken cancellationToken = default);
}
