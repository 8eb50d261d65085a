using System.Reflection;
using System.Xml.Linq;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>Arrows point down only: the language knows no behaviour, the behaviour knows no store, and nobody brings a library along.</summary>
public class Dependencies
{
    private static readonly string[] Packages = ["Ardalis.Specification", "Microsoft.Extensions.DependencyInjection.Abstractions", "NodaTime"];

    [Fact]
    public void Of_the_language_are_the_three_packages() =>
        StrangersAmong(Library.Abstractions, Packages).Should().BeEmpty();

    [Fact]
    public void Of_the_domain_are_the_language_and_the_three_packages() =>
        StrangersAmong(Library.Domain, [.. Packages, "CivicPractice.Abstractions"]).Should().BeEmpty();

    [Fact]
    public void Of_the_testing_kit_are_the_domain_and_what_it_has() =>
        StrangersAmong(Library.Testing, [.. Packages, "CivicPractice.Abstractions", "CivicPractice.Domain"]).Should().BeEmpty();

    [Theory]
    [InlineData("CivicPractice.Abstractions", true)]
    [InlineData("CivicPractice.Domain", true, "CivicPractice.Abstractions")]
    [InlineData("CivicPractice.Testing", false, "CivicPractice.Domain")]
    public void Are_what_the_project_file_says(string project, bool hasPackages, params string[] projects)
    {
        var file = ProjectFile(project);

        Included(file, "PackageReference", isPrivate: false).Should().BeEquivalentTo(hasPackages ? Packages : []);
        Included(file, "ProjectReference", isPrivate: false).Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(projects);
    }

    [Theory]
    [InlineData("CivicPractice.Abstractions", "BannedSymbols.txt", "BannedFiles.txt")]
    [InlineData("CivicPractice.Domain", "BannedSymbols.txt", "BannedFiles.txt")]
    [InlineData("CivicPractice.EntityFrameworkCore", "BannedSymbols.txt")]
    [InlineData("CivicPractice.Calendar", "BannedSymbols.txt")]
    [InlineData("CivicPractice.Coverage", "BannedSymbols.txt")]
    [InlineData("CivicPractice.PersonalData", "BannedSymbols.txt")]
    [InlineData("CivicPractice.Certificates", "BannedSymbols.txt")]
    [InlineData("CivicPractice.Json", "BannedSymbols.txt")]
    [InlineData("CivicPractice.AspNetCore", "BannedSymbols.txt")]
    public void On_clock_chance_culture_and_but_for_adapters_files_are_banned_by_the_compiler(string project, params string[] lists)
    {
        var file = ProjectFile(project);

        Included(file, "PackageReference", isPrivate: true).Should().Contain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Included(file, "AdditionalFiles", isPrivate: false).Should().BeEquivalentTo(lists.Select(list => $"../../eng/{list}"));
        lists.SelectMany(list => File.ReadLines(Path.Combine(Library.Root, "eng", list))).Select(line => line.Split(';')[0]).Should().Contain(
        [
            "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
            "P:System.TimeProvider.System", "P:NodaTime.SystemClock.Instance", "P:System.TimeZoneInfo.Local",
            "M:System.Guid.NewGuid", "M:System.Guid.CreateVersion7", "P:System.Random.Shared",
            "P:System.Globalization.CultureInfo.CurrentCulture", "P:System.Globalization.CultureInfo.CurrentUICulture",
            "T:System.Console", .. lists.Contains("BannedFiles.txt") ? new[] { "T:System.IO.File", "T:System.IO.Directory" } : [],
        ]);
    }

    [Fact]
    public void On_what_others_left_behind_are_impossible() =>
        Library.Types.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .Should().BeEmpty("a static field that can be set is shared by all districts");

    private static IEnumerable<string> StrangersAmong(Assembly assembly, string[] known) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !known.Contains(name));

    private static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(Library.Root, "src", project, $"{project}.csproj"));

    private static IEnumerable<string> Included(XDocument file, string item, bool isPrivate) =>
        file.Descendants(item).Where(one => ((string?)one.Attribute("PrivateAssets") == "all") == isPrivate).Select(one => (string)one.Attribute("Include")!);
}
