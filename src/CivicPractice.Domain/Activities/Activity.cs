using System.Diagnostics.CodeAnalysis;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>One session of service (活动、场次): drafted, published, signed up for, held, counted and reviewed. It owns its seats.</summary>
/// <remarks>
/// <para>Every command either changes the state and raises one event (<see cref="Complete"/>: one more for each volunteer it settles; <see cref="Change"/>: one more for each who loses the seat), or is
/// refused and changes nothing. Repeating a command is accepted and changes nothing, where its documentation says so.</para>
/// <para>Its time and place may change until it begins: who has a seat keeps it, unless not free then (<see cref="Change"/>).</para>
/// </remarks>
[Kind("activity")]
public sealed partial class Activity : AggregateRoot<ActivityId>
{
    private List<PartnershipId> _coOrganizers = [];
    private List<Participation> _participations = [];
    private List<ActivityRole> _roles = [];

    private Activity(DistrictId district, ActivityId id, NewActivity plan, IReadOnlyList<PartnershipStanding> coOrganizers, Instant at, ProgrammeId? programme)
        : base(district, id)
    {
        Write(plan, coOrganizers);
        Programme = programme;
        DraftedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/activity.md.</summary>
    public static Lifecycle<ActivityState, ActivityAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "activity",
        ActivityState.Drafted,
        (ActivityState.Drafted, ActivityAction.Revise, ActivityState.Drafted),
        (ActivityState.Drafted, ActivityAction.Publish, ActivityState.Published),
        (ActivityState.Drafted, ActivityAction.Cancel, ActivityState.Cancelled),
        (ActivityState.Published, ActivityAction.ChangeSeats, ActivityState.Published),
        (ActivityState.Published, ActivityAction.SignUp, ActivityState.Published),
        (ActivityState.Published, ActivityAction.Withdraw, ActivityState.Published),
        (ActivityState.Published, ActivityAction.CheckIn, ActivityState.Underway),
        (ActivityState.Published, ActivityAction.MarkAbsent, ActivityState.Published),
        (ActivityState.Published, ActivityAction.Cancel, ActivityState.Cancelled),
        (ActivityState.Underway, ActivityAction.ChangeSeats, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.SignUp, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.Withdraw, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.CheckIn, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.CheckOut, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.StandDown, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.MarkAbsent, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.Complete, ActivityState.Held),
        (ActivityState.Held, ActivityAction.MarkAbsent, ActivityState.Held),
        (ActivityState.Held, ActivityAction.Review, ActivityState.Reviewed),
        (ActivityState.Reviewed, ActivityAction.MarkAbsent, ActivityState.Reviewed),
        (ActivityState.Held, ActivityAction.CorrectPersonTimes, ActivityState.Held),
        (ActivityState.Reviewed, ActivityAction.CorrectPersonTimes, ActivityState.Reviewed),
        (ActivityState.Published, ActivityAction.JoinWaitingList, ActivityState.Published),
        (ActivityState.Published, ActivityAction.Promote, ActivityState.Published),
        (ActivityState.Published, ActivityAction.Confirm, ActivityState.Published),
        (ActivityState.Published, ActivityAction.Lapse, ActivityState.Published),
        // Somebody may check in before the beginning while others are still in line.
        (ActivityState.Underway, ActivityAction.JoinWaitingList, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.Promote, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.Confirm, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.Lapse, ActivityState.Underway),
        (ActivityState.Underway, ActivityAction.BreakOff, ActivityState.BrokenOff),
        (ActivityState.BrokenOff, ActivityAction.MarkAbsent, ActivityState.BrokenOff),
        (ActivityState.BrokenOff, ActivityAction.CorrectPersonTimes, ActivityState.BrokenOff),
        (ActivityState.Published, ActivityAction.Change, ActivityState.Published),
        (ActivityState.Published, ActivityAction.Prolong, ActivityState.Published),
        (ActivityState.Underway, ActivityAction.Prolong, ActivityState.Underway));

    /// <summary>Where the activity stands.</summary>
    public ActivityState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Where it takes place.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What kind of service it gives.</summary>
    public ActivityCategory Category { get; private set; }

    /// <summary>Its name.</summary>
    public string Title { get; private set; }

    /// <summary>From when until when.</summary>
    public TimeRange During { get; private set; }

    /// <summary>How many volunteers it takes, in all its roles.</summary>
    public int Seats { get; private set; }

    /// <summary>How many seats are taken, or kept for who is to confirm; never more than <see cref="Seats"/>.</summary>
    public int SeatsTaken { get; private set; }

    /// <summary>Its roles with their own seats; none where everybody does the same.</summary>
    public IReadOnlyList<ActivityRole> Roles => _roles;

    /// <summary>The least age in years on the day, or <see langword="null"/>.</summary>
    public int? MinimumAge { get; private set; }

    /// <summary>What about it may call for a written agreement (R18).</summary>
    public ActivityCircumstances Circumstances { get; private set; }

    /// <summary>Who runs it (主办方).</summary>
    public ActivityHost Host { get; private set; }

    /// <summary>The partnerships whose partners help to run it (协办方); each was in force on its day.</summary>
    public IReadOnlyList<PartnershipId> CoOrganizers => _coOrganizers;

    /// <summary>What volunteers need to know, or <see langword="null"/> in a draft.</summary>
    public string? Information { get; private set; }

    /// <summary>The risks, or <see langword="null"/> in a draft.</summary>
    public RiskStatement? Risk { get; private set; }

    /// <summary>The service request it answers, or <see langword="null"/>.</summary>
    public ServiceRequestId? Answers { get; private set; }

    /// <summary>The programme of which it is an occurrence, or <see langword="null"/>; see <see cref="RunningProgrammes.DraftActivityAsync"/>.</summary>
    public ProgrammeId? Programme { get; private set; }

    /// <summary>The series of which it is a session (系列活动), or <see langword="null"/>; see <see cref="RunningSeries.PlanAheadAsync"/>.</summary>
    public ActivitySeriesId? Series { get; private set; }

    /// <summary>The service project to which it belongs (所属项目), or <see langword="null"/>; it stands from the draft on.</summary>
    public ServiceProjectId? Project { get; private set; }

    /// <summary>Whom it is for.</summary>
    public TargetAudience Audience { get; private set; }

    /// <summary>Whether it is a concentrated one (集中活动), as whoever planned it says.</summary>
    public bool IsConcentrated { get; private set; }

    /// <summary>Who signed up, in that order; those who withdrew too.</summary>
    public IReadOnlyList<Participation> Participations => _participations;

    /// <summary>When it was drafted.</summary>
    public Instant DraftedAt { get; private set; }

    /// <summary>When it was published, or <see langword="null"/>.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>When it was completed or broken off, or <see langword="null"/>.</summary>
    public Instant? CompletedAt { get; private set; }

    /// <summary>The day it was held in the district's time zone, or <see langword="null"/>.</summary>
    public LocalDate? HeldOn { get; private set; }

    /// <summary>The day it was broken off by the day it began in the district's time zone, or <see langword="null"/>.</summary>
    public LocalDate? BrokenOffOn { get; private set; }

    /// <summary>Person-times served (服务人次); 0 until held or broken off.</summary>
    public int PersonTimes { get; private set; }

    /// <summary>The review, or <see langword="null"/>.</summary>
    public SiteReview? ReviewGiven { get; private set; }

    /// <summary>Why it was called off or broken off, or <see langword="null"/>.</summary>
    public ActivityCancellationReason? CancelledFor { get; private set; }

    /// <summary>Who served how many whole minutes, in the order of signing up; who left without a whole minute is not named.</summary>
    public IReadOnlyList<ServedTime> ServedMinutes =>
        [.. _participations.Where(one => one.Minutes > 0).Select(one => new ServedTime(one.Id, one.Volunteer, one.GivenFrom(During.From)!.Value))];

    /// <summary>Drafts an activity.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new activity.</param>
    /// <param name="plan">What is planned.</param>
    /// <param name="coOrganizers">The partnerships whose partners help to run it; may be empty.</param>
    /// <param name="day">The day of its beginning in the district's time zone.</param>
    /// <param name="at">The moment of drafting.</param>
    /// <returns>The activity, or refused with one <see cref="CoOrganizerNotInForce"/> for each partnership that is not in force on the day.</returns>
    /// <exception cref="ArgumentException">The plan has no site, category, title, time, audience, host or seat; a partnership is named twice or is of another district.</exception>
    public static Decision<Activity> Draft(
        DistrictId district, ActivityId id, NewActivity plan, IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day, Instant at) =>
        DraftFor(null, district, id, plan, coOrganizers, day, at);

    // Only together with the programme, which notes the activity.
    internal static Decision<Activity> DraftFor(
        ProgrammeId? programme, DistrictId district, ActivityId id, NewActivity plan, IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day, Instant at)
    {
        RequireSound(plan);
        RequireSound(coOrganizers, district);
        var may = InForce(coOrganizers, day);
        if (!may.IsAccepted) return may;

        var activity = new Activity(district, id, plan, coOrganizers, at, programme);
        activity.Raise(new ActivityDrafted(id, plan.Site, plan.Category, plan.During, plan.Host, plan.Answers, programme, plan.Project, plan.Series), at);
        return activity;
    }

    /// <summary>Whether the draft may be written anew.</summary>
    /// <param name="coOrganizers">The partnerships whose partners help to run it; may be empty.</param>
    /// <param name="day">The day of its beginning in the district's time zone.</param>
    /// <inheritdoc cref="Revise" path="/returns"/>
    public Decision CanRevise(IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day)
    {
        RequireSound(coOrganizers, District);
        var permitted = Lifecycle.Permits(State, ActivityAction.Revise);
        return !permitted.IsAccepted ? permitted : InForce(coOrganizers, day);
    }

    /// <summary>Writes the draft anew, as a whole.</summary>
    /// <param name="plan">What is planned now.</param>
    /// <param name="coOrganizers">The partnerships whose partners help to run it; may be empty.</param>
    /// <param name="day">The day of its beginning in the district's time zone.</param>
    /// <param name="at">The moment of revising.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with one <see cref="CoOrganizerNotInForce"/> for each partnership that is not in force on the day.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Draft"/>, or the plan answers another request or belongs to another project or series, is of another category or time than one of a project, or of another site, category or time than the occurrence of a programme: that stands from the draft on.</exception>
    public Decision Revise(NewActivity plan, IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day, Instant at)
    {
        RequireSound(plan);
        if (plan.Answers != Answers) throw new ArgumentException("What an activity answers stands from the draft on.", nameof(plan));
        if (plan.Series != Series) throw new ArgumentException("Of which series an activity is a session stands from the draft on.", nameof(plan));
        // The project was asked whether it gives such service on such a day.
        if (plan.Project != Project || (Project is not null && (plan.Category, plan.During) != (Category, During)))
            throw new ArgumentException("To which project an activity belongs, and its category and time then, stand from the draft on.", nameof(plan));
        if (Programme is not null && (plan.Site, plan.Category, plan.During) != (Site, Category, During))
            throw new ArgumentException("Site, category and time of an occurrence stand from the draft on.", nameof(plan));
        var may = CanRevise(coOrganizers, day);
        if (!may.IsAccepted) return may;

        Write(plan, coOrganizers);
        Raise(new ActivityRevised(Id, Site, Category, During, Host, Answers), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the activity may be published.</summary>
    /// <param name="at">The moment of publishing.</param>
    /// <inheritdoc cref="Publish" path="/returns"/>
    public Decision CanPublish(Instant at)
    {
        var permitted = Lifecycle.Permits(State, ActivityAction.Publish);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            at >= SignUpUntil ? new BeginningPassed(During.From) : null,
            string.IsNullOrWhiteSpace(Information) ? new InformationMissing(Id) : null,
            Risk is null ? new RisksNotStated(Id) : null);
    }

    /// <summary>Publishes the activity, with full information and the risks (志愿服务条例 art. 12).</summary>
    /// <param name="at">The moment of publishing; before <see cref="SignUpUntil"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="BeginningPassed"/>, <see cref="InformationMissing"/>, <see cref="RisksNotStated"/> that apply.</returns>
    public Decision Publish(Instant at)
    {
        var may = CanPublish(at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ActivityAction.Publish);
        PublishedAt = at.ToMicrosecond();
        Raise(new ActivityPublished(Id, Seats), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the activity, or a role of it, may have another number of seats.</summary>
    /// <param name="seats">How many; at least 1.</param>
    /// <param name="role">The role, where it has roles.</param>
    /// <inheritdoc cref="ChangeSeats" path="/returns"/>
    public Decision CanChangeSeats(int seats, ActivityRoleCode? role = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var permitted = Lifecycle.Permits(State, ActivityAction.ChangeSeats);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            !KnowsRole(role) ? new ActivityRoleUnknown(role) : seats < SeatsTakenOf(role) ? new FewerSeatsThanTaken(seats, SeatsTakenOf(role)) : null);
    }

    /// <summary>Gives the activity, or a role of it, more or fewer seats, never fewer than are taken. The same number again is accepted and changes nothing.</summary>
    /// <remarks>Who is in line is not offered a seat by that alone; <see cref="PlanningActivities.ChangeSeatsAsync"/> does so.</remarks>
    /// <param name="seats">How many; at least 1.</param>
    /// <param name="at">The moment.</param>
    /// <param name="role">The role, where it has roles.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ActivityRoleUnknown"/> or <see cref="FewerSeatsThanTaken"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no seat at all.</exception>
    public Decision ChangeSeats(int seats, Instant at, ActivityRoleCode? role = null)
    {
        var may = CanChangeSeats(seats, role);
        if (!may.IsAccepted || seats == SeatsOf(role)) return may;

        Seats += seats - SeatsOf(role);
        _roles = [.. _roles.Select(one => one.Code == role ? one with { Seats = seats } : one)];
        Recount();
        Raise(new ActivitySeatsChanged(Id, Seats, role, role is null ? null : seats), at);
        return Decision.Accepted;
    }

    /// <summary>The day of its beginning, by which ages are judged and sessions counted.</summary>
    /// <param name="zone">The district's time zone.</param>
    public LocalDate DayIn(DateTimeZone zone) => During.From.InZone(zone).Date;

    [MemberNotNull(nameof(Title), nameof(Circumstances))]
    private void Write(NewActivity plan, IReadOnlyList<PartnershipStanding> coOrganizers)
    {
        Site = plan.Site;
        Category = plan.Category;
        Title = plan.Title;
        TakesLatecomers = plan.TakesLatecomers;
        TakesWaitingList = plan.TakesWaitingList;
        During = plan.During;
        Seats = plan.Seats;
        _roles = [.. plan.Roles.Select(role => role with { Skills = [.. role.Skills] })];
        MinimumAge = plan.MinimumAge;
        Circumstances = plan.Circumstances;
        Host = plan.Host;
        Information = plan.Information;
        Risk = plan.Risk;
        Answers = plan.Answers;
        Project = plan.Project;
        Series = plan.Series;
        Audience = plan.Audience;
        IsConcentrated = plan.IsConcentrated;
        _coOrganizers = [.. coOrganizers.Select(facts => facts.Partnership)];
        Recount();
    }

    private static Decision InForce(IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day) => Decision.Unless(
        coOrganizers.Where(facts => !facts.IsInForce || !facts.Term.Contains(day)).Select(facts => new CoOrganizerNotInForce(facts.Partnership, day)));

    private static void RequireSound(NewActivity plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(plan.Title, nameof(plan));
        if (plan.Site == default) throw new ArgumentException("An activity has a site.", nameof(plan));
        if (plan.Category == default) throw new ArgumentException("An activity has a category.", nameof(plan));
        if (plan.During == default) throw new ArgumentException("An activity has a time.", nameof(plan));
        if (plan.Seats < 1) throw new ArgumentException("An activity has at least one seat.", nameof(plan));
        if (plan.Audience == default) throw new ArgumentException("An activity has an audience.", nameof(plan));
        if (plan.Roles.Count > 0 && plan.Seats != plan.Roles.Sum(role => role.Seats)) throw new ArgumentException("An activity has as many seats as its roles together.", nameof(plan));
        if (plan.Roles.DistinctBy(role => role.Code).Count() != plan.Roles.Count) throw new ArgumentException("A role stands twice.", nameof(plan));
        foreach (var role in plan.Roles) role.RequireSound(nameof(plan));
        AgePolicy.RequireMinimumAge(plan.MinimumAge, nameof(plan));
        ArgumentNullException.ThrowIfNull(plan.Circumstances, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfNegative(plan.Circumstances.PeopleExpected, nameof(plan));
        if (plan.Host.Value == Guid.Empty) throw new ArgumentException("An activity has a host.", nameof(plan));
    }

    private static void RequireSound(IReadOnlyList<PartnershipStanding> coOrganizers, DistrictId district)
    {
        ArgumentNullException.ThrowIfNull(coOrganizers);
        if (coOrganizers.DistinctBy(facts => facts.Partnership).Count() != coOrganizers.Count)
            throw new ArgumentException("A partnership is named twice.", nameof(coOrganizers));
        if (coOrganizers.Any(facts => facts.District != district))
            throw new ArgumentException("The facts belong to another district.", nameof(coOrganizers));
    }
}
