using System.Text.RegularExpressions;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>One folder is one subject, and what is in it is named by the field.</summary>
public partial class Names
{
    private const int LongestFile = 400;

    // The mechanisms of the language, and the district itself, belong to no subject.
    private static readonly string[] FoldersWithoutSubject = ["Aggregates", "Criteria", "Decisions", "Districts", "Events", "Lifecycles", "Stores", "Time", "Wording"];

    private static readonly string[] NamesThatSayNothing = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Managers", "Common", "Misc"];

    [Fact]
    public void Of_types_say_something() =>
        Library.Types.Concat(Library.Testing.GetExportedTypes()).Select(type => type.Name.Split('`')[0])
            .Where(name => Array.Exists(NamesThatSayNothing, ending => name.EndsWith(ending, StringComparison.Ordinal))).Should().BeEmpty();

    [Theory]
    [InlineData("CivicPractice.Abstractions")]
    [InlineData("CivicPractice.Domain")]
    [InlineData("CivicPractice.Testing")]
    [InlineData("CivicPractice.Analyzers")]
    public void Stand_for_files_that_can_be_read_at_one_sitting(string project) =>
        Library.SourcesOf(project).Select(source => (source.Path, Lines: source.Text.Count(letter => letter == '\n')))
            .Where(source => source.Lines > LongestFile).Should().BeEmpty();

    [Theory]
    [InlineData("CivicPractice.Abstractions")]
    [InlineData("CivicPractice.Domain")]
    public void Of_namespaces_follow_the_folder(string project) =>
        Library.SourcesOf(project).Select(source => (source.Path, Is: Namespace().Match(source.Text).Groups[1].Value, Ought: NamespaceFor(source.Path)))
            .Where(source => source.Is != source.Ought).Should().BeEmpty();

    [Fact]
    public void Of_the_testing_kit_need_one_using() =>
        Library.Testing.GetExportedTypes().Where(type => type.Namespace != "CivicPractice.Testing").Should().BeEmpty();

    [Fact]
    public void Of_types_are_none_of_their_folders() =>
        Library.Types.Where(type => type.Namespace == $"CivicPractice.{type.Name}").Should().BeEmpty("a type named like its namespace cannot be named without it");

    private static string NamespaceFor(string path) => path.Split('/') switch
    {
        [_] => "CivicPractice",
        [var folder, ..] when FoldersWithoutSubject.Contains(folder) => "CivicPractice",
        [.. var folders, _] => $"CivicPractice.{string.Join('.', folders)}",
        _ => "",
    };

    [GeneratedRegex("^namespace ([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
