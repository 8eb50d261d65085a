using Microsoft.CodeAnalysis;

namespace CivicPractice.Analyzers;

/// <summary>The types of one compilation that carry the answer to a command.</summary>
internal sealed class DecisionTypes
{
    private readonly INamedTypeSymbol _decision;
    private readonly INamedTypeSymbol? _decisionOfT;
    private readonly INamedTypeSymbol? _task;
    private readonly INamedTypeSymbol? _valueTask;

    private DecisionTypes(Compilation compilation, INamedTypeSymbol decision)
    {
        _decision = decision;
        _decisionOfT = compilation.GetTypeByMetadataName("CivicPractice.Decision`1");
        _task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        _valueTask = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
    }

    /// <summary>Looks the types up; <see langword="null"/> where the compilation knows no decisions.</summary>
    public static DecisionTypes? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("CivicPractice.Decision") is { } decision ? new DecisionTypes(compilation, decision) : null;

    /// <summary>Whether the type is a decision, a nullable one or a task of one.</summary>
    public bool IsAnswer(ITypeSymbol? type) => type is INamedTypeSymbol named && (IsDecision(named) || (Carried(named) is { } carried && IsAnswer(carried)));

    private bool IsDecision(INamedTypeSymbol type) => Same(type, _decision) || Same(type.OriginalDefinition, _decisionOfT);

    private ITypeSymbol? Carried(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || Same(type.OriginalDefinition, _task) || Same(type.OriginalDefinition, _valueTask)
            ? type.TypeArguments[0]
            : null;

    private static bool Same(ISymbol one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
