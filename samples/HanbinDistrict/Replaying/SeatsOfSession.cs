using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Volunteers;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>The seats of one session: who takes them, who gives them back, and the line of those who wait for one.</summary>
/// <remarks>What not every session has draws from a stream of its own, so that the rest of the history is the same with it and without.</remarks>
internal sealed class SeatsOfSession(Sessions sessions, ActivityId id, SessionPlan plan)
{
    private const int FewestSeats = 2;
    private const int MostSeats = 8;
    private const int FewestWithRoles = 3;
    private const int MostTries = 40;
    private const int MostInLine = 3;
    private const int LatestLeave = 20;
    private const int EarliestLateLeave = 110;

    private static readonly ActivityRole FirstAid = new(new("first-aid"), "急救 / first aid", 1) { Skills = [new SkillDemand(VolunteerSkill.FirstAid, ByCertificate: false)] };
    private static readonly ActivityRole Reception = new(new("reception"), "接待 / reception", 1);

    private readonly Chance _own = plan.Chance.For("seats");
    private readonly List<(ActivityRoleCode? Code, int Left)> _free = [];
    private readonly List<ParticipationId> _leavingLate = [];
    private readonly HashSet<ParticipationId> _asked = [];
    private bool _hasLine;

    /// <summary>How many seats it has.</summary>
    public int Seats { get; private set; }

    /// <summary>Its roles, or none.</summary>
    public IReadOnlyList<ActivityRole> Roles { get; private set; } = [];

    /// <summary>Draws seats and roles.</summary>
    public void Draw()
    {
        Seats = plan.Chance.Between(FewestSeats, MostSeats);
        _hasLine = _own.Roll(sessions.Input.Shares.Waiting);
        // An occurrence of a programme says how many it takes, and no more.
        if (_own.Roll(sessions.Input.Shares.Roles) && plan.Occurrence is null)
        {
            Seats = Math.Max(Seats, FewestWithRoles);
            List<ActivityRole> special = plan.By.FirstAiders.Count > 0 ? [FirstAid, Reception] : [Reception];
            Roles = [.. special, new(new("service"), "服务 / service", Seats - special.Count)];
        }

        if (Roles.Count == 0) _free.Add((null, Seats));
        else _free.AddRange(Roles.Select(role => ((ActivityRoleCode?)role.Code, role.Seats)));
    }

    /// <summary>Members of the team sign up, some of them get in line where it fills up, and some will not stay.</summary>
    public async ValueTask SignUpAsync(Instant at)
    {
        var (wanted, line) = (plan.Chance.Between(FewestSeats, MostSeats), _hasLine ? _own.Between(1, MostInLine) : 0);
        // Some are busy elsewhere; others of the team are asked then.
        foreach (var volunteer in Asked())
        {
            var (participation, role) = (sessions.Ids.Next<ParticipationId>(), FreeFor(volunteer));
            if (role is not { } free)
            {
                if (line > 0 && (await sessions.SigningUp.JoinWaitingListAsync(id, participation, volunteer, _free[^1].Code, at)).IsAccepted) line--;
            }
            else if ((await sessions.SigningUp.SignUpForRoleAsync(id, participation, volunteer, _free[free].Code, at)).IsAccepted)
            {
                _free[free] = (_free[free].Code, _free[free].Left - 1);
                wanted--;
                Expect(participation, at);
            }

            if (_hasLine ? line == 0 : wanted == 0 || _free.TrueForAll(one => one.Left == 0)) break;
        }
    }

    /// <summary>Its beginning is settled: now those are known who leave shortly before.</summary>
    public void Settle(Instant begins)
    {
        foreach (var one in _leavingLate) sessions.Timeline.At(begins - Duration.FromMinutes(_own.Between(LatestLeave, EarliestLateLeave)), moment => LeaveAsync(one, moment));
    }

    // Who can give first aid is asked first.
    private IEnumerable<VolunteerId> Asked()
    {
        var drawn = plan.By.Draw(plan.Chance, MostTries);
        if (Roles.Count == 0 || plan.By.FirstAiders.Count == 0) return drawn;
        var first = _own.Pick(plan.By.FirstAiders);
        return drawn.Where(one => one != first).Prepend(first);
    }

    private int? FreeFor(VolunteerId volunteer)
    {
        var free = _free.FindIndex(one => one.Left > 0 && (one.Code != FirstAid.Code || plan.By.FirstAiders.Contains(volunteer)));
        return free < 0 ? null : free;
    }

    private void Expect(ParticipationId participation, Instant at)
    {
        var shares = sessions.Input.Shares;
        var drawn = _own.Next(Share.Whole);
        if (drawn < shares.Leaves.Millionths) sessions.Timeline.At(at + Duration.FromHours(_own.Between(1, 40)), moment => LeaveAsync(participation, moment));
        else if (drawn < shares.Leaves.Millionths + shares.LateLeaves.Millionths) _leavingLate.Add(participation);
    }

    private async ValueTask LeaveAsync(ParticipationId participation, Instant at)
    {
        if (await sessions.District.Activities.FindAsync(id) is not { State: ActivityState.Published } session || session.Find(participation)?.State != ParticipationState.SignedUp) return;
        // The last one stays, or nobody would hold it.
        if (session.Participations.Count(one => one.State == ParticipationState.SignedUp) < 2) return;
        (await sessions.SigningUp.WithdrawAsync(id, participation, at)).EnsureAccepted();
        await AskAsync(at);
    }

    // Those who were offered a seat take it in time, or let it go.
    private async ValueTask AskAsync(Instant at)
    {
        foreach (var one in (await sessions.District.Activities.FindAsync(id))!.Participations.Where(one => one.State == ParticipationState.Promoted && _asked.Add(one.Id)).ToList())
        {
            var by = one.ConfirmBy!.Value;
            if (_own.Roll(sessions.Input.Shares.Lapses)) sessions.Timeline.At(by, MoveUpAsync);
            else sessions.Timeline.At(at + ((by - at) * _own.Between(1, 99) / 100), moment => ConfirmAsync(one.Id, moment));
        }
    }

    private async ValueTask ConfirmAsync(ParticipationId participation, Instant at)
    {
        // What was called off or moved meanwhile asks nobody any more.
        if ((await sessions.District.Activities.FindAsync(id))!.Find(participation)!.State == ParticipationState.Promoted)
            (await sessions.SigningUp.ConfirmAsync(id, participation, at)).EnsureAccepted();
    }

    private async ValueTask MoveUpAsync(Instant at)
    {
        if ((await sessions.District.Activities.FindAsync(id))!.State != ActivityState.Published) return;
        (await sessions.SigningUp.MoveUpAsync(id, at)).EnsureAccepted();
        await AskAsync(at);
    }
}
