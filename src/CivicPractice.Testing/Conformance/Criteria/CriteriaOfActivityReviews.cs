using CivicPractice.Activities;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about reviews of activities.</summary>
internal static class CriteriaOfActivityReviews
{
    private static readonly ActivityId Other = new(new Guid("00000000-0000-7000-8000-000000000921"));

    public static CandidateSet<ActivityReview, ActivityReviewId> Set { get; } = new(
        "Reviews of activities", review => review.Id, () => [.. Built().Select(one => one.BuildUnstored())],
        [
            ("of an activity", new ReviewOfActivity(Other)),
            ("not struck", new ReviewCounts()),
            ("struck", new ReviewWasStruck()),
            ("of a volunteer", new ReviewByVolunteer(AnActivity.Volunteer)),
            ("of one of the public", new ReviewByRequester(new RequesterId(AnActivityReview.Resident.Value))),
            ("poor", new ReviewScoredAtMost(2)),
            ("below the highest score", new ReviewScoredAtMost(4)),
        ],
        [
            ("of an activity", () => new ReviewsOfActivitySpec(AnActivity.TheId)),
            ("struck", () => new StruckReviewsSpec()),
            ("of a volunteer", () => new ReviewsByVolunteerSpec(AnActivity.Volunteer)),
            ("of one of the public", () => new ReviewsByRequesterSpec(new RequesterId(AnActivityReview.Resident.Value))),
            ("poor", () => new PoorReviewsSpec()),
            ("not very good", () => new PoorReviewsSpec(4)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<AnActivityReview> Built()
    {
        yield return new AnActivityReview();
        yield return new AnActivityReview().On(Elsewhere());
        // Who serves and who is served may bear one id: they are two.
        yield return new AnActivityReview().By(Reviewer.Of(new RequesterId(AnActivity.Volunteer.Value)));
        yield return new AnActivityReview().ByResident();
        yield return new AnActivityReview().ByResident().On(Elsewhere()).Struck();
        yield return new AnActivityReview().ByResident(16).Detached();
        for (var n = 1; n <= 10; n++) yield return new AnActivityReview().ByResident(n).Scoring(1 + (n % 5)).GivenAt(AnActivityReview.At + Duration.FromHours(n % 3));
        for (var n = 11; n <= 13; n++) yield return new AnActivityReview().ByResident(n).Scoring(1).Struck(ReviewStrikingReason.Doubled);
        yield return new AnActivityReview().ByResident(14).On(Elsewhere()).Scoring(4).Struck().Reinstated();
        yield return new AnActivityReview().ByResident(15).On(Elsewhere()).Changed(1, ReviewTag.Late);
    }

    private static AnActivity Elsewhere() => AnActivity.In(ActivityState.Held).WithId(Other);
}
