using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CivicPractice.Analyzers.Tests;

/// <summary>Compiles a small source in memory and lets the analyzer judge it.</summary>
internal static class Compiled
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Abstractions = MetadataReference.CreateFromFile(typeof(Decision).Assembly.Location);

    /// <summary>Everything the test itself runs on.</summary>
    public static IEnumerable<MetadataReference> WholePlatform =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));

    private const string Desk = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using CivicPractice;

        public sealed class Desk
        {
            public Decision Decide() => Decision.Accepted;
            public Decision<string> Make() => "made";
            public Task<Decision> DecideAsync() => Task.FromResult(Decide());
            public ValueTask<Decision> DecideSoonAsync() => new(Decide());
            public ValueTask<Decision<string>> MakeSoonAsync() => new(Make());
            public int Count() => 1;
            public Task WaitAsync() => Task.CompletedTask;
            public static void Take(Decision decision) { }
        }

        """;

    /// <summary>The texts reported by CIVIC001 in a body of statements.</summary>
    public static async Task<IReadOnlyList<string>> DroppedInAsync(string statements) => await DroppedAmongAsync($$"""
        public static class Caller
        {
            public static async Task<object> Run(Desk desk, Desk maybe)
            {
                await Task.Yield();
                {{statements}}
                return null;
            }
        }
        """);

    /// <summary>The texts reported by CIVIC001 among declarations.</summary>
    public static async Task<IReadOnlyList<string>> DroppedAmongAsync(string declarations)
    {
        var found = await JudgedAsync(Desk + declarations, [.. Framework, Abstractions]);
        found.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)).Should().BeSubsetOf([("CIVIC001", DiagnosticSeverity.Warning)]);
        return [.. found.Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))];
    }

    /// <summary>The messages of the diagnostics in a body of statements.</summary>
    public static async Task<IReadOnlyList<string>> MessagesInAsync(string statements)
    {
        var source = Desk + $$"""public static class Caller { public static async Task Run(Desk desk) { {{statements}} } }""";
        return [.. (await JudgedAsync(source, [.. Framework, Abstractions])).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>How often the analyzer reports in a source that knows nothing of the library.</summary>
    public static async Task<int> ReportsWithoutTheLibraryAsync(string source) => (await JudgedAsync(source, Framework)).Length;

    private static async Task<ImmutableArray<Diagnostic>> JudgedAsync(string source, ImmutableArray<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            "judged", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty("the source must compile");
        var found = await compilation.WithAnalyzers([new DroppedDecisionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
