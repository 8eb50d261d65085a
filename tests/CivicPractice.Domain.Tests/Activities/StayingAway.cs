using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class StayingAway
{
    [Theory]
    [InlineData(AbsenceKind.Excused, ParticipationState.Excused)]
    [InlineData(AbsenceKind.Unexcused, ParticipationState.Absent)]
    [InlineData(AbsenceKind.Malicious, ParticipationState.Absent)]
    public void Is_kept_with_its_kind(AbsenceKind kind, ParticipationState state)
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        activity.MarkAbsent(AnActivity.Participation, kind, AnActivity.During.Until).EnsureAccepted();

        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new { State = state, Absence = kind });
        activity.SeatsTaken.Should().Be(2);
        Raised.EventsOf(activity).Should().Equal(new VolunteerAbsent(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, kind));
    }

    [Theory]
    [InlineData(AbsenceKind.Excused, -1, false)]
    [InlineData(AbsenceKind.Excused, 0, true)]
    [InlineData(AbsenceKind.Excused, 1, true)]
    [InlineData(AbsenceKind.Unexcused, -1, false)]
    [InlineData(AbsenceKind.Unexcused, 0, true)]
    [InlineData(AbsenceKind.Unexcused, 1, true)]
    [InlineData(AbsenceKind.Malicious, -1, false)]
    [InlineData(AbsenceKind.Malicious, 0, true)]
    public void Is_excused_from_the_beginning_and_blamed_only_when_nobody_can_come_any_more(AbsenceKind kind, long microseconds, bool accepted)
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        var from = kind == AbsenceKind.Excused ? AnActivity.During.From : AnActivity.During.Until;

        var decision = activity.Try(one => one.MarkAbsent(AnActivity.Participation, kind, from.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new TooEarlyToMarkAbsent(from));
        Raised.EventsOf(activity).Should().HaveCount(accepted ? 1 : 0);
    }

    [Theory]
    [InlineData(ActivityState.Held)]
    [InlineData(ActivityState.Reviewed)]
    public void Can_be_corrected_after_the_activity_was_held(ActivityState state)
    {
        var activity = AnActivity.In(state).Build();
        activity.Find(AnActivity.OtherParticipation)!.Absence.Should().Be(AbsenceKind.Unexcused);

        foreach (var kind in new[] { AbsenceKind.Malicious, AbsenceKind.Excused, AbsenceKind.Unexcused })
        {
            activity.MarkAbsent(AnActivity.OtherParticipation, kind, TestDistrict.Nine).EnsureAccepted();
            activity.Find(AnActivity.OtherParticipation)!.Absence.Should().Be(kind);
        }

        activity.State.Should().Be(state);
        Raised.EventsOf(activity).Should().HaveCount(3);
    }

    [Theory]
    [InlineData(AbsenceKind.Excused)]
    [InlineData(AbsenceKind.Malicious)]
    public void Marked_alike_twice_changes_nothing(AbsenceKind kind)
    {
        var activity = AnActivity.In(ActivityState.Published).MarkedAbsent(kind).Build();

        activity.MarkAbsent(AnActivity.Participation, kind, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void Is_not_said_of_who_came() => AnActivity.In(ActivityState.Held).Build()
        .ShouldStayUnchangedBy(a => a.MarkAbsent(AnActivity.Participation, AbsenceKind.Unexcused, AnActivity.During.Until + Duration.FromDays(1)))
        .Should().Be((Decision)new NotPermittedInState<ParticipationState, ParticipationAction>(
            "participation", ParticipationState.CheckedOut, ParticipationAction.MarkAbsent));

    [Fact]
    public void Needs_a_participation() => new AnActivity().Published().Build()
        .ShouldStayUnchangedBy(a => a.MarkAbsent(AnActivity.Participation, AbsenceKind.Excused, AnActivity.During.Until))
        .Should().Be((Decision)new NotFound("participation", AnActivity.Participation.Value));
}
