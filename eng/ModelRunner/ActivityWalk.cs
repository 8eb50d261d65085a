using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.ModelRunner;

/// <summary>One walk: a few activities, a few volunteers, a few days, and commands as they come, sensible or not. After each the library says what the model says.</summary>
/// <param name="seed">Which commands.</param>
/// <param name="tally">Where they are counted.</param>
internal sealed partial class ActivityWalk(int seed, Tally tally)
{
    /// <summary>The volunteer who is fifteen.</summary>
    public const int Fifteen = Volunteers - 1;

    private const int Volunteers = 14;
    private const int Activities = 8;
    private const int AtOnce = 3;
    private const int EarliestBeginning = 60;
    private const int LatestBeginning = 30 * 60;
    private const int BeforeTheBeginning = 20;
    private const int LongestStep = 40;

    private static readonly ActivityRoleCode[] Roles = [new("gate"), new("first-aid"), new("guide")];
    private static readonly DistrictProfile Profile = TestDistrict.Profile with
    {
        Activities = new ActivityRules { MostWaiting = ActivityModel.MostWaiting },
        NoShows = new NoShowRules { LateLeaveAs = AbsenceKind.Unexcused },
    };

    private static readonly KnownVolunteers Known = new([.. Enumerable.Range(0, Volunteers).Select(FactsOf)]);

    private readonly Random _random = new(seed);
    private readonly InMemoryStore _store = new();
    private readonly ActivityModel _model = new();
    private int _step;

    /// <summary>The commands that there are.</summary>
    public static IReadOnlyList<string> CommandNames { get; } =
        ["draft", "publish", "sign-up", "join", "confirm", "move-up", "withdraw", "change-seats", "check-in", "check-out", "mark-absent", "complete", "break-off", "cancel", "review", "change", "prolong"];

    /// <summary>Those that nothing can be said against here.</summary>
    public static IReadOnlyList<string> NeverRefused { get; } = ["draft", "move-up"];

    /// <summary>Walks.</summary>
    /// <param name="commands">How many steps.</param>
    public async Task RunAsync(int commands)
    {
        var founded = Open();
        founded.Sites.Add(ASite.In(SiteState.Open).BuildRaising());
        await founded.UnitOfWork.CommitAsync();
        for (_step = 0; _step < commands; _step++)
        {
            _model.Now = Later();
            var (name, expected, command) = Next();
            var key = new IdempotencyKey(FormattableString.Invariant($"{seed}-{_step}"));
            var decision = await command(Open(), key);
            tally.Add(name, expected);
            if (!Same(name, expected, decision) || !await AgreeAsync(name)) return;
            if (!decision.IsAccepted || _random.Next(8) != 0) continue;

            // As after a lost answer: the same again under the same key is accepted and changes nothing.
            tally.Repeated++;
            if (!Same($"{name} again", [], await command(Open(), key)) || !await AgreeAsync($"{name} again")) return;
        }

        await AddUpAsync();
    }

    // Mostly nothing passes; sometimes the doors of the next one are about to open.
    private int Later()
    {
        if (_random.Next(30) == 0 && _model.Sessions.Where(one => one.IsOpen && one.From - BeforeTheBeginning > _model.Now).Select(one => one.From - BeforeTheBeginning).ToList() is [_, ..] ahead) return ahead.Min();
        return _model.Now + (_random.Next(6) == 0 ? _random.Next(LongestStep) : 0);
    }

    private static VolunteerFacts FactsOf(int who)
    {
        var facts = who == Fifteen
            ? VolunteerFactsFor.Minor(VolunteerOf(who), TestDistrict.Monday.PlusYears(3).PlusMonths(-1), new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(30)))
            : VolunteerFactsFor.Adult(VolunteerOf(who));
        return who % 2 == 0 ? facts : facts.Proving(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, TestDistrict.Monday.PlusDays(-1));
    }

    private static VolunteerId VolunteerOf(int number) => new(Id(1, number));

    private static ActivityId ActivityOf(int number) => new(Id(2, number));

    private static ParticipationId ParticipationOf(int number) => new(Id(3, number));

    private static Guid Id(int kind, int number) => new(number, (short)kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9);

    private OpenDistrict Open() => new Districts(_store, [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private (string Name, string[] Expected, Command Give) Next()
    {
        var open = _model.Sessions.Select((one, n) => (one, n)).Where(pair => pair.one.IsOpen || pair.one.State == ActivityState.Drafted).Select(pair => pair.n).ToList();
        if (_model.Sessions.Count < Activities && open.Count < AtOnce && _random.Next(12) == 0 || _model.Sessions.Count == 0) return Draft();
        var number = open.Count > 0 && _random.Next(6) != 0 ? open[_random.Next(open.Count)] : _random.Next(_model.Sessions.Count);
        var (session, activity, at) = (_model.Sessions[number], ActivityOf(number), Minutes.At(_model.Now));
        var (who, seat, role) = (_random.Next(Volunteers), SeatIn(session, number), RoleIn(session));
        // What nobody has heard of is of little interest.
        if (session.State == ActivityState.Drafted && _random.Next(3) != 0) return ("publish", _model.Publish(session), (district, key) => Planning(district).PublishAsync(activity, at, key));
        return _random.Next(26) switch
        {
            0 => ("publish", _model.Publish(session), (district, key) => Planning(district).PublishAsync(activity, at, key)),
            <= 5 => NewSeat(number, who) is var fresh && _random.Next(6) != 0
                ? ("sign-up", _model.SignUp(session, fresh, who, role), (district, key) => Signing(district).SignUpForRoleAsync(activity, ParticipationOf(fresh), VolunteerOf(who), CodeOf(session, role), at, key))
                : ("sign-up", _model.SignUp(session, seat, WhoHas(session, seat, who), role), (district, key) =>
                    Signing(district).SignUpForRoleAsync(activity, ParticipationOf(seat), VolunteerOf(WhoHas(session, seat, who)), CodeOf(session, role), at, key)),
            <= 8 => NewSeat(number, who) is var fresh && _random.Next(6) != 0
                ? ("join", _model.Join(session, fresh, who, role), (district, key) => Signing(district).JoinWaitingListAsync(activity, ParticipationOf(fresh), VolunteerOf(who), CodeOf(session, role), at, key))
                : ("join", _model.Join(session, seat, WhoHas(session, seat, who), role), (district, key) =>
                    Signing(district).JoinWaitingListAsync(activity, ParticipationOf(seat), VolunteerOf(WhoHas(session, seat, who)), CodeOf(session, role), at, key)),
            <= 10 => ("confirm", _model.Confirm(session, seat), (district, key) => Signing(district).ConfirmAsync(activity, ParticipationOf(seat), at, key)),
            11 => ("move-up", _model.LapseAndMoveUp(session), (district, key) => Signing(district).MoveUpAsync(activity, at, key)),
            <= 13 => ("withdraw", _model.Withdraw(session, seat), (district, key) => Signing(district).WithdrawAsync(activity, ParticipationOf(seat), at, key)),
            14 => ChangeSeats(session, activity, role, at),
            <= 17 => ("check-in", _model.CheckIn(session, seat), (district, key) => Holding(district).CheckInAsync(activity, ParticipationOf(seat), at, key)),
            <= 19 => ("check-out", _model.CheckOut(session, seat), (district, key) => Holding(district).CheckOutAsync(activity, ParticipationOf(seat), at, key)),
            20 => MarkAbsent(session, activity, seat, at),
            21 when _random.Next(3) == 0 => ("review", ActivityModel.Review(session), (district, key) => Planning(district).ReviewAsync(activity, 4, at, key)),
            21 or 22 => End(session, activity, at),
            24 => Change(session, activity, at),
            25 => Prolong(session, activity, at),
            _ when _random.Next(6) == 0 => ("cancel", _model.Cancel(session), (district, key) => Holding(district).CancelAsync(activity, ActivityCancellationReason.Weather, at, key)),
            _ => ("publish", _model.Publish(session), (district, key) => Planning(district).PublishAsync(activity, at, key)),
        };
    }

    private (string Name, string[] Expected, Command Give) Draft()
    {
        var number = _model.Sessions.Count;
        var from = _model.Now + _random.Next(EarliestBeginning, LatestBeginning);
        var session = new Session(from, from + _random.Next(20, 240), [.. Enumerable.Range(0, Math.Max(1, _random.Next(Roles.Length + 3) - 2)).Select(_ => _random.Next(1, 3))], _random.Next(4) == 0);
        _model.Sessions.Add(session);
        var seats = session.Seats.ToArray();
        var plan = AnActivity.Plan with
        {
            Site = ASite.StationId,
            Host = ActivityHost.Of(ASite.StationId),
            During = Minutes.Range((session.From, session.Until)),
            Seats = seats.Sum(),
            Roles = seats.Length == 1 ? [] : [.. seats.Select((many, role) => RoleOf(role, many))],
            TakesLatecomers = session.TakesLatecomers,
        };
        var at = Minutes.At(_model.Now);
        return ("draft", [], (district, key) => Planning(district).DraftAsync(ActivityOf(number), plan, [], at, key));
    }

    private static ActivityRole RoleOf(int role, int seats) => new ActivityRole(Roles[role], Roles[role].Code, seats) with
    {
        Skills = role == 1 ? [new SkillDemand(VolunteerSkill.FirstAid, ByCertificate: false)] : [],
        MinimumAge = role == 2 ? 16 : null,
    };

    private (string Name, string[] Expected, Command Give) ChangeSeats(Session session, ActivityId activity, int role, Instant at)
    {
        var seats = _random.Next(1, 6);
        return ("change-seats", _model.ChangeSeats(session, role, seats), (district, key) => Planning(district).ChangeSeatsOfRoleAsync(activity, CodeOf(session, role), seats, at, key));
    }

    private (string Name, string[] Expected, Command Give) Change(Session session, ActivityId activity, Instant at)
    {
        var from = _random.Next(4) == 0 ? session.From : _model.Now + _random.Next(-20, LatestBeginning);
        var until = from + (_random.Next(4) == 0 ? session.Until - session.From : _random.Next(20, 240));
        var change = new ActivityChange { During = Minutes.Range((from, until)) };
        return ("change", _model.Change(session, from, until), (district, key) => new ChangingActivities(district, Known).ChangeAsync(activity, change, at, key));
    }

    private (string Name, string[] Expected, Command Give) Prolong(Session session, ActivityId activity, Instant at)
    {
        var until = session.Until + _random.Next(-90, 120);
        return ("prolong", _model.Prolong(session, until), (district, key) => new ChangingActivities(district, Known).ProlongAsync(activity, Minutes.At(until), at, key));
    }

    private (string Name, string[] Expected, Command Give) MarkAbsent(Session session, ActivityId activity, int seat, Instant at)
    {
        var kind = (AbsenceKind)_random.Next(3);
        return ("mark-absent", _model.MarkAbsent(session, seat, kind), (district, key) => Holding(district).MarkAbsentAsync(activity, ParticipationOf(seat), kind, at, key));
    }

    private (string Name, string[] Expected, Command Give) End(Session session, ActivityId activity, Instant at)
    {
        var (personTimes, isComplete) = (_random.Next(50), _random.Next(3) != 0);
        return isComplete
            ? ("complete", _model.Complete(session, personTimes), (district, key) => Holding(district).CompleteAsync(activity, personTimes, at, key))
            : ("break-off", _model.BreakOff(session, personTimes), (district, key) =>
                Holding(district).BreakOffAsync(activity, ActivityCancellationReason.Weather, personTimes, CountingMethod.Unstated, at, key));
    }

    // Mostly one that there is.
    private int SeatIn(Session session, int number) =>
        session.Places.Count > 0 && _random.Next(12) != 0 ? session.Places[_random.Next(session.Places.Count)].Seat : NewSeat(number, _random.Next(Volunteers));

    private int NewSeat(int number, int who) => ((_step * Activities) + number) * Volunteers + who;

    private int RoleIn(Session session) => _random.Next(20) == 0 ? session.Seats.Length : _random.Next(session.Seats.Length);

    private static int WhoHas(Session session, int seat, int otherwise) => session.Find(seat)?.Who ?? otherwise;

    // An activity of one role has none; a role that it does not have is named.
    private static ActivityRoleCode? CodeOf(Session session, int role) => session.Seats.Length == 1 && role == 0 ? null : role < Roles.Length ? Roles[role] : new ActivityRoleCode("nowhere");

    private static PlanningActivities Planning(OpenDistrict district) => new(district, Known);

    private static SigningUp Signing(OpenDistrict district) => new(district, Known);

    private static HoldingActivities Holding(OpenDistrict district) => new(district, Known);

    private bool Same(string name, string[] expected, Decision decision)
    {
        var (right, found) = (expected.Distinct().Order(StringComparer.Ordinal).ToList(), decision.Refusals.Select(one => one.Code).Distinct().Order(StringComparer.Ordinal).ToList());
        return right.SequenceEqual(found) || Differ(name, $"the model says [{string.Join(' ', right)}], the library [{string.Join(' ', found)}]");
    }

    private bool Differ(string name, string what)
    {
        tally.Differences.Add(string.Create(CultureInfo.InvariantCulture, $"walk {seed}, step {_step}, {name}: {what}"));
        return false;
    }

    private delegate ValueTask<Decision> Command(OpenDistrict district, IdempotencyKey key);
}
