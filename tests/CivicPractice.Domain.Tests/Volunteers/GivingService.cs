using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>What service a volunteer can give: proved by what, when, where, how much.</summary>
public class GivingService
{
    private static readonly AvailableHours MondayMorning = new(IsoDayOfWeek.Monday, new LocalTime(9, 0), new LocalTime(12, 0));
    private static readonly AvailableHours MondayNoon = new(IsoDayOfWeek.Monday, new LocalTime(12, 0), new LocalTime(14, 0));
    private static readonly AvailableHours MondayNight = new(IsoDayOfWeek.Monday, new LocalTime(22, 0), LocalTime.Midnight);
    private static readonly AvailableHours TuesdayEarly = new(IsoDayOfWeek.Tuesday, LocalTime.Midnight, new LocalTime(2, 0));

    [Fact]
    public void Is_one_s_own_word_until_a_skill_is_proved()
    {
        var volunteer = new AVolunteer().Build();
        volunteer.IsProved(VolunteerSkill.FirstAid, TestDistrict.Monday).Should().BeFalse();

        volunteer.ProveSkill(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, (TestDistrict.Monday, TestDistrict.Monday.PlusYears(2)), TestDistrict.Nine).EnsureAccepted();

        volunteer.IsProved(VolunteerSkill.FirstAid, TestDistrict.Monday.PlusDays(-1)).Should().BeFalse();
        volunteer.IsProved(VolunteerSkill.FirstAid, TestDistrict.Monday).Should().BeTrue();
        volunteer.IsProved(VolunteerSkill.FirstAid, TestDistrict.Monday.PlusYears(2)).Should().BeTrue();
        volunteer.IsProved(VolunteerSkill.FirstAid, TestDistrict.Monday.PlusYears(2).PlusDays(1)).Should().BeFalse();
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerSkillProved(AVolunteer.TheId, SkillEvidenceKind.Certificate));
    }

    [Fact]
    public void Is_proved_anew_by_a_later_paper_of_the_kind_and_besides_by_another()
    {
        var volunteer = new AVolunteer().Build();
        Prove(volunteer, SkillEvidenceKind.Certificate, TestDistrict.Monday);
        Prove(volunteer, SkillEvidenceKind.Employer, TestDistrict.Monday);

        Prove(volunteer, SkillEvidenceKind.Certificate, TestDistrict.Monday.PlusDays(1));
        Prove(volunteer, SkillEvidenceKind.Certificate, TestDistrict.Monday.PlusDays(1));

        volunteer.Evidence.Select(proof => (proof.Kind, proof.IssuedOn)).Should().Equal((SkillEvidenceKind.Employer, TestDistrict.Monday), (SkillEvidenceKind.Certificate, TestDistrict.Monday.PlusDays(1)));
        Raised.EventsOf(volunteer).Should().HaveCount(3, "the same once more changes nothing");
    }

    [Fact]
    public void Proves_no_skill_that_is_not_held_and_with_a_skill_goes_its_proof()
    {
        var volunteer = new AVolunteer().Build();
        volunteer.ShouldStayUnchangedBy(one => one.ProveSkill(VolunteerSkill.Driving, SkillEvidenceKind.Examination, (TestDistrict.Monday, null), TestDistrict.Nine))
            .Should().Be((Decision)new SkillNotHeld(VolunteerSkill.Driving));
        Prove(volunteer, SkillEvidenceKind.Service, TestDistrict.Monday);

        volunteer.RemoveSkill(VolunteerSkill.FirstAid, TestDistrict.Nine).EnsureAccepted();

        volunteer.Evidence.Should().BeEmpty();
    }

    [Fact]
    public void Is_at_any_time_and_everywhere_unless_said_otherwise()
    {
        var volunteer = new AVolunteer().Build();

        volunteer.IsAvailable(Monday(3, 0, 30 * 60), TestDistrict.TimeZone).Should().BeTrue();
        volunteer.ServesIn(TestDistrict.Village).Should().BeTrue();
    }

    [Theory]
    [InlineData(9, 0, 180, true)]
    [InlineData(9, 0, 300, true)]
    [InlineData(8, 59, 60, false)]
    [InlineData(13, 0, 61, false)]
    [InlineData(14, 0, 60, false)]
    [InlineData(22, 0, 240, true)]
    [InlineData(22, 0, 241, false)]
    [InlineData(23, 30, 30, true)]
    public void Is_within_the_hours_of_the_week_which_may_touch_and_pass_midnight(int hour, int minute, int minutes, bool isAvailable)
    {
        var volunteer = new AVolunteer().Build();
        volunteer.OfferTime([MondayNoon, MondayMorning, TuesdayEarly, MondayNight], [], TestDistrict.Nine).EnsureAccepted();

        volunteer.IsAvailable(Monday(hour, minute, minutes), TestDistrict.TimeZone).Should().Be(isAvailable);
    }

    [Fact]
    public void Is_not_while_they_are_away()
    {
        var volunteer = new AVolunteer().Build();
        volunteer.OfferTime([], [new Term(TestDistrict.Monday.PlusDays(1), TestDistrict.Monday.PlusDays(2))], TestDistrict.Nine).EnsureAccepted();

        volunteer.IsAvailable(Monday(22, 0, 120), TestDistrict.TimeZone).Should().BeTrue("it ends at midnight");
        volunteer.IsAvailable(Monday(22, 0, 121), TestDistrict.TimeZone).Should().BeFalse();
        volunteer.IsAvailable(Monday(72, 0, 60), TestDistrict.TimeZone).Should().BeTrue();
    }

    // Against a model that looks at every minute.
    [Fact]
    public void At_random_hours_is_what_every_minute_says() =>
        Gen.Select(Gen.Int[0, 13].List[0, 8], Gen.Int[0, 6 * 24 * 4], Gen.Int[1, 60]).Sample((starts, quarter, length) =>
        {
            // Half days, so that they touch often and never overlap.
            AvailableHours[] hours =
            [
                .. starts.Distinct().Select(half => new AvailableHours((IsoDayOfWeek)((half / 2) + 1), new LocalTime(half % 2 * 12, 0), half % 2 == 0 ? new LocalTime(12, 0) : LocalTime.Midnight)),
            ];
            var volunteer = new AVolunteer().Build();
            volunteer.OfferTime(hours, [], TestDistrict.Nine).EnsureAccepted();
            var during = Monday(0, quarter * 15, length * 15);

            var everyMinute = Enumerable.Range(0, length * 15).All(minute => hours.Length == 0 || HasTime(hours, quarter * 15 + minute));
            volunteer.IsAvailable(during, TestDistrict.TimeZone).Should().Be(everyMinute);
        }, iter: 500);

    [Fact]
    public void Is_in_the_divisions_said_and_what_they_contain()
    {
        var volunteer = new AVolunteer().Build();
        volunteer.OfferArea([TestDistrict.Town, TestDistrict.Community], TestDistrict.Nine).EnsureAccepted();

        new[] { TestDistrict.Village, TestDistrict.OtherVillage, TestDistrict.Town, TestDistrict.Community }.Should().OnlyContain(division => volunteer.ServesIn(division));
        new[] { TestDistrict.OtherCommunity, TestDistrict.Subdistrict, TestDistrict.Code }.Should().NotContain(division => volunteer.ServesIn(division));
    }

    [Fact]
    public void Said_once_more_changes_nothing()
    {
        var volunteer = new AVolunteer().Build();
        for (var i = 0; i < 2; i++)
        {
            volunteer.OfferTime([MondayMorning], [new Term(TestDistrict.Monday, TestDistrict.Monday)], TestDistrict.Nine).EnsureAccepted();
            volunteer.OfferArea([TestDistrict.Town], TestDistrict.Nine).EnsureAccepted();
            volunteer.LimitService(new ServiceLimits { MostInAWeek = Duration.FromHours(5) }, TestDistrict.Nine).EnsureAccepted();
        }

        Raised.EventsOf(volunteer).Should().HaveCount(3);
        volunteer.FactsWith([], []).Limits.MostInAWeek.Should().Be(Duration.FromHours(5));
    }

    [Fact]
    public void Takes_no_hours_that_overlap_or_end_before_they_begin()
    {
        var volunteer = new AVolunteer().Build();
        var overlapping = MondayNoon with { From = new LocalTime(11, 59) };
        var term = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(1));

        foreach (var bug in new Action[]
        {
            () => volunteer.OfferTime([MondayMorning, overlapping], [], TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.OfferTime([MondayMorning with { Until = new LocalTime(9, 0) }], [], TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.OfferTime([MondayMorning with { Day = IsoDayOfWeek.None }], [], TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.OfferTime([], [term, new Term(term.Through, term.Through)], TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.OfferArea([TestDistrict.Town, TestDistrict.Town], TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.OfferArea([default(DivisionCode)], TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.ProveSkill(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, (TestDistrict.Monday, TestDistrict.Monday.PlusDays(-1)), TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.ProveSkill(default, SkillEvidenceKind.Certificate, (TestDistrict.Monday, null), TestDistrict.Nine).EnsureAccepted(),
            () => volunteer.IsAvailable(default, TestDistrict.TimeZone),
        }) bug.Should().Throw<ArgumentException>();
    }

    private static bool HasTime(AvailableHours[] hours, int minute)
    {
        var (day, of) = ((IsoDayOfWeek)((minute / 1440) + 1), minute % 1440);
        return Array.Exists(hours, one => one.Day == day && one.From.Hour * 60 <= of && (one.Until == LocalTime.Midnight || of < one.Until.Hour * 60));
    }

    private static void Prove(Volunteer volunteer, SkillEvidenceKind kind, LocalDate on) =>
        volunteer.ProveSkill(VolunteerSkill.FirstAid, kind, (on, null), TestDistrict.Nine).EnsureAccepted();

    private static TimeRange Monday(int hour, int minute, int minutes) =>
        TimeRange.Starting(TestDistrict.TimeZone.AtStartOfDay(TestDistrict.Monday).ToInstant() + Duration.FromHours(hour) + Duration.FromMinutes(minute), Duration.FromMinutes(minutes));
}
