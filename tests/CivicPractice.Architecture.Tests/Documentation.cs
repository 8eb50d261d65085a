using System.Xml.Linq;

namespace CivicPractice.Architecture.Tests;

/// <summary>The compiler sees to it that every public member is documented; this, that the documentation says something.</summary>
public class Documentation
{
    [Theory]
    [InlineData("CivicPractice.Abstractions")]
    [InlineData("CivicPractice.Domain")]
    [InlineData("CivicPractice.Testing")]
    public void Says_something_of_every_member(string assembly)
    {
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member").ToList();

        members.Should().NotBeEmpty();
        members.Where(member => !member.Descendants("inheritdoc").Any() && !SaysSomething(member.Element("summary")))
            .Select(member => (string?)member.Attribute("name")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("CivicPractice.Abstractions")]
    [InlineData("CivicPractice.Domain")]
    [InlineData("CivicPractice.Testing")]
    public void Leaves_nothing_empty(string assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member")
            .Where(member => member.Elements().Any(part => part.Name.LocalName is "param" or "typeparam" or "returns" or "remarks" or "exception" && !SaysSomething(part)))
            .Select(member => (string?)member.Attribute("name")).Should().BeEmpty();

    private static bool SaysSomething(XElement? part) => part is not null && (part.Value.Trim().Length > 0 || part.Descendants("see").Any());
}
