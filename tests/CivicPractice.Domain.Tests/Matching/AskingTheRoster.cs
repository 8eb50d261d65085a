using CivicPractice.Commendation;
using CivicPractice.Matching;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>Whom the roster names, and in which order.</summary>
public class AskingTheRoster
{
    private static readonly Duration Microsecond = Duration.FromTicks(10);
    private static readonly VolunteerSkill Repairs = VolunteerSkill.Repairs;
    private static readonly VolunteerSkill Cooking = VolunteerSkill.Cooking;

    private readonly BoardAtHand _board = new();

    [Fact]
    public async Task Puts_more_stars_first_then_more_minutes_then_the_lower_id()
    {
        foreach (var (number, minutes) in new[] { (1, 0), (2, 90), (3, 90), (4, 5_999), (5, 6_000) })
        {
            var id = await _board.RegisterAsync(number);
            if (minutes > 0) await _board.CreditAsync(id, minutes);
        }

        var named = (await _board.Roster().ShortlistAsync(new WantedVolunteers())).Answer;

        named.Select(one => (one.Volunteer, one.Stars.Stars, one.ServiceMinutes)).Should().Equal(
            (BoardAtHand.Volunteer(5), 1, 6_000), (BoardAtHand.Volunteer(4), 0, 5_999), (BoardAtHand.Volunteer(2), 0, 90), (BoardAtHand.Volunteer(3), 0, 90), (BoardAtHand.Volunteer(1), 0, 0));
    }

    [Fact]
    public async Task Names_who_has_every_skill_that_is_wanted()
    {
        await _board.RegisterAsync(1);
        await _board.RegisterAsync(2, With(Repairs));
        await _board.RegisterAsync(3, With(Cooking, Repairs));
        await _board.RegisterAsync(4, With(Cooking));

        (await NamedAsync(new())).Should().Equal(1, 2, 3, 4);
        (await NamedAsync(new() { Skills = [Repairs] })).Should().Equal(2, 3);
        (await NamedAsync(new() { Skills = [Repairs, Cooking, Repairs] })).Should().Equal(3);
        (await NamedAsync(new() { Skills = [VolunteerSkill.Driving] })).Should().BeEmpty();
        (await NamedAsync(new() { Skills = [Repairs, VolunteerSkill.Driving] })).Should().BeEmpty();
    }

    [Fact]
    public async Task Names_who_is_at_home_at_the_site_or_anywhere_below_it()
    {
        await PeopledAsync();

        (await NamedAsync(new() { Site = ASite.CentreId })).Should().Equal(2, 3, 4);
        (await NamedAsync(new() { Site = ASite.InstituteId })).Should().Equal(3, 4);
        (await NamedAsync(new() { Site = ASite.StationId })).Should().Equal(4);
        (await NamedAsync(new() { Site = ASite.OtherId })).Should().BeEmpty("nobody knows that site");
    }

    [Fact]
    public async Task Names_who_is_at_home_nowhere_only_when_no_site_is_named()
    {
        await PeopledAsync();

        (await NamedAsync(new())).Should().Equal(1, 2, 3, 4);
        (await _board.Roster().ShortlistAsync(new WantedVolunteers())).Answer.Select(one => one.Home).Should().Equal(null, ASite.CentreId, ASite.InstituteId, ASite.StationId);
    }

    [Fact]
    public async Task Counts_a_site_that_was_merged_with_the_one_it_became_part_of_and_a_closed_one_where_it_stood()
    {
        var (closed, merged, sites) = (new PracticeSiteId(new Guid(7, 0, 0, new byte[8])), ASite.OtherId, new FoundingSites(_board.Open()));
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station }) await _board.FoundAsync(tier);
        (await sites.PlanAsync(merged, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage }, BoardAtHand.At)).EnsureAccepted();
        (await sites.PlanAsync(closed, ASite.PlanOf(SiteTier.Point) with { Parent = ASite.InstituteId }, BoardAtHand.At)).EnsureAccepted();
        await _board.RegisterAsync(1, AtHome(merged));
        await _board.RegisterAsync(2, AtHome(closed));
        var roster = _board.Roster();
        (await NamedAsync(new() { Site = ASite.StationId }, roster)).Should().BeEmpty();

        (await sites.MergeAsync(merged, ASite.StationId, BoardAtHand.At)).EnsureAccepted();
        (await sites.CloseAsync(closed, SiteClosureReason.LittleUsed, BoardAtHand.At)).EnsureAccepted();

        (await NamedAsync(new() { Site = ASite.StationId }, roster)).Should().Equal(1);
        (await NamedAsync(new() { Site = merged }, roster)).Should().Equal(1);
        (await NamedAsync(new() { Site = ASite.InstituteId }, roster)).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Follows_a_site_that_comes_under_another_one()
    {
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station, SiteTier.Point }) await _board.FoundAsync(tier);
        await _board.RegisterAsync(1, AtHome(ASite.PointId));
        var roster = _board.Roster();
        (await NamedAsync(new() { Site = ASite.StationId }, roster)).Should().Equal(1);

        (await new FoundingSites(_board.Open()).TransferAsync(ASite.PointId, ASite.InstituteId, null, BoardAtHand.At)).EnsureAccepted();

        (await NamedAsync(new() { Site = ASite.StationId }, roster)).Should().BeEmpty();
        (await NamedAsync(new() { Site = ASite.InstituteId }, roster)).Should().Equal(1);
    }

    [Theory]
    [InlineData(-60, 0, true)]
    [InlineData(-60, 1, false)]
    [InlineData(0, 60_000_000, false)]
    [InlineData(3_599_999_999, 3_700_000_000, false)]
    [InlineData(3_600_000_000, 3_700_000_000, true)]
    public async Task Names_who_is_booked_at_no_moment_of_the_wanted_time(long from, long until, bool isNamed)
    {
        var booked = BoardAtHand.Wanted;
        await _board.BookAsync(await _board.RegisterAsync(1), new TimeRange(booked.From, booked.From + Duration.FromHours(1)));

        var named = await NamedAsync(new() { During = new TimeRange(booked.From + (Microsecond * from), booked.From + (Microsecond * until)) });

        named.Should().HaveCount(isNamed ? 1 : 0);
    }

    [Fact]
    public async Task Does_not_look_at_rest_nor_at_hours_which_rankings_judge()
    {
        await _board.BookAsync(await _board.RegisterAsync(1, then: Busy), BoardAtHand.Wanted);

        (await NamedAsync(new() { During = TimeRange.Starting(BoardAtHand.Wanted.Until, Duration.FromHours(1)) })).Should().Equal(1);
    }

    [Fact]
    public async Task Passes_over_who_is_booked_to_the_next_best()
    {
        for (var number = 1; number <= 4; number++) await _board.RegisterAsync(number);
        foreach (var number in new[] { 1, 3 }) await _board.BookAsync(BoardAtHand.Volunteer(number), BoardAtHand.Wanted);

        (await NamedAsync(new() { During = BoardAtHand.Wanted, Most = 1 })).Should().Equal(2);
        (await NamedAsync(new() { During = BoardAtHand.Wanted, Most = 3 })).Should().Equal(2, 4);
    }

    [Fact]
    public async Task Names_twenty_unless_another_number_is_said()
    {
        for (var number = 1; number <= 22; number++) await _board.RegisterAsync(number, AtHome(number % 2 == 0 ? ASite.StationId : ASite.OtherId));

        (await NamedAsync(new())).Should().Equal(Enumerable.Range(1, 20));
        (await NamedAsync(new() { Most = 3 })).Should().Equal(1, 2, 3);
        (await NamedAsync(new() { Most = int.MaxValue })).Should().Equal(Enumerable.Range(1, 22));
    }

    [Fact]
    public async Task Of_a_district_without_anybody_is_nobody_as_of_nothing()
    {
        var answer = await _board.Roster().ShortlistAsync(new WantedVolunteers { Skills = [Repairs], Site = ASite.CentreId, During = BoardAtHand.Wanted });

        answer.Position.Should().Be(0);
        answer.Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task Wants_what_can_be()
    {
        FluentActions.Invoking(() => new WantedVolunteers { Skills = [default] }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new WantedVolunteers { Skills = null! }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new WantedVolunteers { During = default(TimeRange) }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new WantedVolunteers { Most = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new VolunteerRoster(null!, TestDistrict.Id, TestDistrict.Dispatcher)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new VolunteerRoster(_board.Districts, TestDistrict.OtherId, TestDistrict.Dispatcher)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new VolunteerRoster(_board.Districts, TestDistrict.Id, default)).Should().Throw<ArgumentException>();
        await FluentActions.Awaiting(() => _board.Roster().ShortlistAsync(null!).AsTask()).Should().ThrowAsync<ArgumentNullException>();
    }

    private async Task PeopledAsync()
    {
        await _board.RegisterAsync(1);
        foreach (var (number, tier) in new[] { (2, SiteTier.Centre), (3, SiteTier.Institute), (4, SiteTier.Station) }) await _board.RegisterAsync(number, AtHome(await _board.FoundAsync(tier)));
    }

    private async Task<IEnumerable<int>> NamedAsync(WantedVolunteers wanted, VolunteerRoster? roster = null) =>
        (await (roster ?? _board.Roster()).ShortlistAsync(wanted)).Answer.Select(one => Enumerable.Range(1, 30).Single(number => BoardAtHand.Volunteer(number) == one.Volunteer));

    private static Func<NewVolunteer, NewVolunteer> With(params VolunteerSkill[] skills) => registration => registration with { Skills = skills };

    private static Func<NewVolunteer, NewVolunteer> AtHome(PracticeSiteId site) => registration => registration with { Home = site };

    private static void Busy(Volunteer volunteer) => volunteer.OfferTime([new AvailableHours(IsoDayOfWeek.Sunday, new LocalTime(8, 0), new LocalTime(9, 0))], [], BoardAtHand.At).EnsureAccepted();
}
