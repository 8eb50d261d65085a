using System.Globalization;
using System.Reflection;
using System.Text;
using CivicPractice.AspNetCore.Catalogue;

namespace CivicPractice.AspNetCore.Tests;

/// <summary>docs/http-routes.md is drawn from the catalogue; CIVICPRACTICE_UPDATE_DOCS=1 draws it anew.</summary>
public class TheRoutesInTheDocs
{
    private const string Update = "CIVICPRACTICE_UPDATE_DOCS";

    [Fact]
    public void Are_those_that_are_mapped()
    {
        var file = Path.Combine(FolderOfTheSolution(), "docs", "http-routes.md");
        var drawn = Drawn();

        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(file, drawn);

        File.ReadAllText(file).Should().Be(drawn, $"the docs follow the code: run the tests with {Update}=1");
    }

    private static string Drawn()
    {
        var text = new StringBuilder("# Every route\n\nDrawn from the code by a test; [http.md](http.md) says how they are used. A member in brackets need not be said.\n\n## Commands\n\n| `POST` | Body | Use case |\n|---|---|---|\n");
        foreach (var command in CommandOperation.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{Address(command.Path)}` | {string.Join(" or ", command.Forms.Select(form => Names(form.Said)))} | `{command.Forms[0].UseCase.Name}.{command.Forms[0].Method.Name}` |\n");
        text.Append("\n## One aggregate\n\n| `GET` | Shows |\n|---|---|\n");
        foreach (var resource in Resource.All.Where(one => one.IsShown).OrderBy(one => one.Name, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"| `/{resource.Name}/{{id}}` | `{resource.Root.Name}` |\n");
        text.Append("\n## Lists\n\n| `GET` | Query, beside `size` and `after` | Specification |\n|---|---|---|\n");
        foreach (var list in ListOperation.All) text.Append(CultureInfo.InvariantCulture, $"| `{list.Path}` | {Names(list.Said)} | `{list.Constructor.DeclaringType!.Name}` |\n");
        text.Append("\n## Figures and questions\n\n| | Said | Answered by |\n|---|---|---|\n");
        foreach (var question in QuestionOperation.OfFigures.Concat(QuestionOperation.OfUseCases))
            text.Append(CultureInfo.InvariantCulture, $"| `{(question.IsInAddress ? "GET" : "POST")} {question.Path}` | {Names(question.Said)} | `{question.Method.DeclaringType!.Name}.{question.Method.Name}` |\n");
        return text.ToString();
    }

    private static string Address(string path) => path.Replace(":guid}", "}", StringComparison.Ordinal);

    private static string Names(IReadOnlyList<ParameterInfo> said) =>
        string.Join(", ", said.Select(parameter => Running.Arguments.MustBeSaid(parameter) ? parameter.Name : $"[{parameter.Name}]"));

    private static string FolderOfTheSolution()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CivicPractice.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
