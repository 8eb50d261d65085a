using CivicPractice.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice;

/// <summary>Registers the PostgreSQL store with a host's services.</summary>
public static class PostgresServices
{
    /// <summary>Keeps the districts in a PostgreSQL database instead of memory.</summary>
    /// <remarks>The database is opened, and its tables are brought up to date, when <see cref="Districts"/> or <see cref="IDistrictStore"/> is first resolved.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">Where the database is and who asks; it must be there.</param>
    public static IServiceCollection UsePostgres(this IServiceCollection services, string connectionString) => services.UsePostgres(new PostgresOptions { ConnectionString = connectionString });

    /// <summary>Keeps the districts in a PostgreSQL database instead of memory.</summary>
    /// <remarks>The database is opened, and its tables are brought up to date, when <see cref="Districts"/> or <see cref="IDistrictStore"/> is first resolved.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="options">How the database is used.</param>
    public static IServiceCollection UsePostgres(this IServiceCollection services, PostgresOptions options) =>
        services.UseStore(options, typeof(PostgresStore).FullName!, (heard, subscribers) => PostgresStore.Open(heard, subscribers));
}
