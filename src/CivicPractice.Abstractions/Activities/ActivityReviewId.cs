namespace CivicPractice.Activities;

/// <summary>Identifies somebody's review of an activity: the same activity and reviewer give the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ActivityReviewId(Guid Value) : IEntityId<ActivityReviewId>
{
    /// <inheritdoc/>
    public static ActivityReviewId From(Guid value) => new(value);

    /// <summary>The id of a reviewer's word on an activity: a version 8 UUID.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="reviewer">Who reviews.</param>
    /// <exception cref="ArgumentException">Activity or reviewer is the default value.</exception>
    public static ActivityReviewId Of(ActivityId activity, Reviewer reviewer)
    {
        if (activity == default) throw new ArgumentException("The activity is missing.", nameof(activity));
        if (reviewer.Value == Guid.Empty) throw new ArgumentException("The reviewer is missing.", nameof(reviewer));
        return new ActivityReviewId(NamedGuid.Of($"activity-review:{activity}:{reviewer.Kind}:{reviewer.Value}"));
    }

    /// <inheritdoc/>
    public int CompareTo(ActivityReviewId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ActivityReviewId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
