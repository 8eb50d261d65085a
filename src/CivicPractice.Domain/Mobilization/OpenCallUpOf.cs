using System.Linq.Expressions;
using CivicPractice.Volunteers;

namespace CivicPractice.Mobilization;

/// <summary>The call is a volunteer's and open: not answered yet, or the volunteer comes or is there.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class OpenCallUpOf(VolunteerId volunteer) : Criterion<CallUp>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CallUp candidate) => candidate.Volunteer == volunteer && candidate.State is CallUpState.Called or CallUpState.Coming or CallUpState.Mustered;

    /// <inheritdoc/>
    public override Expression<Func<CallUp, bool>> ToExpression() =>
        call => call.Volunteer == volunteer && (call.State == CallUpState.Called || call.State == CallUpState.Coming || call.State == CallUpState.Mustered);
}

/// <summary>What a volunteer is called up for (我的召集), the first called first.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class OpenCallUpsOfVolunteerSpec(VolunteerId volunteer) : CriterionSpec<CallUp>(new OpenCallUpOf(volunteer), Order)
{
    private static readonly Ordering<CallUp> Order = Ordering<CallUp>.By(call => call.CalledAt).ThenBy(call => call.Id);
}
