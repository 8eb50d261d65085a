using CivicPractice.Architecture.Tests.Support;
using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Training;

namespace CivicPractice.EntityFrameworkCore.Tests.Serialization;

public class EventsAsJson
{
    public static TheoryData<Type> Events => [.. EventCatalogue.OfTheLanguage.Types.OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Events))]
    public void Are_read_as_they_were_written(Type type)
    {
        object[] written =
        [
            new Samples(isSparse: true).Make(type),
            new Samples(isSparse: false).Make(type),
            new AnyValue(7).Of(type, isFull: true),
            new AnyValue(8).Of(type, isFull: false),
        ];
        var (name, version) = EventCatalogue.OfTheLanguage.NameOf(type);

        var read = written.Select(one => EventJson.Read(name, version, EventJson.Write((DomainEvent)one))).ToList();

        read.Should().AllBeOfType(type);
        Fields.Differences(written, read).Should().BeEmpty();
    }

    [Fact]
    public void Name_ids_codes_and_moments_in_plain_text()
    {
        var placed = ((RequestPlaced)new Samples(isSparse: false).Make(typeof(RequestPlaced))) with { Project = null };

        EventJson.Write(placed).Should().Be(
            ("{'request':'00000002-0000-7000-8000-000000000001','site':'00000004-0000-7000-8000-000000000001','division':'990101100201',"
            + "'category':'theory-talk','risk':'Ordinary','wanted':{'from':'2022-03-07T10:00:00Z','until':'2022-03-07T11:00:00Z'},'volunteersWanted':11}").Replace('\'', '"'));
    }

    [Fact]
    public void Leave_out_what_is_missing() =>
        EventJson.Write(new Samples(isSparse: true).Make(typeof(SitePlanned)) as SitePlanned ?? throw new InvalidOperationException())
            .Should().NotContain("setting").And.NotContain("parent");

    [Fact]
    public void Of_a_later_release_may_have_members_more()
    {
        var begun = new RequestBegun(new ServiceRequestId(new Guid("00000000-0000-7000-8000-0000000000a1")));

        EventJson.Read("request.begun", 1, """{"mood":{"a":[1]},"request":"00000000-0000-7000-8000-0000000000a1","by":null}""").Should().Be(begun);
    }

    [Fact]
    public void Of_an_earlier_release_may_have_members_fewer()
    {
        var drafted = (CourseDrafted)EventJson.Read("training-course.drafted", 1, """{"course":"00000000-0000-7000-8000-0000000000a1","categories":["legal-aid"],"studyMinutes":60}""");
        var issued = (TrainingCertificateIssued)EventJson.Read("training-certificate.issued", 1, """
            {"volunteer":"00000000-0000-7000-8000-0000000000a1","certificate":"00000000-0000-7000-8000-0000000000a2","course":"00000000-0000-7000-8000-0000000000a3","categories":[],"from":"2022-03-07"}
            """);
        var attended = (TrainingAttended)EventJson.Read("training-session.attended", 1, """
            {"session":"00000000-0000-7000-8000-0000000000a1","course":"00000000-0000-7000-8000-0000000000a3","volunteer":"00000000-0000-7000-8000-0000000000a2","minutes":30}
            """);

        drafted.Roles.Should().BeEmpty();
        issued.Roles.Should().BeEmpty();
        attended.ResultTakenAway.Should().BeFalse();
    }

    [Fact]
    public void Of_an_unknown_name_are_refused_by_name() =>
        FluentActions.Invoking(() => EventJson.Read("request.begun", 2, "{}")).Should().Throw<NotSupportedException>().WithMessage("*'request.begun', version 2*");
}
