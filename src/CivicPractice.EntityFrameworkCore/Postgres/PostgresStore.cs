using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.EntityFrameworkCore.Serialization;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>Districts in a PostgreSQL database, for any number of programs at once.</summary>
public static class PostgresStore
{
    /// <summary>Opens a database and brings its tables up to date. Safe when several programs do so at once.</summary>
    /// <param name="options">How it is used.</param>
    /// <param name="subscribers">Called after each commit, in this order.</param>
    /// <exception cref="StoreException">The database cannot be used; nothing was changed.</exception>
    public static EntityStore Open(PostgresOptions options, params IEnumerable<IEventSubscriber> subscribers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.ConnectionString, nameof(options));
        ArgumentNullException.ThrowIfNull(subscribers);
        return Open(new PostgresDatabase(options), options, subscribers);
    }

    internal static EntityStore Open(PostgresDatabase database, PostgresOptions options, IEnumerable<IEventSubscriber> subscribers)
    {
        try
        {
            new PostgresSchema(database, options).Prepare();
            return new EntityStore(database, subscribers, new EventCatalogue(options.EventAssemblies), options.AttemptsBeforeParking);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
