using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.Requests;

namespace CivicPractice.EntityFrameworkCore.Tests.Serialization;

[EventName("test.happened", version: 2)]
public sealed record Happened(int Times) : DomainEvent;

public class TheEventCatalogue
{
    [Fact]
    public void Names_every_event_of_the_language_both_ways() => EventCatalogue.OfTheLanguage.Types.Should().HaveCountGreaterThan(100).And.AllSatisfy(type =>
    {
        var (name, version) = EventCatalogue.OfTheLanguage.NameOf(type);
        EventCatalogue.OfTheLanguage.TypeOf(name, version).Should().Be(type);
    });

    [Fact]
    public void Takes_on_events_of_other_assemblies()
    {
        var catalogue = new EventCatalogue([typeof(Happened).Assembly]);

        catalogue.NameOf(typeof(Happened)).Should().Be(("test.happened", 2));
        EventJson.Read("test.happened", 2, EventJson.Write(new Happened(3)), catalogue).Should().Be(new Happened(3));
        catalogue.TypeOf("request.begun", 1).Should().Be<RequestBegun>();
    }

    [Fact]
    public void Does_not_name_what_it_was_not_told_of() => FluentActions.Invoking(() => EventCatalogue.OfTheLanguage.NameOf(typeof(Happened)))
        .Should().Throw<NotSupportedException>().WithMessage("*Happened*");
}
