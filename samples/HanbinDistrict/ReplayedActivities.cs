using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Communities;
using CivicPractice.Mobilization;
using CivicPractice.Statistics;
using HanbinDistrict.Input;
using NodaTime;

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

/// <summary>What became of a series of activities (系列活动).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sessions">Each session, the first to begin first; those that were called off too.</param>
/// <param name="Zone">In which days are told.</param>
public sealed record SeriesHeld(Bilingual Name, IReadOnlyList<Activity> Sessions, DateTimeZone Zone);

/// <summary>What became of an emergency mobilisation (应急动员).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Standing">How many calls stand in each state.</param>
/// <param name="Unasked">How many came whom nobody had called.</param>
/// <param name="Service">The activity that served it, with its minutes.</param>
public sealed record MobilizationServed(Bilingual Name, EmergencyMobilization Mobilization, MobilizationStanding Standing, int Unasked, Activity Service)
{
    /// <summary>How many reported (报到).</summary>
    public int Mustered => Service.Participations.Count(one => one.HasCome);

    /// <summary>How many minutes they gave together.</summary>
    public int Minutes => Service.Participations.Sum(one => one.Minutes);
}

/// <summary>How the relocation communities of a district stand (易地扶贫搬迁社区).</summary>
/// <param name="Totals">How many were resettled in them.</param>
/// <param name="WithoutProgramme">In how many of them no integration programme runs.</param>
/// <param name="WithoutActivity">In how many of them nothing was held in the period.</param>
/// <param name="Dimensions">How each dimension of integration stands.</param>
/// <param name="Programmes">How each programme stands.</param>
public sealed record CommunitiesServed(ResettledTotals Totals, int WithoutProgramme, int WithoutActivity, IReadOnlyList<DimensionFigures> Dimensions, IReadOnlyList<IntegrationTold> Programmes);

/// <summary>How an integration programme stands.</summary>
/// <param name="Community">What the community is called.</param>
/// <param name="Plan">What is planned.</param>
/// <param name="Standing">How far its goals have come.</param>
public sealed record IntegrationTold(string Community, PlannedIntegration Plan, IntegrationStanding Standing);

/// <summary>The village covenants of a district (村规民约).</summary>
/// <param name="Covenants">Each covenant, by the code of its village.</param>
/// <param name="Without">How many villages and communities have none in force.</param>
public sealed record CovenantsMade(IReadOnlyList<CovenantTold> Covenants, int Without);

/// <summary>How a covenant stands.</summary>
/// <param name="Village">What the village is called.</param>
/// <param name="Covenant">The covenant.</param>
/// <param name="Pledges">Who pledged to keep it.</param>
/// <param name="Households">How many households there are.</param>
public sealed record CovenantTold(string Village, VillageCovenant Covenant, CovenantPledges Pledges, int Households);
