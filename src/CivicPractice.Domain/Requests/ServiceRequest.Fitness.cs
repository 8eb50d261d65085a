using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>Who is fit for it.</content>
public sealed partial class ServiceRequest
{
    /// <summary>What a volunteer lacks for the service, by what is known now.</summary>
    /// <param name="volunteer">What is known of the volunteer.</param>
    /// <param name="profile">The district's profile.</param>
    /// <returns>The refusals of <see cref="EligibilityPolicy.Judge"/>.</returns>
    /// <exception cref="ArgumentException">The facts or the profile are of another district.</exception>
    public IReadOnlyList<Refusal> LackedBy(VolunteerFacts volunteer, DistrictProfile profile)
    {
        RequireFacts([volunteer], profile);
        return EligibilityPolicy.Judge(volunteer, Demand(profile)).Refusals;
    }

    /// <summary>Whether a volunteer who serves it, or is to, is without the cover that is needed until its end (R4).</summary>
    /// <param name="volunteer">What is known of the volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="profile">The district's profile.</param>
    internal bool IsUncovered(VolunteerFacts volunteer, Instant at, DistrictProfile profile) => !Demand(profile).IsCoveredBy(volunteer.Covered, at);

    // What the service asks of everybody who comes, whenever it is asked.
    private static Decision Judge(IReadOnlyList<VolunteerFacts> volunteers, ServiceDemand demand, Decision so) =>
        volunteers.Aggregate(so, (decision, volunteer) => decision & EligibilityPolicy.Judge(volunteer, demand));

    private ServiceDemand Demand(DistrictProfile profile) => ServiceDemand.Of(Wanted, Category, Risk.Level, profile.Requests.Overtime, profile);

    private void RequireFacts(IReadOnlyList<VolunteerFacts> volunteers, DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        RequireSameDistrict(profile.Id, nameof(profile));
        ArgumentNullException.ThrowIfNull(volunteers);
        foreach (var facts in volunteers) RequireSameDistrict(facts.District, nameof(volunteers));
    }
}
