using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Any sequence of reviews of two activities at two sites in two months, given, changed, struck and reinstated: the figures are those that the reviews themselves tell.</summary>
public class ReviewsByARandomWalk
{
    private static readonly Gen<(int Command, int Activity, int Who, int Score)[]> Walks = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[1, 5]).Array[0, 40];

    [Fact]
    public async Task Are_what_the_figures_tell() => await Walks.SampleAsync(async walk =>
    {
        var store = new InMemoryStore();
        var district = TestDistrict.Open(store);
        Activity[] activities = [AnActivity.In(ActivityState.Held).BuildUnstored(), Elsewhere().BuildUnstored()];
        foreach (var one in activities) district.Activities.Add(one);
        await district.UnitOfWork.CommitAsync();
        var reviewing = new ReviewingActivities(district);

        foreach (var (command, which, who, score) in walk)
        {
            var activity = activities[which];
            var by = who == 0 ? AnActivityReview.Participant : Reviewer.Of(new RequesterId(Causes.Cause(who)));
            var at = activity.CompletedAt!.Value;
            var decision = await (command switch
            {
                0 => reviewing.GiveAsync(activity.Id, by, score, [], at),
                1 => reviewing.ChangeAsync(activity.Id, by, score, [], at),
                2 => reviewing.StrikeAsync(ActivityReviewId.Of(activity.Id, by), ReviewStrikingReason.Abusive, at),
                _ => reviewing.ReinstateAsync(ActivityReviewId.Of(activity.Id, by), at),
            });
            decision.Refusals.Select(refusal => refusal.Code).Should().BeSubsetOf(["activity-review.already-exists", "activity-review.not-found", "activity-review.not-permitted-in-state"]);
        }

        var counted = (await district.ActivityReviews.ListAsync(All<ActivityReview, ActivityReviewId>.Instance)).Where(review => review.State == ActivityReviewState.Given).ToList();
        var expected = counted.GroupBy(review => (review.Site, Month: review.HeldOn.ToYearMonth())).OrderBy(row => row.Key.Site).ThenBy(row => row.Key.Month)
            .Select(row => new ReviewFigures(row.Key.Site, row.Key.Month, Tally(row, ReviewerKind.Participant), Tally(row, ReviewerKind.Public)));
        (await district.Statistics.FiguresAsync()).Reviews().Answer.Should().Equal(expected);

        // Also where a store goes on from a snapshot.
        var projection = new StatisticsProjection();
        foreach (var envelope in store.EventsOf(TestDistrict.Id)) (projection = new StatisticsProjection(projection.Capture())).Apply(envelope);
        projection.Reviews().Answer.Should().Equal(expected);
    }, iter: 100);

    private static AnActivity Elsewhere() => AnActivity.In(ActivityState.Held).WithId(new ActivityId(Causes.Cause(1)))
        .Planned(plan => plan with { Site = ASite.OtherId, During = new TimeRange(plan.During.From + Duration.FromDays(40), plan.During.Until + Duration.FromDays(40)) });

    private static ScoreTally Tally(IEnumerable<ActivityReview> reviews, ReviewerKind kind) =>
        reviews.Where(review => review.By.Kind == kind).Aggregate(default(ScoreTally), (sum, review) => sum + ScoreTally.Of(review.Score));
}
