using System.Reflection;
using CivicPractice.Statistics;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>A question to a use case, or to the figures, as an operation. What it is asked for stands in the address, or in the body where an address cannot say it.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Path">Its address.</param>
/// <param name="UseCase">The use case; <see langword="null"/> for the figures.</param>
/// <param name="Method">The method.</param>
internal sealed record QuestionOperation(HttpOperation Operation, string Path, Type? UseCase, MethodInfo Method)
{
    /// <summary>Every question about numbers.</summary>
    public static IReadOnlyList<QuestionOperation> OfFigures { get; } =
    [
        .. typeof(IDistrictFigures).GetMethods().Where(method => !method.IsSpecialName)
            .Select(method => new QuestionOperation(new HttpOperation($"figures.{Kebab.Of(method.Name)}", HttpOperationKind.Figures, "figures"), $"/figures/{Kebab.Of(method.Name)}", null, method)),
    ];

    /// <summary>Every question of the use cases, but those to persons, whose answers are not for everybody.</summary>
    public static IReadOnlyList<QuestionOperation> OfUseCases { get; } =
    [
        .. UseCases.All.Where(useCase => useCase.Namespace != typeof(PersonalData.Person).Namespace)
            .SelectMany(useCase => UseCases.MethodsOf(useCase).Where(method => !UseCases.IsCommand(method) && IsPlain(method)).Select(method => Of(useCase, method)))
            .OrderBy(one => one.Path, StringComparer.Ordinal),
    ];

    /// <summary>What the caller says.</summary>
    public IReadOnlyList<ParameterInfo> Said { get; } = UseCases.SaidOf(Method);

    /// <summary>Whether an address can say it.</summary>
    public bool IsInAddress { get; } = UseCases.SaidOf(Method).All(parameter => QueryValues.Takes(parameter.ParameterType));

    private static QuestionOperation Of(Type useCase, MethodInfo method)
    {
        var (of, name) = (Kebab.Of(useCase.Name), Kebab.OfMethod(method.Name));
        return new QuestionOperation(new HttpOperation($"questions.{of}.{name}", HttpOperationKind.Question, "questions"), $"/questions/{of}/{name}", useCase, method);
    }

    // What programs hand each other is nothing to ask for over a wire.
    private static bool IsPlain(MethodInfo method) => UseCases.SaidOf(method).All(parameter => !IsOfPrograms(parameter.ParameterType)) && !IsOfPrograms(method.ReturnType.GetGenericArguments()[0]);

    private static bool IsOfPrograms(Type type)
    {
        if (!type.IsGenericType) return typeof(Delegate).IsAssignableFrom(type) || type.IsInterface;
        var generic = type.GetGenericTypeDefinition();
        return typeof(Delegate).IsAssignableFrom(type) || generic == typeof(ILookup<,>) || generic == typeof(Criterion<>) || type.GetGenericArguments().Any(IsOfPrograms);
    }
}
