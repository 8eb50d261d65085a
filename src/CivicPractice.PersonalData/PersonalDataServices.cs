using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CivicPractice.PersonalData;

/// <summary>Registers the protection of personal data with a host's services.</summary>
public static class PersonalDataServices
{
    /// <summary>Adds the protector and the telephone numbers, unless the host has its own. The store of the keys is the host's: register an <see cref="IPersonKeyStore"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="secrets">The host's secrets.</param>
    /// <param name="phoneRegion">The region of numbers without a country, by ISO 3166-1; one without a numbering plan throws when the port is first resolved.</param>
    public static IServiceCollection AddPersonalDataProtection(this IServiceCollection services, MasterKeys secrets, string phoneRegion = "CN")
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(secrets);
        services.TryAddSingleton<IPersonalDataProtector>(provider => new PerPersonProtector(provider.GetRequiredService<IPersonKeyStore>(), secrets));
        services.TryAddSingleton<IPhoneNumbers>(_ => new LibPhoneNumbers(phoneRegion));
        return services;
    }
}
