using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>The figures of a prefecture, a province or the nation are those of its districts, as if all had happened in one.</summary>
public class DistrictsPutTogether
{
    private static readonly Term EveryDay = new(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1));

    [Fact]
    public void Have_the_sums_and_the_waiting_times_of_all_of_them() => Gen.Int[0, 500].Array[0, 40].Array[1, 4].Sample(
        districts =>
        {
            var (parts, whole) = (new Dictionary<DistrictId, IDistrictFigures>(), new StatisticsProjection());
            foreach (var (number, minutes) in districts.Index())
            {
                EventEnvelope[] log = [.. minutes.SelectMany((waited, i) => Told(number, i, waited))];
                var figures = new StatisticsProjection();
                figures.Apply(log);
                whole.Apply(log);
                parts.Add(DistrictNo(number), figures);
            }

            var together = new FiguresTogether(parts);
            together.Overview().Answer.Should().Be(whole.Overview().Answer);
            together.Overview().Districts.Should().Equal(parts.OrderBy(one => one.Key).Select(one => new DistrictPosition(one.Key, one.Value.Position)));
            together.Months().Answer.Should().Equal(whole.Months().Answer);
            together.Sessions().Answer.Should().Equal(whole.Sessions().Answer);
            together.Stars().Answer.Should().Equal(whole.Stars().Answer);
            together.TopTeams(EveryDay, 3).Answer.Select(one => one.Team).Should().Equal(whole.TopTeams(EveryDay, 3).Answer);
            together.Requests().Answer.Should().BeEquivalentTo(whole.Requests().Answer, options => options.WithStrictOrdering());
        },
        iter: 300);

    [Fact]
    public void Of_nothing_are_nothing()
    {
        var nobody = new FiguresTogether(new Dictionary<DistrictId, IDistrictFigures>());

        nobody.Overview().Answer.Should().Be(new DistrictOverview());
        nobody.Requests().Answer.Should().BeEquivalentTo(new StatisticsProjection().Requests().Answer);
        nobody.Months().Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task Are_those_that_lie_in_the_division_as_they_are_and_as_they_were()
    {
        var elsewhere = DivisionCode.Parse("990201");
        var districts = new Districts(
            new InMemoryStore(),
            [
                new(TestDistrict.Profile, TestDistrict.Divisions),
                new(TestDistrict.Profile with { Id = TestDistrict.OtherId, Division = elsewhere }, new DivisionTree([new Division(elsewhere, "另一试验区", DivisionKind.District, null)])),
            ]);
        await RegisteredAsync(districts.Open(TestDistrict.Id, TestDistrict.Dispatcher), TestDistrict.Nine);
        await RegisteredAsync(districts.Open(TestDistrict.OtherId, TestDistrict.Dispatcher), TestDistrict.Nine + Duration.FromDays(5));

        async Task<int> OrganizationsIn(string? division) =>
            (await districts.FiguresOfAsync(division is null ? null : DivisionCode.Parse(division))).Overview().Answer.Organizations;
        (await OrganizationsIn(null)).Should().Be(2);
        (await OrganizationsIn("99")).Should().Be(2);
        (await OrganizationsIn("9902")).Should().Be(1);
        (await OrganizationsIn("990101")).Should().Be(1);
        (await OrganizationsIn("11")).Should().Be(0);
        (await districts.FiguresBeforeAsync(TestDistrict.Nine + Duration.FromDays(3))).Overview().Answer.Organizations.Should().Be(1);
    }

    private static async Task RegisteredAsync(OpenDistrict district, Instant at)
    {
        district.Organizations.Add(VolunteerOrganization.Register(district.Id, AnOrganization.TheId, new NewOrganization { Name = "志愿者协会" }, at));
        await district.UnitOfWork.CommitAsync();
    }

    private static DistrictId DistrictNo(int number) => new(new Guid(9 - number, 0, 0, new byte[8]));

    // Of each number a session, a volunteer with stars, and a request that waited and was reviewed.
    private static IEnumerable<EventEnvelope> Told(int district, int number, int waited)
    {
        var id = new Guid(number, (short)district, 0, new byte[8]);
        DomainEvent[] events =
        [
            new SitePlanned(new PracticeSiteId(id), (SiteTier)(1 + (waited % 3)), null, TestDistrict.Village, null),
            new SiteOpened(new PracticeSiteId(id), (SiteTier)(1 + (waited % 3)), null),
            new ActivityHeld(new ActivityId(id), new PracticeSiteId(id), ActivityCategory.LegalAid, ActivityHost.Of(new VolunteerTeamId(id)), TestDistrict.Monday.PlusDays(waited % 90), waited, waited, 1),
            new VolunteerRegistered(new VolunteerId(id), null),
            new StarAwarded(new VolunteerId(id), new StarRating((byte)(1 + (waited % 5))), default),
            new RequestPlaced(new ServiceRequestId(id), new PracticeSiteId(id), TestDistrict.Village, ActivityCategory.LegalAid, default, new TimeRange(TestDistrict.Nine, TestDistrict.Nine + Duration.FromHours(1))),
            new RequestAccepted(new ServiceRequestId(id), Assignee.Of(new VolunteerId(id)), [], TestDistrict.Nine),
            new RequestReviewed(new ServiceRequestId(id), new PracticeSiteId(id), 1 + (waited % 5)),
        ];
        return events.Select(happened => new EventEnvelope(DistrictNo(district), "of no matter what", id, 1, TestDistrict.Nine + Duration.FromSeconds(waited), TestDistrict.Dispatcher, default, happened));
    }
}
