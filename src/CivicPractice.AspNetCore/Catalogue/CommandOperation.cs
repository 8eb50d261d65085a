using System.Reflection;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>One way to say a command: a method of a use case.</summary>
/// <param name="UseCase">The use case.</param>
/// <param name="Method">The method.</param>
/// <param name="Id">The id that stands in the address; <see langword="null"/> for a command on none or on many.</param>
/// <param name="Said">What stands in the body.</param>
internal sealed record CommandForm(Type UseCase, MethodInfo Method, ParameterInfo? Id, IReadOnlyList<ParameterInfo> Said)
{
    public static CommandForm Of(Type useCase, MethodInfo method)
    {
        var said = UseCases.SaidOf(method);
        var id = said is [var first, ..] && Catalogue.Resource.Of(first.ParameterType) is not null ? first : null;
        return new CommandForm(useCase, method, id, id is null ? said : [.. said.Skip(1)]);
    }

    /// <summary>The aggregates whose id stands in the address.</summary>
    public Resource? Resource => Id is null ? null : Catalogue.Resource.Of(Id.ParameterType);

    /// <summary>What its address begins with.</summary>
    public string Subject => Resource?.Name ?? Kebab.Of(UseCase.Namespace!.Split('.')[^1]);

    public string Name => Kebab.OfMethod(Method.Name);
}

/// <summary>A command of the domain as an operation; of several forms the body shows which is meant.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Path">Its address.</param>
/// <param name="Forms">The ways to say it, those that say more first.</param>
internal sealed record CommandOperation(HttpOperation Operation, string Path, IReadOnlyList<CommandForm> Forms)
{
    /// <summary>Every command of every use case. Where two use cases have a command of the same name on the same aggregates, the name of the use case stands before it.</summary>
    public static IReadOnlyList<CommandOperation> All { get; } =
    [
        .. UseCases.All.SelectMany(useCase => UseCases.MethodsOf(useCase).Where(UseCases.IsCommand).Select(method => CommandForm.Of(useCase, method)))
            .GroupBy(form => (form.Subject, HasId: form.Id is not null, form.Name))
            .SelectMany(same => same.GroupBy(form => form.UseCase).Select(forms => Of([.. forms], isAlone: same.All(form => form.UseCase == forms.Key))))
            .OrderBy(one => one.Path, StringComparer.Ordinal),
    ];

    private static CommandOperation Of(IReadOnlyList<CommandForm> forms, bool isAlone)
    {
        var form = forms[0];
        var useCase = Kebab.Of(form.UseCase.Name);
        var address = form.Id is null ? $"/{form.Subject}" : $"/{form.Subject}/{{id:guid}}";
        return new CommandOperation(
            new HttpOperation(isAlone ? $"{form.Subject}.{form.Name}" : $"{form.Subject}.{useCase}.{form.Name}", HttpOperationKind.Command, form.Subject),
            isAlone ? $"{address}/{form.Name}" : $"{address}/{useCase}/{form.Name}",
            [.. forms.OrderByDescending(one => one.Said.Count)]);
    }
}
