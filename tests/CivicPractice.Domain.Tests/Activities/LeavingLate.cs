using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Giving a seat back shortly before the beginning: possible, told, and what it counts as is the district's business.</summary>
public class LeavingLate
{
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;
    private static readonly Instant LateAfter = AnActivity.During.From - Rules.LateLeaveWithin;

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Begins_a_while_before_the_beginning(int microseconds, bool late)
    {
        var activity = new AnActivity().Published().SignedUp().Build();

        activity.Withdraw(AnActivity.Participation, LateAfter.PlusNanoseconds(microseconds * 1_000L), Rules).EnsureAccepted();

        activity.Find(AnActivity.Participation)!.LeftLate.Should().Be(late);
        Raised.EventsOf(activity).Should().Equal(new VolunteerWithdrew(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, late));
        activity.SeatsTaken.Should().Be(0);
    }

    [Fact]
    public void Never_happens_where_the_district_does_not_know_it()
    {
        var activity = new AnActivity().Published().SignedUp().Build();

        activity.Withdraw(AnActivity.Participation, AnActivity.During.From - Duration.FromNanoseconds(1_000), Rules with { LateLeaveWithin = Duration.Zero }).EnsureAccepted();

        activity.Find(AnActivity.Participation)!.LeftLate.Should().BeFalse();
    }

    [Fact]
    public async Task Counts_for_nothing_where_the_district_says_nothing()
    {
        var place = await SignedUpAsync();

        (await place.SigningUp.WithdrawAsync(AnActivity.TheId, AnActivity.Participation, LateAfter + Duration.FromMinutes(1))).EnsureAccepted();

        (await place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang)).Should().BeNull();
    }

    [Fact]
    public async Task Counts_as_the_district_says_once_and_is_excused_afterwards()
    {
        var place = await SignedUpAsync();
        var strict = Strict(place);
        for (var again = 0; again < 2; again++) (await new SigningUp(strict).WithdrawAsync(AnActivity.TheId, AnActivity.Participation, LateAfter + Duration.FromMinutes(1))).EnsureAccepted();

        (await place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang))!.Absences.Should().ContainSingle(absence => absence.Kind == AbsenceKind.Unexcused && absence.Day == AnActivity.Tuesday);

        (await place.Holding.ExcuseLateLeaveAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang))!.CountIn(2022).Unexcused.Should().Be(0);
    }

    [Fact]
    public async Task Counts_for_nothing_where_the_activity_is_called_off()
    {
        var place = await SignedUpAsync();
        (await new SigningUp(Strict(place)).WithdrawAsync(AnActivity.TheId, AnActivity.Participation, LateAfter + Duration.FromMinutes(1))).EnsureAccepted();

        (await new HoldingActivities(Strict(place)).CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, LateAfter + Duration.FromMinutes(2))).EnsureAccepted();

        (await place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang))!.CountIn(2022).Unexcused.Should().Be(0);
    }

    [Fact]
    public async Task Is_not_late_from_a_time_that_was_changed_since()
    {
        var place = await SignedUpAsync();
        var sooner = new TimeRange(AnActivity.During.From - Duration.FromHours(1), AnActivity.During.Until);
        (await new ChangingActivities(place.Open()).ChangeAsync(AnActivity.TheId, new ActivityChange { During = sooner }, LateAfter - Duration.FromHours(2))).EnsureAccepted();

        (await place.SigningUp.WithdrawAsync(AnActivity.TheId, AnActivity.Participation, sooner.From - Duration.FromMinutes(1))).EnsureAccepted();

        (await place.Open().Activities.FindAsync(AnActivity.TheId))!.Find(AnActivity.Participation)!.LeftLate.Should().BeFalse();
    }

    [Fact]
    public async Task Is_excused_only_where_it_was_noted()
    {
        var place = await SignedUpAsync();

        (await place.Store.TryAsync(() => place.Holding.ExcuseLateLeaveAsync(AnActivity.TheId, AnActivity.OtherParticipation, TestDistrict.Nine))).Should()
            .Be((Decision)new NotFound("participation", AnActivity.OtherParticipation.Value));
        (await place.Store.TryAsync(() => place.Holding.ExcuseLateLeaveAsync(AnActivity.TheId, AnActivity.Participation, TestDistrict.Nine))).Should()
            .Be((Decision)new NotFound("absence", AnActivity.Participation.CauseIn(AnActivity.TheId)));
    }

    private static OpenDistrict Strict(Neighbourhood place) => new Districts(place.Store, [new DistrictRegistration(
        TestDistrict.Profile with { NoShows = new NoShowRules { LateLeaveAs = AbsenceKind.Unexcused } }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private static async Task<Neighbourhood> SignedUpAsync()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        return place;
    }
}
