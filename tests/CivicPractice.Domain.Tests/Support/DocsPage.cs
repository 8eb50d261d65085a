namespace CivicPractice.Domain.Tests.Support;

/// <summary>A page in docs that a test writes, with CIVICPRACTICE_UPDATE_DOCS=1, and checks.</summary>
internal static class DocsPage
{
    /// <summary>What every page of transitions says of itself.</summary>
    public const string OfTransitions =
        "Written and checked by a test that carries every cell out; see CONTRIBUTING.md. A cell is the state that the command leads to, `=` where it is accepted and changes nothing, or the codes of all refusals; ";

    /// <summary>The page says exactly this.</summary>
    public static void ShouldSay(string name, string text)
    {
        var page = Path.Combine(Root(), "docs", name);
        if (Environment.GetEnvironmentVariable("CIVICPRACTICE_UPDATE_DOCS") == "1") File.WriteAllText(page, text);

        File.ReadAllText(page).ReplaceLineEndings("\n").Should().Be(text, "CIVICPRACTICE_UPDATE_DOCS=1 dotnet test tests/CivicPractice.Domain.Tests writes it anew");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CivicPractice.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
