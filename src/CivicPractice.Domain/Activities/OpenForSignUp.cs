using System.Linq.Expressions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The activity takes sign-ups: published, not begun or such that one may join throughout, and a seat is free that nobody is in line for.</summary>
/// <param name="now">The moment of asking.</param>
/// <param name="lineEndsBefore">How long before the beginning lines are given up (<see cref="ActivityRules.PromotionsEndBefore"/>); as where a district says nothing unless given.</param>
public sealed class OpenForSignUp(Instant now, Duration? lineEndsBefore = null) : Criterion<Activity>
{
    private readonly Instant _linesOver = now + (lineEndsBefore ?? new ActivityRules().PromotionsEndBefore);

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) =>
        candidate.State is ActivityState.Published or ActivityState.Underway && candidate.SignUpUntil > now
        && (candidate.SeatsOpen > 0 || (candidate.SeatsTaken < candidate.Seats && candidate.During.From <= _linesOver));

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression()
    {
        var linesOver = _linesOver;
        return activity => (activity.State == ActivityState.Published || activity.State == ActivityState.Underway)
            && (activity.During.From > now || (activity.TakesLatecomers && activity.During.Until > now))
            && (activity.SeatsOpen > 0 || (activity.SeatsTaken < activity.Seats && activity.During.From <= linesOver));
    }
}

/// <summary>What volunteers can sign up for, at one site or in the whole district, the soonest first.</summary>
/// <param name="now">The moment of asking.</param>
/// <param name="site">The site, or <see langword="null"/> for all sites.</param>
/// <param name="lineEndsBefore">How long before the beginning lines are given up (<see cref="ActivityRules.PromotionsEndBefore"/>).</param>
public sealed class ActivitiesOpenForSignUpSpec(Instant now, PracticeSiteId? site = null, Duration? lineEndsBefore = null)
    : CriterionSpec<Activity>(site is { } one ? new OpenForSignUp(now, lineEndsBefore) & new TakesPlaceAtSite(one) : new OpenForSignUp(now, lineEndsBefore), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}
