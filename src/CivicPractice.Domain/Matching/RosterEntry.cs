using CivicPractice.Commendation;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

// What a roster keeps of a volunteer whose registration is in force.
internal readonly record struct RosterEntry(VolunteerId Volunteer, StarRating Stars, long Minutes, PracticeSiteId? Home, IReadOnlyList<VolunteerSkill> Skills, IReadOnlyList<TimeRange> Booked);
