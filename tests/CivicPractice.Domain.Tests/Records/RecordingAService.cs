using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

public class RecordingAService
{
    private static readonly Instant End = AServiceRecord.Service.Details.Given.Until;

    [Fact]
    public void Tells_name_date_place_content_time_unit_and_who_was_in_charge()
    {
        var record = new AServiceRecord().BuildRaising();

        record.Should().BeEquivalentTo(new
        {
            Name = "清洗门窗",
            Day = TestDistrict.Monday,
            Site = (PracticeSiteId?)ASite.StationId,
            Category = ActivityCategory.Housekeeping,
            Content = "为独居老人清洗门窗",
            Given = AServiceRecord.Hours(0, 2),
            Minutes = 120,
            Unit = ActivityHost.Of(ATeam.TheId),
            InCharge = TestDistrict.Dispatcher,
        });
        record.Details.Should().Be(AServiceRecord.Service.Details);
        Raised.EventsOf(record).Should().Equal(new ServiceRecorded(
            AServiceRecord.TheId, AVolunteer.TheId, AServiceRecord.Service.Cause, ActivityCategory.Housekeeping, TestDistrict.Monday, 120, null, null, record.DueBy));
    }

    [Fact]
    public void Counts_the_day_in_the_districts_time_zone() =>
        new AServiceRecord().Given(TimeRange.Starting(Instant.FromUtc(2022, 3, 7, 16, 30), Duration.FromHours(1))).Build().Day.Should().Be(TestDistrict.Monday.PlusDays(1));

    [Fact]
    public void Counts_whole_minutes_only() =>
        new AServiceRecord().Given(TimeRange.Starting(TestDistrict.Nine, Duration.FromSeconds(179))).Build().Minutes.Should().Be(2);

    [Theory]
    [InlineData(ServiceNature.Paid)]
    [InlineData(ServiceNature.OwnPost)]
    [InlineData(ServiceNature.Ordered)]
    [InlineData(ServiceNature.ForProfit)]
    [InlineData(ServiceNature.ForOneself)]
    public void Is_refused_for_what_is_not_voluntary_service(ServiceNature nature) =>
        Recorded(service => service with { Nature = nature }).Refusals.Should().Equal(new NotVoluntaryService(nature));

    [Fact]
    public void Is_refused_with_every_reason_at_once()
    {
        var given = TimeRange.Starting(End, Duration.FromSeconds(59));

        Recorded(service => service with { Nature = ServiceNature.Paid, Details = service.Details with { Given = given } }).Refusals
            .Should().Equal(new NotVoluntaryService(ServiceNature.Paid), new NoWholeMinute(given), new ServiceNotOver(given.Until));
    }

    [Fact]
    public void Is_possible_from_the_end_of_the_service_on()
    {
        Unchanged.Tried(ServiceRecord.Record(TestDistrict.Id, AServiceRecord.Service, End - Duration.FromTicks(10), TestDistrict.Profile)).Refusals.Should().Equal(new ServiceNotOver(End));
        ServiceRecord.Record(TestDistrict.Id, AServiceRecord.Service, End, TestDistrict.Profile).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Has_one_id_for_each_service_of_each_volunteer()
    {
        var others = new[] { ServiceRecordId.Of(AVolunteer.OtherId, AServiceRecord.Service.Cause), ServiceRecordId.Of(AVolunteer.TheId, new Guid(1, 0, 0, new byte[8])) };

        ServiceRecordId.Of(AVolunteer.TheId, AServiceRecord.Service.Cause).Should().Be(AServiceRecord.TheId);
        others.Append(AServiceRecord.TheId).Should().OnlyHaveUniqueItems();
    }

    public static TheoryData<string, Func<NewServiceRecord, NewServiceRecord>> Unsound => new()
    {
        { "no volunteer", service => service with { Volunteer = default } },
        { "no cause", service => service with { Cause = default } },
        { "no name", service => service with { Details = service.Details with { Name = " " } } },
        { "no category", service => service with { Details = service.Details with { Category = default } } },
        { "no place", service => service with { Details = service.Details with { Site = null } } },
        { "no time", service => service with { Details = service.Details with { Given = default } } },
        { "no unit", service => service with { Details = service.Details with { Unit = default } } },
        { "nobody in charge", service => service with { Details = service.Details with { InCharge = default } } },
    };

    [Theory]
    [MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void Throws_where_the_caller_leaves_out_what_a_record_must_tell(string what, Func<NewServiceRecord, NewServiceRecord> change)
    {
        what.Should().NotBeEmpty();
        FluentActions.Invoking(() => Recorded(change)).Should().Throw<ArgumentException>();
    }

    private static Decision<ServiceRecord> Recorded(Func<NewServiceRecord, NewServiceRecord> change) =>
        Unchanged.Tried(ServiceRecord.Record(TestDistrict.Id, change(AServiceRecord.Service), End, TestDistrict.Profile));
}
