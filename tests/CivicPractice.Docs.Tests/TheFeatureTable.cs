using System.Text.RegularExpressions;

namespace CivicPractice.Docs.Tests;

/// <summary>The README's feature table has a row for everything the field asks, and names tests that exist.</summary>
public partial class TheFeatureTable
{
    private static readonly string[] Keys =
    [
        .. Numbered("A", 9), .. Numbered("B", 8), .. Numbered("C", 8), "D", .. Numbered("R", 20), .. Numbered("W", 10), .. Numbered("K", 7),
    ];

    private static readonly (string Key, string Status, string Test)[] Rows =
        [.. Row().Matches(Repository.Read("README.md")).Select(row => (row.Groups["key"].Value, row.Groups["status"].Value, row.Groups["test"].Value))];

    [Fact]
    public void Has_one_row_for_each() => Rows.Select(row => row.Key).Should().Equal(Keys);

    [Fact]
    public void Names_a_test_wherever_something_works()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestsIn(File.ReadAllText(file)))
            .ToHashSet();

        Rows.Where(row => row.Status != "not yet").Select(row => row.Test).Except(tests).Should().BeEmpty();
        Rows.Where(row => row.Status == "not yet" && row.Test != "-").Should().BeEmpty();
    }

    private static IEnumerable<string> Numbered(string letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");

    // A test belongs to the last class that was opened before it.
    private static IEnumerable<string> TestsIn(string source)
    {
        var owner = "";
        foreach (Match found in ClassOrTest().Matches(source))
        {
            if (found.Groups["class"].Success) owner = found.Groups["class"].Value;
            else yield return $"{owner}.{found.Groups["test"].Value}";
        }
    }

    [GeneratedRegex(@"^\| (?<key>[ABCRWK]\d+|D) \| [^|]+ \| (?<status>works|partly|not yet) \| (?<test>[^|]+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"public (?:sealed |static |partial )*class (?<class>\w+)|\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*(?:\s*//[^\n]*\n)*\s*public (?:async )?(?:void|Task) (?<test>\w+)\(")]
    private static partial Regex ClassOrTest();
}
