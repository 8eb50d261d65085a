using CivicPractice.Divisions;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Matching;

// One request, and how whoever may be asked for it is judged.
internal sealed class RequestAppraisal
{
    private readonly DistrictProfile _profile;
    private readonly Instant _at;
    private readonly IReadOnlyDictionary<PracticeSiteId, Duration?> _ways;
    private readonly LocalDate _day;
    private readonly VolunteerSkill[] _skills;

    public RequestAppraisal(ServiceRequest request, DistrictProfile profile, IReadOnlyDictionary<PracticeSiteId, Duration?> ways, Instant at)
    {
        (Request, _profile, _ways, _at) = (request, profile, ways, at);
        _day = request.Wanted.From.InZone(profile.TimeZone).Date;
        LoadDays = Rules.LoadAround(_day);
        _skills =
        [
            .. (profile.Fitness.Skills.GetValueOrDefault(request.Category) ?? []).Select(demand => demand.Skill)
                .Concat(Rules.Skills.GetValueOrDefault(request.Category) ?? []).Distinct(),
        ];
    }

    public ServiceRequest Request { get; }

    public Term LoadDays { get; }

    public MatchingRules Rules => _profile.Matching;

    // Everything that stands in the way; the way itself only for who comes alone, for a team is judged by its own site.
    public Decision Judge(Candidate one, IReadOnlyList<Booking> planned, bool isWithTeam = false)
    {
        var (volunteer, wanted) = (one.Registered, Request.Wanted);
        return (isWithTeam ? MayCome(volunteer.Id) : MayBeAsked(one.Assignee))
            & Decision.Unless(Request.LackedBy(one.Facts, _profile))
            & one.Schedule.WouldHold(Request.Cause, wanted, _profile.Scheduling, one.Facts.Limits, planned)
            & Decision.Unless(
                volunteer.IsAvailable(wanted, _profile.TimeZone) ? null : new HoursNotOffered(volunteer.Id, wanted),
                volunteer.ServesIn(Request.Division) ? null : new AreaNotOffered(volunteer.Id, Request.Division),
                isWithTeam ? null : TooFar(volunteer.Home, volunteer.Residence));
    }

    // What the request itself says to whoever is asked for it: whether it still waits, and what they answered before; however many are asked already.
    public Decision MayBeAsked(Assignee who) => Request.CanDispatch(who, isAvailable: true, _at, _profile.Requests with { MostOffersAtOnce = int.MaxValue });

    // Of a member who would come with a team the request is not asked whether it still waits: that is said of the team, once. That they are asked alone is in nobody's way.
    private Decision MayCome(VolunteerId member) => Decision.Unless(
        Request.HasDeclined(Assignee.Of(member)) ? new AlreadyDeclined(Assignee.Of(member)) : null,
        Request.Volunteers.Contains(member) ? new AlreadyComes(member) : null);

    // How many others still wait for an answer of theirs.
    public int OpenOffersIn(OfferBook? book) => book?.Entries.Count(entry => entry.AnswerBy > _at && entry.Request != Request.Id) ?? 0;

    public TooFarAway? TooFar(PracticeSiteId? from, DivisionCode place) =>
        Rules.Farthest is { } farthest && PlaceOf(place) != Nearness.SameVillage && from is { } site && _ways.TryGetValue(site, out var way) && !(way <= farthest)
            ? new TooFarAway(way, farthest)
            : null;

    public IReadOnlyList<MatchReason> ReasonsFor(Candidate one, int load) =>
    [
        Skill(one),
        NearnessOf(one.Registered.Home, one.Registered.Residence),
        new AvailabilityReason(one.Registered.Hours.Count > 0, one.Registered.IsAvailable(Request.Wanted, _profile.TimeZone)),
        new LoadReason(load, Rules.FullLoadMinutes),
        new PreferenceReason(one.Registered.ServiceCategories.Contains(Request.Category), Request.Prefers == one.Assignee),
    ];

    public NearnessReason NearnessOf(PracticeSiteId? from, DivisionCode at)
    {
        var place = PlaceOf(at);
        Duration? way = from is { } site && _ways.TryGetValue(site, out var known) ? known : null;
        return new NearnessReason(place, way, Math.Max(Rules.PointsOf(place), way is { } taken ? PointsOf(taken) : 0));
    }

    // What is booked and not over, and what a plan has proposed before; what is over counts when it is recorded.
    public int BookedOf(Candidate one, IReadOnlyList<Booking> planned) => (int)one.Schedule.Bookings.Concat(planned)
        .Where(booking => booking.Id != Request.Cause && booking.During.Until > _at && LoadDays.Contains(booking.During.From.InZone(_profile.TimeZone).Date))
        .Sum(booking => Math.Floor(booking.During.Length.TotalMinutes));

    private SkillReason Skill(Candidate one)
    {
        var proved = _skills.Count(IsProved);
        return new SkillReason(_skills.Length, proved, _skills.Count(skill => !IsProved(skill) && one.Registered.Skills.Contains(skill)));

        bool IsProved(VolunteerSkill skill) => one.Facts.Proved.Any(proof => proof.Skill == skill && proof.HoldsOn(_day));
    }

    private int PointsOf(Duration way) => way >= Rules.Reach ? 0 : (int)((Rules.Reach - way).ToInt64Nanoseconds() * MatchReason.Most / Rules.Reach.ToInt64Nanoseconds());

    private Nearness PlaceOf(DivisionCode at)
    {
        var wanted = Request.Division;
        return IsShared(DivisionLevel.Village) ? Nearness.SameVillage
            : IsShared(DivisionLevel.Town) ? Nearness.SameTown
            : IsShared(DivisionLevel.County) ? Nearness.SameDistrict
            : Nearness.Elsewhere;

        // Somewhere in the district is in no town: only a code that reaches so deep says so. Some cities have towns right below them.
        bool IsShared(DivisionLevel level) => UpTo(wanted, level) is var upper && upper == UpTo(at, level) && (level == DivisionLevel.County || upper.Level == level);
    }

    private static DivisionCode UpTo(DivisionCode code, DivisionLevel level)
    {
        while (code.Level > level) code = code.Parent!.Value;
        return code;
    }
}
