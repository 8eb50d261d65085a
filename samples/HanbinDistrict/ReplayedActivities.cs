using CivicPractice.Statistics;

namespace HanbinDistrict;

/// <summary>What became of the seats of all sessions (名额与候补), and what was said of the sessions.</summary>
/// <param name="WithRoles">How many sessions have roles.</param>
/// <param name="WithLine">How many had anybody in line.</param>
/// <param name="JoinedLine">How many got in line.</param>
/// <param name="Offered">How many of these were offered a seat that became free.</param>
/// <param name="Confirmed">How many took it.</param>
/// <param name="Lapsed">How many let it go.</param>
/// <param name="Released">How many lost it, as the session was moved, or gave it back before they had taken it.</param>
/// <param name="LeftInTime">How many gave their seat back in time, or were not free when the session was moved.</param>
/// <param name="LeftLate">How many gave it back shortly before the beginning.</param>
/// <param name="Moved">How many sessions were moved.</param>
/// <param name="BrokenOff">How many were broken off.</param>
/// <param name="ByParticipants">What those said who served.</param>
/// <param name="ByPublic">What those said for whom it was.</param>
public sealed record SeatsOfSessions(
    int WithRoles, int WithLine, int JoinedLine, int Offered, int Confirmed, int Lapsed, int Released, int LeftInTime, int LeftLate, int Moved, int BrokenOff, ScoreTally ByParticipants, ScoreTally ByPublic);
