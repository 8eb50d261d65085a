using CivicPractice.Commendation;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

/// <summary>A volunteer on a shortlist (候选人).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Stars">The stars held.</param>
/// <param name="ServiceMinutes">Whole minutes served and credited.</param>
/// <param name="Home">The site they belong to, or <see langword="null"/>.</param>
public readonly record struct ShortlistedVolunteer(VolunteerId Volunteer, StarRating Stars, long ServiceMinutes, PracticeSiteId? Home);
