using System.Globalization;
using System.Reflection;
using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>The use cases of the domain: classes that are made of an open district.</summary>
internal static class UseCases
{
    // What a host has done from time to time changes much under no key.
    private static readonly HashSet<MethodInfo> Chores =
    [
        typeof(EndingForNoShows).GetMethod(nameof(EndingForNoShows.EndAllDueAsync))!,
        typeof(MobilizingVolunteers).GetMethod(nameof(MobilizingVolunteers.ExpireCallsAsync))!,
        typeof(ServingRequests).GetMethod(nameof(ServingRequests.LetAllExpireAsync))!,
        typeof(ServingRequests).GetMethod(nameof(ServingRequests.SendWavesAsync))!,
    ];

    /// <summary>Every use case.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(OpenDistrict).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && ConstructorsOf(type).Any())
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>What makes it, that which takes most from the host first.</summary>
    public static IEnumerable<ConstructorInfo> ConstructorsOf(Type useCase) => useCase.GetConstructors()
        .Where(made => made.GetParameters() is [var first, ..] && first.ParameterType == typeof(OpenDistrict)).OrderByDescending(made => made.GetParameters().Length);

    /// <summary>Its methods that are waited for.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type useCase) => useCase.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) && !method.IsGenericMethod);

    /// <summary>What the caller of a method says: all but the moment, the key, the reader's language, the time zone, and how to stop waiting, which are the host's.</summary>
    public static IReadOnlyList<ParameterInfo> SaidOf(MethodInfo method) => [.. method.GetParameters().Where(parameter => !IsOfHost(parameter))];

    /// <summary>Whether the method changes something.</summary>
    public static bool IsCommand(MethodInfo method) => Chores.Contains(method) || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IdempotencyKey)) || SaysDecision(method);

    /// <summary>Whether it is the moment of the command, which is now.</summary>
    public static bool IsMoment(ParameterInfo parameter) => parameter.ParameterType == typeof(Instant) && parameter.Name is "at" or "now";

    private static bool SaysDecision(MethodInfo method) =>
        method.ReturnType.GetGenericArguments()[0] is { } answer && (answer == typeof(Decision) || (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Decision<>)));

    private static bool IsOfHost(ParameterInfo parameter) =>
        IsMoment(parameter) || parameter.ParameterType == typeof(IdempotencyKey) || parameter.ParameterType == typeof(CancellationToken)
        || parameter.ParameterType == typeof(CultureInfo) || parameter.ParameterType == typeof(DateTimeZone);
}
