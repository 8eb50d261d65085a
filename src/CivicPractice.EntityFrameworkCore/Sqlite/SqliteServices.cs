using CivicPractice.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CivicPractice;

/// <summary>Registers the SQLite store with a host's services.</summary>
public static class SqliteServices
{
    private static readonly Action<ILogger, string, Exception?> MigrationApplied =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(1, nameof(MigrationApplied)), "The tables are brought up to date: {Migration}");

    /// <summary>Keeps the districts in a SQLite file instead of memory.</summary>
    /// <remarks>The file is opened, and its tables are brought up to date, when <see cref="Districts"/> or <see cref="IDistrictStore"/> is first resolved.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="file">The file; it is made where there is none.</param>
    public static IServiceCollection UseSqlite(this IServiceCollection services, string file) => services.UseSqlite(new SqliteOptions { File = file });

    /// <summary>Keeps the districts in a SQLite file instead of memory.</summary>
    /// <remarks>The file is opened, and its tables are brought up to date, when <see cref="Districts"/> or <see cref="IDistrictStore"/> is first resolved.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="options">How the file is used.</param>
    public static IServiceCollection UseSqlite(this IServiceCollection services, SqliteOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.RemoveAll<IDistrictStore>();
        return services.AddSingleton<IDistrictStore>(provider => SqliteStore.Open(Heard(options, provider), provider.GetServices<IEventSubscriber>()));
    }

    // Whoever asked for the lines gets them; otherwise the host's log does.
    private static SqliteOptions Heard(SqliteOptions options, IServiceProvider provider) =>
        options.OnProgress is null && provider.GetService<ILoggerFactory>()?.CreateLogger(typeof(SqliteStore).FullName!) is { } log
            ? options with { OnProgress = line => MigrationApplied(log, line, null) }
            : options;
}
