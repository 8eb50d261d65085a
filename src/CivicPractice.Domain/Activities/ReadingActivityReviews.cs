using CivicPractice.Evaluation;
using CivicPractice.Statistics;

namespace CivicPractice.Activities;

/// <summary>Reads what those who took part and the public say of an activity (活动评价汇总). The figures of sites and months are <see cref="IDistrictFigures.Reviews"/>.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class ReadingActivityReviews(OpenDistrict district)
{
    /// <summary>What is said of an activity; what was struck does not count.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<ReviewsOfActivity> OfActivityAsync(ActivityId activity, CancellationToken cancellationToken = default)
    {
        var (participants, others, tags) = (default(ScoreTally), default(ScoreTally), new Dictionary<ReviewTag, int>());
        foreach (var review in await district.ActivityReviews.ListAsync(new ReviewsOfActivitySpec(activity), cancellationToken))
        {
            if (review.By.Kind == ReviewerKind.Participant) participants += ScoreTally.Of(review.Score);
            else others += ScoreTally.Of(review.Score);
            foreach (var tag in review.Tags) tags[tag] = tags.GetValueOrDefault(tag) + 1;
        }

        return new ReviewsOfActivity(activity, participants, others, [.. tags.Select(one => new TagCount(one.Key, one.Value)).OrderByDescending(one => one.Count).ThenBy(one => one.Tag.Code, StringComparer.Ordinal)]);
    }
}

/// <summary>What is said of an activity.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participants">The scores of volunteers who served in it.</param>
/// <param name="Public">The scores of the public.</param>
/// <param name="Tags">What was ticked, the most frequent first.</param>
public sealed record ReviewsOfActivity(ActivityId Activity, ScoreTally Participants, ScoreTally Public, IReadOnlyList<TagCount> Tags)
{
    /// <summary>How many reviews there are.</summary>
    public long Count => Participants.Count + Public.Count;

    /// <summary>The mean of all scores, 1 to 5, exact; <see langword="null"/> where nobody reviewed it.</summary>
    public MeasuredValue? Mean => Count == 0 ? null : MeasuredValue.Ratio(Participants.Sum + Public.Sum, Count);
}

/// <summary>How often a tag was ticked.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Count">How often.</param>
public readonly record struct TagCount(ReviewTag Tag, int Count);
