using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Every command in both states.</summary>
public class ActivityReviewCommands
{
    private static readonly Instant At = AnActivityReview.At;

    public static TheoryData<ActivityReviewState, ActivityReviewAction> EveryCommandInEveryState { get; } = Matrix.Of<ActivityReviewState, ActivityReviewAction>();

    [Fact]
    public void Permit_exactly_the_published_moves() => ActivityReview.Lifecycle.ShouldPermitExactly("""
               Change Strike Reinstate Detach
        Given  Given  Struck .         Given
        Struck .      .      Given     Struck
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ActivityReviewState state, ActivityReviewAction action)
    {
        var review = AnActivityReview.In(state).ByResident().Build();

        if (ActivityReview.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(review, action).EnsureAccepted();
            Do(review, action).EnsureAccepted();
            review.State.Should().Be(next);
            Raised.EventsOf(review).Should().ContainSingle();
        }
        else if ((state, action) is (ActivityReviewState.Given, ActivityReviewAction.Reinstate))
        {
            Do(review, action).EnsureAccepted();
            Raised.EventsOf(review).Should().BeEmpty();
        }
        else
        {
            review.ShouldStayUnchangedBy(one => Do(one, action)).Refusals.Should().Equal(new NotPermittedInState<ActivityReviewState, ActivityReviewAction>("activity-review", state, action));
            Ask(review, action).Should().Be(Do(review, action));
        }
    }

    private static Decision Do(ActivityReview review, ActivityReviewAction action) => action switch
    {
        ActivityReviewAction.Change => review.Change(1, [], At),
        ActivityReviewAction.Strike => review.Strike(ReviewStrikingReason.Abusive, At),
        ActivityReviewAction.Reinstate => review.Reinstate(At),
        ActivityReviewAction.Detach => review.Detach(At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(ActivityReview review, ActivityReviewAction action) => action switch
    {
        ActivityReviewAction.Change => review.CanChange(At),
        ActivityReviewAction.Strike => review.CanStrike(ReviewStrikingReason.Abusive),
        ActivityReviewAction.Reinstate => review.CanReinstate(),
        ActivityReviewAction.Detach => review.CanDetach(),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
