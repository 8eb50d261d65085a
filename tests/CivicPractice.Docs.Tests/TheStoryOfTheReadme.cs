using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CivicPractice.Docs.Tests;

/// <summary>What the README shows first is compiled and run as it stands there.</summary>
public partial class TheStoryOfTheReadme
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public void Compiles_without_a_warning_and_reaches_the_review()
    {
        var story = Story().Match(Repository.Read("README.md")).Groups[1].Value;

        Run(story).Should().Be("Reviewed: 120 minutes served, 2 points" + Environment.NewLine);
    }

    [Fact]
    public void Is_short()
    {
        var lines = Story().Match(Repository.Read("README.md")).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Count(line => !line.StartsWith("using ", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(25);
    }

    private static string Run(string story)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Story",
            [CSharpSyntaxTree.ParseText(story), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
        return OutputOf(Assembly.Load(assembly.ToArray()).EntryPoint!);
    }

    // The only test of this assembly that looks at the console.
    private static string OutputOf(MethodInfo main)
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Story();
}
