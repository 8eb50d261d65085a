namespace CivicPractice.Activities;

/// <summary>Only what was held is reviewed: not what is still to come, nor what was called off.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="State">Where it stands.</param>
public sealed record NothingToReview(ActivityId Activity, ActivityState State) : Refusal("activity-review.not-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该活动{Terms.Of(State).Zh}，不能评价。", $"The activity is {Terms.Of(State).En}; it cannot be reviewed.");
}

/// <summary>As one who took part only those review who served until the check-out.</summary>
/// <param name="Activity">The activity.</param>
public sealed record NotWhoTookPart(ActivityId Activity) : Refusal("activity-review.not-who-took-part")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"只有签退的参与志愿者可以以参与者身份评价。", $"Only a volunteer who served until the check-out reviews as one who took part.");
}

/// <summary>The review was given by a volunteer who served, not by one of the public.</summary>
/// <param name="Review">The review.</param>
public sealed record ReviewNotOfPublic(ActivityReviewId Review) : Refusal("activity-review.not-of-public")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该评价由参与志愿者作出，不属群众评价。", $"The review was given by a volunteer who served, not by one of the public.");
}
