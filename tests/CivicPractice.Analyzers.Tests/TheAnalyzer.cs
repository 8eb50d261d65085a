using Microsoft.CodeAnalysis.Diagnostics;

namespace CivicPractice.Analyzers.Tests;

public class TheAnalyzer
{
    private static readonly Version CompilerOfTheOldestSdk = new(5, 0, 0, 0);

    [Fact]
    public void Asks_for_no_compiler_newer_than_that_of_the_oldest_sdk() =>
        typeof(DroppedDecisionAnalyzer).Assembly.GetReferencedAssemblies()
            .Where(assembly => assembly.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(assembly => assembly.Version! <= CompilerOfTheOldestSdk);

    [Fact]
    public void Is_found_by_the_compiler() =>
        typeof(DroppedDecisionAnalyzer).GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), false).Cast<DiagnosticAnalyzerAttribute>()
            .Should().ContainSingle().Which.Languages.Should().Equal("C#");
}
