using CivicPractice.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CivicPractice;

/// <summary>Registers the library with a host's services.</summary>
public static class CivicPracticeServices
{
    /// <summary>Adds the districts, on the in-memory store unless an adapter names another.</summary>
    /// <remarks>Subscribers are the registered <see cref="IEventSubscriber"/> services. Resolve <see cref="Districts"/> and open one.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="districts">The districts to serve.</param>
    public static IServiceCollection AddCivicPractice(this IServiceCollection services, params DistrictRegistration[] districts)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(districts);
        foreach (var district in districts) services.AddSingleton(district);
        services.TryAddSingleton<IDistrictStore>(provider => new InMemoryStore(provider.GetServices<IEventSubscriber>()));
        services.TryAddSingleton(provider => new Districts(provider.GetRequiredService<IDistrictStore>(), provider.GetServices<DistrictRegistration>()));
        return services;
    }
}
