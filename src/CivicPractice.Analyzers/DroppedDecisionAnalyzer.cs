using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CivicPractice.Analyzers;

/// <summary>CIVIC001: the answer of a command is dropped, so that a refusal would go unnoticed.</summary>
/// <remarks>
/// <para>Reported is a statement, or the body of a lambda or method that returns nothing, whose value is a decision or a task of one, awaited or not.</para>
/// <para>Not reported is a decision that is looked at, kept, returned, passed on, or discarded on purpose with <c>_ =</c>.</para>
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedDecisionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of the diagnostic.</summary>
    public const string Id = "CIVIC001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A Decision is dropped",
        "The decision of '{0}' is dropped: a refusal would go unnoticed; look at it, return it or call EnsureAccepted()",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A command answers with a Decision and changes nothing when it refuses. Whoever drops the answer cannot tell. Discard with '_ =' where it truly does not matter.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // Bodies of lambdas and methods that return nothing are expression statements too.
            if (DecisionTypes.In(start.Compilation) is { } decisions)
                start.RegisterOperationAction(operation => Judge(operation, decisions), OperationKind.ExpressionStatement);
        });
    }

    private static void Judge(OperationAnalysisContext context, DecisionTypes decisions)
    {
        var expression = ((IExpressionStatementOperation)context.Operation).Operation;
        if (expression is IAssignmentOperation || !decisions.IsAnswer(TypeOf(expression))) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, expression.Syntax.GetLocation(), NameOf(expression)));
    }

    // The type of "thing?.Decide()" as a statement is of no use; the type of its last part is.
    private static ITypeSymbol? TypeOf(IOperation expression) =>
        expression is IConditionalAccessOperation access ? TypeOf(access.WhenNotNull) : expression.Type;

    private static string NameOf(IOperation expression) => expression switch
    {
        IAwaitOperation awaited => NameOf(awaited.Operation),
        IConditionalAccessOperation access => NameOf(access.WhenNotNull),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask", Instance: { } task } => NameOf(task),
        IInvocationOperation call => call.TargetMethod.Name,
        _ => expression.Syntax.ToString(),
    };
}
