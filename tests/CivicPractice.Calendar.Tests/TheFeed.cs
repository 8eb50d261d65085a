using System.Text;
using CivicPractice.Programmes;
using CsCheck;
using NodaTime;

namespace CivicPractice.Calendar.Tests;

/// <summary>The feed, read by a second reading of RFC 5545, 3.1: lines of at most 75 octets, unfolded, names, parameters and escaped texts.</summary>
public class TheFeed
{
    private static readonly Instant Start = Instant.FromUtc(2022, 3, 7, 0, 0);
    private static readonly CalendarEntry Broadcast = new()
    {
        Uid = "0b1c.2022-03-07@990101",
        Sequence = 0,
        During = TimeRange.Starting(Start, Duration.FromMinutes(30)),
        Summary = "有线广播",
        Location = "新城街道文明实践所",
    };

    [Fact]
    public void Says_when_what_and_where()
    {
        var calendar = Read(CalendarFeed.Write("汉滨区", [Broadcast with { Sequence = 3, IsCancelled = true }, Broadcast with { Uid = "other" }], Start.Plus(Duration.FromDays(-1))));

        calendar.Where(line => line.Component == "VCALENDAR").Select(line => (line.Name, line.Value)).Should().Contain(
            [("VERSION", "2.0"), ("METHOD", "PUBLISH"), ("NAME", "汉滨区"), ("X-WR-CALNAME", "汉滨区"), ("PRODID", "-//CivicPractice//CivicPractice.Calendar//ZH")]);
        calendar.Where(line => line.Component == "VEVENT").Select(line => (line.Name, line.Value)).Should().BeEquivalentTo<(string, string)>(
        [
            ("UID", "other"), ("SEQUENCE", "0"), ("DTSTAMP", "20220306T000000Z"), ("DTSTART", "20220307T000000Z"), ("DTEND", "20220307T003000Z"),
            ("SUMMARY", "有线广播"), ("LOCATION", "新城街道文明实践所"), ("STATUS", "CONFIRMED"),
            ("UID", Broadcast.Uid), ("SEQUENCE", "3"), ("DTSTAMP", "20220306T000000Z"), ("DTSTART", "20220307T000000Z"), ("DTEND", "20220307T003000Z"),
            ("SUMMARY", "有线广播"), ("LOCATION", "新城街道文明实践所"), ("STATUS", "CANCELLED"),
        ]);
        calendar.Where(line => line.Name == "UID").Select(line => line.Value).Should().Equal(Broadcast.Uid, "other");
        calendar.Where(line => line.Name == "STATUS").Select(line => line.Value).Should().Equal("CANCELLED", "CONFIRMED");
    }

    [Fact]
    public void Keeps_every_text_as_it_is() => Gen.OneOfConst("a", ",", ";", ":", "\\", "\"", "n", "\n", " ", "汉", "🏮", "é", "新").Array[0, 120].Select(parts => $"文{string.Concat(parts)}").Sample(text =>
    {
        var read = Read(CalendarFeed.Write("x", [Broadcast with { Summary = text, Location = text }], Start));

        read.Single(line => line.Name == "SUMMARY").Value.Should().Be(text);
        read.Single(line => line.Name == "LOCATION").Value.Should().Be(text);
    }, iter: 500);

    [Fact]
    public void Has_no_two_entries_of_one_name()
    {
        FluentActions.Invoking(() => CalendarFeed.Write("x", [Broadcast, Broadcast], Start)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CalendarFeed.Write("x", [Broadcast with { Uid = " " }], Start)).Should().Throw<ArgumentException>();
    }

    private static List<(string Component, string Name, string Value)> Read(string text)
    {
        text.Should().EndWith("\r\n");
        var octets = text.Split("\r\n").Select(Encoding.UTF8.GetByteCount).Max();
        octets.Should().BeLessThanOrEqualTo(75);
        text.Replace("\r\n", "", StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
        var (components, lines) = (new Stack<string>(), new List<(string, string, string)>());
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon].Split(';')[0], line[(colon + 1)..]);
            if (name == "BEGIN") components.Push(value);
            else if (name == "END") components.Pop().Should().Be(value);
            else lines.Add((components.Peek(), name, Unescaped(value)));
        }

        components.Should().BeEmpty();
        return lines;
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++) text.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        return text.ToString();
    }
}
