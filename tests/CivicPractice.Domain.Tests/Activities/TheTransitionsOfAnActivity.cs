using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Every command in every situation against every state, of activities and of the participations in them: the page in docs is what the code does, cell by cell. CIVICPRACTICE_UPDATE_DOCS=1 writes it anew.</summary>
public class TheTransitionsOfAnActivity
{
    private static readonly TransitionTable<Activity, AnActivity, ActivityState, ActivityAction> Activities = new(
        Activity.Lifecycle, AnActivity.In, activity => activity.Build(), activity => activity.State,
        [
            ActivityState.Drafted, ActivityState.Published, ActivityState.Underway, ActivityState.Held, ActivityState.Reviewed, ActivityState.BrokenOff, ActivityState.Cancelled,
        ],
        ActivitySituations.All);

    private static readonly TransitionTable<Activity, AnActivity, ParticipationState, ParticipationAction> Participations = new(
        Participation.Lifecycle, AnActivity.With, activity => activity.Build(), activity => activity.Find(AnActivity.Participation)!.State,
        [
            ParticipationState.Waiting, ParticipationState.Promoted, ParticipationState.SignedUp, ParticipationState.CheckedIn, ParticipationState.CheckedOut, ParticipationState.Absent, ParticipationState.Excused,
            ParticipationState.Withdrawn, ParticipationState.Lapsed,
        ],
        ParticipationSituations.All);

    [Fact]
    public void Are_what_the_page_in_docs_says() => DocsPage.ShouldSay(
        "activity-transitions.md",
        $"""
        # What each command does to an activity, in each state

        {DocsPage.OfTransitions}a dot is `activity.not-permitted-in-state`. Unless the row says otherwise, the activity has three seats, two volunteers have signed up, the first of them came, and everything happens in time.

        {Activities.Draw()}
        # What becomes of one volunteer in it

        The activity is dangerous, and another volunteer has set it under way. A dot is `participation.not-permitted-in-state`. A seat is free.

        {Participations.Draw()}
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Are_told_of_every_state()
    {
        Activities.States.Should().Equal(Enum.GetValues<ActivityState>());
        Participations.States.Should().Equal(Enum.GetValues<ParticipationState>());
    }

    [Fact]
    public void Are_told_of_every_command()
    {
        Activities.Commands.Should().Equal(Enum.GetValues<ActivityAction>());
        Participations.Commands.Should().Equal(Enum.GetValues<ParticipationAction>());
    }

    [Fact]
    public void Lead_only_where_the_lifecycle_does()
    {
        Activities.ShouldLeadOnlyWhereTheLifecycleDoes();
        Participations.ShouldLeadOnlyWhereTheLifecycleDoes();
    }
}
