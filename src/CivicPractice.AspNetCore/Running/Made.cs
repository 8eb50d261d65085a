using System.Reflection;
using CivicPractice.AspNetCore.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice.AspNetCore.Running;

/// <summary>Makes use cases: of the open district, and of what the host has registered for their ports.</summary>
internal static class Made
{
    /// <summary>Whether the host has all that a use case cannot do without.</summary>
    public static bool CanBe(Type useCase, IServiceProviderIsService registered) => ConstructorOf(useCase, registered) is not null;

    /// <summary>Makes one.</summary>
    public static object Of(Type useCase, OpenDistrict district, IServiceProvider services)
    {
        var made = ConstructorOf(useCase, services.GetRequiredService<IServiceProviderIsService>())!;
        return made.Invoke(BindingFlags.DoNotWrapExceptions, null, [district, .. OthersOf(made).Select(parameter => services.GetService(parameter.ParameterType) ?? parameter.DefaultValue)], null);
    }

    private static ConstructorInfo? ConstructorOf(Type useCase, IServiceProviderIsService registered) =>
        UseCases.ConstructorsOf(useCase).FirstOrDefault(made => OthersOf(made).All(parameter => parameter.HasDefaultValue || registered.IsService(parameter.ParameterType)));

    private static IEnumerable<ParameterInfo> OthersOf(ConstructorInfo made) => made.GetParameters().Skip(1);
}
