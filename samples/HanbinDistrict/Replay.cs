using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Certificates;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;
using NodaTime;

namespace HanbinDistrict;

/// <summary>Replays one district through the library.</summary>
/// <param name="input">The district.</param>
/// <param name="seed">The seed of chance.</param>
/// <param name="store">Where the district lives.</param>
/// <param name="progress">Hears how far it has come.</param>
/// <param name="cancellationToken">Ends it early.</param>
/// <returns>What came out.</returns>
public delegate Task<ReplayResult> Replay(DistrictInput input, ulong seed, StoreChoice store, IProgress<ReplayProgress> progress, CancellationToken cancellationToken);

/// <summary>What came out of a replay, told by the library's statistics.</summary>
/// <param name="Overview">The district at one glance.</param>
/// <param name="Sessions">What was held, by month, tier and category.</param>
/// <param name="Seed">The seed it came out of; of a stored replay, that one's.</param>
/// <param name="WasStored">Whether it was replayed before and only read now.</param>
/// <param name="CoBuilding">The record of the town and its paired unit, where the data name one.</param>
/// <param name="Programmes">What programmes bring in the last whole week, where the data name any.</param>
/// <param name="Cadence">How sites keep the rules of cadence, where there are rules.</param>
/// <param name="Reach">The practice circles, where the data say how many people there are.</param>
/// <param name="Volunteer">The whole file of who served longest, where anybody served.</param>
/// <param name="Evaluation">The evaluation of all sites, where the data say by what.</param>
/// <param name="Fitness">Who is fit for dangerous service, where anybody was prepared for it.</param>
/// <param name="Seats">What became of the seats of the sessions, where the shares let anything become of them.</param>
/// <param name="Series">What became of each series, where the data name any.</param>
/// <param name="Mobilizations">What became of each mobilisation, where the data name any.</param>
/// <param name="Communities">How the relocation communities stand, where the data name them.</param>
/// <param name="Covenants">The village covenants, where the data name any.</param>
/// <param name="Answers">What the figures answer at once: teams, stars, requests.</param>
public sealed record ReplayResult(
    DistrictOverview Overview,
    IReadOnlyList<SessionFigures> Sessions,
    ulong Seed,
    bool WasStored = false,
    CoBuildingRecord? CoBuilding = null,
    ProgrammeWeek? Programmes = null,
    CadenceKept? Cadence = null,
    CirclesDrawn? Reach = null,
    VolunteerFile? Volunteer = null,
    EvaluationOfSites? Evaluation = null,
    FitnessOfTeams? Fitness = null,
    SeatsOfSessions? Seats = null,
    IReadOnlyList<SeriesHeld>? Series = null,
    IReadOnlyList<MobilizationServed>? Mobilizations = null,
    CommunitiesServed? Communities = null,
    CovenantsMade? Covenants = null,
    AnswersOfFigures? Answers = null);

/// <summary>What the figures answer at once.</summary>
/// <param name="Teams">The teams that gave the most time over the period, the most first.</param>
/// <param name="Stars">How many volunteers hold how many stars.</param>
/// <param name="Requests">How far requests came, and how long they waited for a yes.</param>
public sealed record AnswersOfFigures(IReadOnlyList<(string Name, long Minutes)> Teams, IReadOnlyList<StarFigures> Stars, RequestFigures Requests);

/// <summary>The evaluation of all sites.</summary>
/// <param name="Plan">By what.</param>
/// <param name="Sites">Each site with its result, the best first.</param>
/// <param name="Missing">Of how many sites nothing is known in an indicator.</param>
public sealed record EvaluationOfSites(EvaluationPlan Plan, IReadOnlyList<SiteResult> Sites, IReadOnlyList<(Indicator Indicator, int Sites)> Missing);

/// <summary>What a site reached.</summary>
/// <param name="Site">The site.</param>
/// <param name="Result">Score, outcome, rank.</param>
public sealed record SiteResult(PracticeSite Site, EvaluationResult Result);

/// <summary>Who could be sent on dangerous service, and who lacks what.</summary>
/// <param name="Category">Which service.</param>
/// <param name="Today">The last day of the period.</param>
/// <param name="Then">A day some days later.</param>
/// <param name="Teams">The teams with anybody whose insurance is about to end.</param>
/// <param name="PoliciesEnding">The policies about to end: when, and how many they cover.</param>
/// <param name="RenewalsDue">How many volunteers have training to be renewed.</param>
public sealed record FitnessOfTeams(
    ActivityCategory Category,
    LocalDate Today,
    LocalDate Then,
    IReadOnlyList<FitnessOfTeam> Teams,
    IReadOnlyList<(LocalDateTime Until, int Persons)> PoliciesEnding,
    int RenewalsDue);

/// <summary>What the members of a team lack.</summary>
/// <param name="Name">What the team is called.</param>
/// <param name="Today">On the one day.</param>
/// <param name="Then">On the other.</param>
public sealed record FitnessOfTeam(string Name, IReadOnlyList<MemberFitness> Today, IReadOnlyList<MemberFitness> Then);

/// <summary>The whole file of one volunteer.</summary>
/// <param name="Record">The record of voluntary service.</param>
/// <param name="Balance">The points that are left.</param>
/// <param name="Absences">The absences, in the order in which they were noted.</param>
/// <param name="Year">The year in which the period ends.</param>
/// <param name="AbsencesOfYear">The absences of that year that count.</param>
/// <param name="Teams">What the teams are called.</param>
/// <param name="Certificates">The certificates of service, the earliest first.</param>
/// <param name="Zone">In which days are told.</param>
public sealed record VolunteerFile(
    VolunteerRecord Record,
    Points Balance,
    IReadOnlyList<Absence> Absences,
    int Year,
    AbsencesOfYear AbsencesOfYear,
    IReadOnlyList<string> Teams,
    IReadOnlyList<ServiceCertificate> Certificates,
    DateTimeZone Zone);

/// <summary>What programmes bring in a week.</summary>
/// <param name="Week">The last whole ISO week of the period, or the period itself where it has none.</param>
/// <param name="Rows">Each occurrence, the first to begin first; those that do not take place too.</param>
/// <param name="Calendar">All occurrences of the period as an .ics file.</param>
public sealed record ProgrammeWeek(Term Week, IReadOnlyList<ProgrammeRow> Rows, string Calendar);

/// <summary>One occurrence.</summary>
/// <param name="Occurrence">When it is, and what is known of it.</param>
/// <param name="Name">What the programme is called.</param>
/// <param name="Place">Where it is.</param>
public sealed record ProgrammeRow(ProgrammeOccurrence Occurrence, string Name, string Place);

/// <summary>How sites keep the rules of cadence over the period, asked at its last minute.</summary>
/// <param name="Kinds">Each rule as it is written, in their order, with each site that is to keep it.</param>
public sealed record CadenceKept(IReadOnlyList<(CadenceOfKind Kind, IReadOnlyList<SiteCadence> Sites)> Kinds);

/// <summary>How one site keeps one rule.</summary>
/// <param name="Name">What the site is called.</param>
/// <param name="Kept">How it keeps the rule.</param>
public sealed record SiteCadence(string Name, CadenceOf<PracticeSiteId> Kept);

/// <summary>The practice circles, and where to open next.</summary>
/// <param name="Tiers">Who lives inside the circles of the sites of one tier alone, and of all, where the tier is <see langword="null"/>.</param>
/// <param name="Groupings">Each belt and cluster with what its sites cover by themselves.</param>
/// <param name="Next">Where to open sites next.</param>
/// <param name="SquareKilometres">How much ground lies in at least one circle.</param>
/// <param name="WithoutLocation">How many open sites have no place on the map.</param>
/// <param name="Drawing">The picture, an SVG.</param>
public sealed record CirclesDrawn(
    IReadOnlyList<(SiteTier? Tier, CircleCoverage Coverage)> Tiers,
    IReadOnlyList<(SiteGrouping Grouping, CircleCoverage Coverage)> Groupings,
    SitesToOpen Next,
    double SquareKilometres,
    int WithoutLocation,
    string Drawing);
