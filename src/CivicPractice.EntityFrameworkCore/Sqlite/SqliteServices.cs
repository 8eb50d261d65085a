using CivicPractice.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice;

/// <summary>Registers the SQLite store with a host's services.</summary>
public static class SqliteServices
{
    /// <summary>Keeps the districts in a SQLite file instead of memory.</summary>
    /// <remarks>The file is opened, and its tables are brought up to date, when <see cref="Districts"/> or <see cref="IDistrictStore"/> is first resolved.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="file">The file; it is made where there is none.</param>
    public static IServiceCollection UseSqlite(this IServiceCollection services, string file) => services.UseSqlite(new SqliteOptions { File = file });

    /// <summary>Keeps the districts in a SQLite file instead of memory.</summary>
    /// <remarks>The file is opened, and its tables are brought up to date, when <see cref="Districts"/> or <see cref="IDistrictStore"/> is first resolved.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="options">How the file is used.</param>
    public static IServiceCollection UseSqlite(this IServiceCollection services, SqliteOptions options) =>
        services.UseStore(options, typeof(SqliteStore).FullName!, (heard, subscribers) => SqliteStore.Open(heard, subscribers));
}
