using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CivicPractice.Analyzers.Tests;

/// <summary>What eng/Banned*.txt ban exists under the name it is banned by: a misspelt ban never fires.</summary>
public class BannedSymbols
{
    private static readonly CSharpCompilation Everything = CSharpCompilation.Create("everything", references: Compiled.WholePlatform);

    private static readonly string[] Lists = ["BannedSymbols.txt", "BannedFiles.txt"];

    public static TheoryData<string> Bans { get; } =
        [.. Lists.SelectMany(list => File.ReadLines(Path.Combine(AppContext.BaseDirectory, list))).Where(line => line.Length > 0).Select(line => line.Split(';')[0])];

    [Theory, MemberData(nameof(Bans))]
    public void Exist(string ban)
    {
        var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(ban, Everything);

        symbol.Should().NotBeNull();
        var accessorOf = (symbol as IMethodSymbol)?.AssociatedSymbol;
        accessorOf.Should().BeNull("a property is banned as P:, its accessors are not looked at");
    }
}
