using CivicPractice.Activities;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds an activity through its public commands. Drafted at nine on Monday, planned for Tuesday from nine to eleven, with three seats.</summary>
public sealed class AnActivity
{
    private readonly List<Action<Activity>> _steps = [];
    private NewActivity _plan = Plan;
    private ActivityId _id = TheId;
    private DistrictProfile _profile = TestDistrict.Profile;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static ActivityId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000201"));

    /// <summary>The volunteer who signs up first.</summary>
    public static VolunteerId Volunteer { get; } = new(new Guid("00000000-0000-7000-8000-000000000211"));

    /// <summary>Another volunteer.</summary>
    public static VolunteerId OtherVolunteer { get; } = new(new Guid("00000000-0000-7000-8000-000000000212"));

    /// <summary>The participation of <see cref="Volunteer"/>.</summary>
    public static ParticipationId Participation { get; } = new(new Guid("00000000-0000-7000-8000-000000000221"));

    /// <summary>The participation of <see cref="OtherVolunteer"/>.</summary>
    public static ParticipationId OtherParticipation { get; } = new(new Guid("00000000-0000-7000-8000-000000000222"));

    /// <summary>A third volunteer.</summary>
    public static VolunteerId ThirdVolunteer { get; } = new(new Guid("00000000-0000-7000-8000-000000000213"));

    /// <summary>The participation of <see cref="ThirdVolunteer"/>.</summary>
    public static ParticipationId ThirdParticipation { get; } = new(new Guid("00000000-0000-7000-8000-000000000223"));

    /// <summary>The site where it takes place; it hosts too.</summary>
    public static PracticeSiteId Site { get; } = new(new Guid("00000000-0000-7000-8000-000000000231"));

    /// <summary>Tuesday from nine to eleven.</summary>
    public static TimeRange During { get; } = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(1), Duration.FromHours(2));

    /// <summary>Until when time may count, by the usual rules: what cover is needed for.</summary>
    public static TimeRange WithOvertime { get; } = new(During.From, During.Until + TestDistrict.Profile.Activities.Overtime);

    /// <summary>Tuesday in the district.</summary>
    public static LocalDate Tuesday { get; } = TestDistrict.Monday.PlusDays(1);

    /// <summary>The plan: health checks by three volunteers, no particular risk.</summary>
    public static NewActivity Plan { get; } = new()
    {
        Site = Site,
        Category = ActivityCategory.HealthCheck,
        Title = "Blood pressure on market day",
        During = During,
        Seats = 3,
        Host = ActivityHost.Of(Site),
        Information = "At the gate; bring your card.",
        Risk = new RiskStatement(RiskLevel.Ordinary, "none known"),
        Audience = TargetAudience.OverSixty,
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnActivity WithId(ActivityId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the plan.</summary>
    /// <param name="change">The plan out of the usual one.</param>
    public AnActivity Planned(Func<NewActivity, NewActivity> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Applies another profile of the test district.</summary>
    /// <param name="profile">The profile.</param>
    public AnActivity Under(DistrictProfile profile)
    {
        _profile = profile;
        return this;
    }

    /// <summary>Publishes it, at the moment reached.</summary>
    public AnActivity Published() => Then(activity => activity.Publish(_now));

    /// <summary>Signs a volunteer up, at the moment reached.</summary>
    /// <param name="participation">The participation; the usual one unless given.</param>
    /// <param name="facts">The volunteer; the usual one unless given.</param>
    public AnActivity SignedUp(ParticipationId? participation = null, VolunteerFacts? facts = null) => Then(activity =>
        activity.SignUp(participation ?? Participation, facts ?? Covered(), _now, _profile));

    /// <summary>Signs the usual volunteer and the other one up.</summary>
    public AnActivity SignedUpByBoth() => SignedUp().SignedUp(OtherParticipation, Covered(OtherVolunteer));

    /// <summary>Lets a volunteer withdraw, at the moment reached.</summary>
    /// <param name="participation">The participation; the usual one unless given.</param>
    public AnActivity Withdrawn(ParticipationId? participation = null) => Then(activity => activity.Withdraw(participation ?? Participation, _now, _profile.Activities));

    /// <summary>Gives it another number of seats, at the moment reached.</summary>
    /// <param name="seats">How many.</param>
    public AnActivity WithSeats(int seats) => Then(activity => activity.ChangeSeats(seats, _now));

    /// <summary>Lets a volunteer get in line, at the moment reached.</summary>
    /// <param name="participation">The participation; the third one unless given.</param>
    /// <param name="facts">The volunteer; the third one unless given.</param>
    public AnActivity InLine(ParticipationId? participation = null, VolunteerFacts? facts = null) => Then(activity =>
        activity.JoinWaitingList(participation ?? ThirdParticipation, facts ?? Covered(ThirdVolunteer), _now, _profile));

    /// <summary>Offers who is in line a seat, at the moment reached; one must be free.</summary>
    /// <param name="participation">The participation; the third one unless given.</param>
    /// <param name="facts">The volunteer; the third one unless given.</param>
    public AnActivity Promoted(ParticipationId? participation = null, VolunteerFacts? facts = null) => Then(activity =>
        activity.Promote(participation ?? ThirdParticipation, facts ?? Covered(ThirdVolunteer), _now, _profile));

    /// <summary>Lets who was offered a seat take it, at the moment reached.</summary>
    /// <param name="participation">The participation; the third one unless given.</param>
    public AnActivity Confirmed(ParticipationId? participation = null) => Then(activity => activity.Confirm(participation ?? ThirdParticipation, _now));

    /// <summary>Lets the time to take an offered seat pass.</summary>
    /// <param name="participation">The participation; the third one unless given.</param>
    public AnActivity Lapsed(ParticipationId? participation = null) => Then(activity =>
        activity.Lapse(participation ?? ThirdParticipation, activity.Find(participation ?? ThirdParticipation)!.ConfirmBy!.Value));

    /// <summary>Checks a volunteer in when the activity begins.</summary>
    /// <param name="participation">The participation; the usual one unless given.</param>
    /// <param name="facts">The volunteer; the usual one unless given.</param>
    public AnActivity CheckedIn(ParticipationId? participation = null, VolunteerFacts? facts = null) => Then(activity =>
        activity.CheckIn(participation ?? Participation, facts ?? Covered(), _now = activity.During.From, _profile));

    /// <summary>Checks the usual volunteer in a quarter of an hour before the activity begins.</summary>
    public AnActivity CheckedInEarly() => Then(activity => activity.CheckIn(Participation, Covered(), _now = activity.During.From - Duration.FromMinutes(15), _profile));

    /// <summary>Checks a volunteer out when the activity ends.</summary>
    /// <param name="participation">The participation; the usual one unless given.</param>
    public AnActivity CheckedOut(ParticipationId? participation = null) => Then(activity =>
        activity.CheckOut(participation ?? Participation, _now = activity.During.Until, _profile.Activities));

    /// <summary>Marks a volunteer as having stayed away when the activity ends.</summary>
    /// <param name="kind">How.</param>
    /// <param name="participation">The participation; the usual one unless given.</param>
    public AnActivity MarkedAbsent(AbsenceKind kind, ParticipationId? participation = null) => Then(activity =>
        activity.MarkAbsent(participation ?? Participation, kind, _now = activity.During.Until));

    /// <summary>Completes it when it ends.</summary>
    /// <param name="personTimes">Person-times served.</param>
    public AnActivity Completed(int personTimes = 20) => Then(activity => activity.Complete(personTimes, DayOf(activity), _now = activity.During.Until));

    /// <summary>Breaks it off an hour after it began.</summary>
    /// <param name="personTimes">Person-times served until then.</param>
    public AnActivity BrokenOff(int personTimes = 8) => Then(activity => activity.BreakOff(
        ActivityCancellationReason.Weather, personTimes, CountingMethod.AtTheDoor, DayOf(activity), _now = activity.During.From + Duration.FromHours(1)));

    /// <summary>Reviews it an hour later.</summary>
    /// <param name="score">1 to 5.</param>
    public AnActivity Reviewed(int score = 5) => Then(activity => activity.Review(score, TestDistrict.Dispatcher, _now += Duration.FromHours(1), _profile.Activities));

    /// <summary>Corrects its person-times, at the moment reached: they were left out and are by the sign-in sheet.</summary>
    /// <param name="personTimes">The person-times that are right.</param>
    public AnActivity Corrected(int personTimes = 25) => Then(activity => activity.CorrectPersonTimes(
        personTimes, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, TestDistrict.Dispatcher, _now, _profile.Activities));

    /// <summary>Puts it to the day after, an hour longer, at the moment reached.</summary>
    /// <param name="notFree">Whoever is not free then.</param>
    public AnActivity Moved(params ParticipationId[] notFree) => Then(activity =>
    {
        var during = TimeRange.Starting(activity.During.From + Duration.FromDays(1), activity.During.Length + Duration.FromHours(1));
        return activity.Change(new ActivityChange { During = during }, [], DayOf(activity).PlusDays(1), notFree, _now);
    });

    /// <summary>Cancels it, at the moment reached.</summary>
    public AnActivity Cancelled() => Then(activity => activity.Cancel(ActivityCancellationReason.Weather, _now));

    /// <summary>A grown-up who is insured as long as time may count, so that danger makes no difference.</summary>
    /// <param name="volunteer">The volunteer; the usual one unless given.</param>
    public static VolunteerFacts Covered(VolunteerId? volunteer = null) => VolunteerFactsFor.Adult(volunteer ?? Volunteer).Insured(WithOvertime);

    /// <summary>Is dangerous.</summary>
    public AnActivity InDanger() => Planned(plan => plan with { Risk = new RiskStatement(RiskLevel.Dangerous, "深水") });

    /// <summary>Builds an activity in a state: both volunteers signed up from publication on, the usual one came, the other did not.</summary>
    /// <param name="state">The state.</param>
    public static AnActivity In(ActivityState state) => state switch
    {
        ActivityState.Drafted => new AnActivity(),
        ActivityState.Published => new AnActivity().Published().SignedUpByBoth(),
        ActivityState.Underway => In(ActivityState.Published).CheckedIn(),
        ActivityState.Held => In(ActivityState.Underway).CheckedOut().Completed(),
        ActivityState.Reviewed => In(ActivityState.Held).Reviewed(),
        ActivityState.Cancelled => In(ActivityState.Published).Cancelled(),
        ActivityState.BrokenOff => In(ActivityState.Underway).BrokenOff(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds a dangerous activity with the usual volunteer in a state, and with a seat free: the other one has come, so that it is under way whatever this one does.</summary>
    /// <param name="state">The state.</param>
    public static AnActivity With(ParticipationState state) => state switch
    {
        ParticipationState.SignedUp => OtherCame(Both),
        ParticipationState.CheckedIn => OtherCame(Both).CheckedIn(),
        ParticipationState.CheckedOut => OtherCame(Both).CheckedIn().CheckedOut(),
        ParticipationState.Withdrawn => OtherCame(Both.Withdrawn()),
        ParticipationState.Absent => OtherCame(Both).MarkedAbsent(AbsenceKind.Unexcused),
        ParticipationState.Excused => OtherCame(Both).MarkedAbsent(AbsenceKind.Excused),
        ParticipationState.Waiting => OtherCame(Line.WithSeats(3)),
        ParticipationState.Promoted => OtherCame(Line.WithSeats(4).Promoted(Participation, Covered())),
        ParticipationState.Lapsed => OtherCame(Line.WithSeats(3).Promoted(Participation, Covered()).Lapsed(Participation)),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public Activity Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Activity BuildUnstored()
    {
        var activity = Activity.Draft(
            TestDistrict.Id, _id, _plan, [], _plan.During.From.InZone(TestDistrict.TimeZone).Date, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(activity);
        return activity;
    }

    /// <summary>The day of the activity in the test district.</summary>
    /// <param name="activity">The activity.</param>
    public static LocalDate DayOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.DayIn(TestDistrict.TimeZone);
    }

    private static AnActivity Both => new AnActivity().InDanger().Published().SignedUpByBoth();

    // Two others have the two seats.
    private static AnActivity Line => new AnActivity().InDanger().Planned(plan => plan with { Seats = 2 }).Published()
        .SignedUp(OtherParticipation, Covered(OtherVolunteer)).SignedUp(ThirdParticipation, Covered(ThirdVolunteer)).InLine(Participation, Covered());

    private static AnActivity OtherCame(AnActivity activity) => activity.CheckedIn(OtherParticipation, Covered(OtherVolunteer));

    private AnActivity Then(Func<Activity, Decision> step)
    {
        _steps.Add(activity => step(activity).EnsureAccepted());
        return this;
    }
}
