using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The activity takes sign-ups: published, not begun (not over, where it takes latecomers), and a seat is free.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class OpenForSignUp(Instant now) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) =>
        candidate.State is ActivityState.Published or ActivityState.Underway && candidate.SignUpUntil > now && candidate.SeatsTaken < candidate.Seats;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() =>
        activity => (activity.State == ActivityState.Published || activity.State == ActivityState.Underway)
            && (activity.During.From > now || (activity.TakesLatecomers && activity.During.Until > now)) && activity.SeatsTaken < activity.Seats;
}

/// <summary>What volunteers can sign up for, at one site or in the whole district, the soonest first.</summary>
public sealed class ActivitiesOpenForSignUpSpec : CriterionSpec<Activity>
{
    /// <summary>Lists what is open at a moment.</summary>
    /// <param name="now">The moment of asking.</param>
    /// <param name="site">The site, or <see langword="null"/> for all sites.</param>
    public ActivitiesOpenForSignUpSpec(Instant now, PracticeSiteId? site = null)
        : base(site is { } one ? new OpenForSignUp(now) & new TakesPlaceAtSite(one) : new OpenForSignUp(now)) =>
        Query.OrderBy(activity => activity.During.From).ThenBy(activity => activity.Id);
}
