using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.EntityFrameworkCore.Sqlite;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>Districts in one SQLite file, embedded in the program.</summary>
public static class SqliteStore
{
    /// <summary>Opens a file, makes it where there is none, and brings its tables up to date. Safe when several programs do so at once.</summary>
    /// <param name="options">How it is used.</param>
    /// <param name="subscribers">Called after each commit, in this order.</param>
    /// <exception cref="StoreException">The file cannot be used; nothing was changed.</exception>
    public static EntityStore Open(SqliteOptions options, params IEnumerable<IEventSubscriber> subscribers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.File, nameof(options));
        ArgumentNullException.ThrowIfNull(subscribers);
        var database = new SqliteDatabase(options);
        try
        {
            new SqliteSchema(database, options).Prepare();
            return new EntityStore(database, subscribers, new EventCatalogue(options.EventAssemblies), options.AttemptsBeforeParking);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
