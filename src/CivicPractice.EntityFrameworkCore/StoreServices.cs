using CivicPractice.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CivicPractice;

/// <summary>What the stores in relational databases register alike.</summary>
internal static class StoreServices
{
    private static readonly Action<ILogger, string, Exception?> MigrationApplied =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(1, nameof(MigrationApplied)), "The tables are brought up to date: {Migration}");

    public static IServiceCollection UseStore<TOptions>(this IServiceCollection services, TOptions options, string store, Func<TOptions, IEnumerable<IEventSubscriber>, EntityStore> open)
        where TOptions : StoreOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.RemoveAll<IDistrictStore>();
        return services.AddSingleton<IDistrictStore>(provider => open(Heard(options, store, provider), provider.GetServices<IEventSubscriber>()));
    }

    // Whoever asked for the lines gets them; otherwise the host's log does.
    private static TOptions Heard<TOptions>(TOptions options, string store, IServiceProvider provider)
        where TOptions : StoreOptions =>
        options.OnProgress is null && provider.GetService<ILoggerFactory>()?.CreateLogger(store) is { } log
            ? options with { OnProgress = line => MigrationApplied(log, line, null) }
            : options;
}
