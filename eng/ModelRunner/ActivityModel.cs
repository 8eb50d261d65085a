using CivicPractice.Activities;

namespace CivicPractice.ModelRunner;

/// <summary>Activities as simple as can be: lists, numbers and minutes. It shares no rule with the library and answers each command by the codes for which it is refused.</summary>
/// <remarks>The numbers are those that a district has that says nothing: check-in half an hour before, half an hour of overtime, a seat kept for a day and never in the last two hours, notice late in these.</remarks>
internal sealed class ActivityModel
{
    /// <summary>How many may be in line for one activity.</summary>
    public const int MostWaiting = 3;

    private const int HalfAnHour = 30;
    private const int TwoHours = 120;
    private const int ADay = 24 * 60;
    private const string NoMove = "activity.not-permitted-in-state";
    private const string NoSeatMove = "participation.not-permitted-in-state";

    /// <summary>The activities by number.</summary>
    public List<Session> Sessions { get; } = [];

    /// <summary>When each volunteer is booked, by what.</summary>
    public Dictionary<int, List<(int Seat, int From, int Until)>> Booked { get; } = [];

    /// <summary>Which absences stand in each volunteer's file, by what.</summary>
    public Dictionary<(int Who, int Seat), AbsenceKind> Noted { get; } = [];

    /// <summary>Minutes since nine on Monday.</summary>
    public int Now { get; set; }

    /// <summary>Whether a volunteer may take a role: of two who can give first aid one, and the last one is fifteen.</summary>
    public static string? Lacks(int who, int role) => role switch
    {
        1 when who % 2 == 0 => "volunteer.skill-unproved",
        2 when who == ActivityWalk.Fifteen => "volunteer.below-age",
        _ => null,
    };

    public string[] Publish(Session session)
    {
        if (session.State != ActivityState.Drafted) return [NoMove];
        if (Now >= session.SignUpUntil) return ["activity.beginning-passed"];
        session.State = ActivityState.Published;
        return [];
    }

    public string[] SignUp(Session session, int seat, int who, int role) => AfterLapsing(session, () => SignUpNow(session, seat, who, role));

    private string[] SignUpNow(Session session, int seat, int who, int role)
    {
        var known = session.Find(seat);
        if (known?.HasSeat == true)
            return !session.IsOpen ? [NoMove] : known.Stand == ParticipationState.Promoted ? ["activity.on-waiting-list"] : [];
        var codes = new List<string>();
        if (Now < session.SignUpUntil) codes.AddRange(InTheWay(who, session.Rest(Now)));
        if (!session.IsOpen) return [.. codes.Append(NoMove)];
        var isLineOpen = Now < session.LineUntil;
        if (known is not null && known.Stand != ParticipationState.Waiting) return [.. codes.Append("activity.participation-withdrawn")];
        if (known is not null && isLineOpen) return [.. codes.Append("activity.on-waiting-list")];
        if (Now >= session.SignUpUntil) codes.Add("activity.sign-up-closed");
        if (session.HasAnother(who, seat)) codes.Add("activity.already-signed-up");
        if (role >= session.Seats.Length) codes.Add("activity.role-unknown");
        else if (session.Taken(role) >= session.Seats[role]) codes.Add("activity.seats-taken");
        else if (isLineOpen && session.Waiting(role) > 0) codes.Add("activity.others-waiting");
        if (role < session.Seats.Length && Lacks(who, role) is { } lack) codes.Add(lack);
        if (codes.Count > 0) return [.. codes];

        var place = known ?? session.Add(seat, who);
        (place.Stand, place.Role, place.SeatSince) = (ParticipationState.SignedUp, role, Now);
        Book(who, seat, session.Rest(Now));
        return [];
    }

    public string[] Join(Session session, int seat, int who, int role) => AfterLapsing(session, () => JoinNow(session, seat, who, role));

    private string[] JoinNow(Session session, int seat, int who, int role)
    {
        if (!session.IsOpen) return [NoMove];
        switch (session.Find(seat)?.Stand)
        {
            case null: break;
            case ParticipationState.Waiting or ParticipationState.Promoted: MoveUp(session); return [];
            case ParticipationState.Withdrawn or ParticipationState.Lapsed: return ["activity.participation-withdrawn"];
            default: return ["activity.already-signed-up"];
        }

        var codes = new List<string>();
        if (Now >= session.LineUntil) codes.Add("activity.waiting-list-closed");
        if (session.HasAnother(who, seat)) codes.Add("activity.already-signed-up");
        if (session.Places.Count(one => one.Stand == ParticipationState.Waiting) >= MostWaiting) codes.Add("activity.waiting-list-full");
        if (role >= session.Seats.Length) codes.Add("activity.role-unknown");
        else if (session.Taken(role) < session.Seats[role] && session.Waiting(role) == 0) codes.Add("activity.seat-is-free");
        if (role < session.Seats.Length && Lacks(who, role) is { } lack) codes.Add(lack);
        if (codes.Count > 0) return [.. codes];

        session.Add(seat, who).Role = role;
        MoveUp(session);
        return [];
    }

    public string[] Confirm(Session session, int seat)
    {
        if (!session.IsOpen) return [NoMove];
        if (session.Find(seat) is not { } place) return ["participation.not-found"];
        if (place.Stand == ParticipationState.SignedUp) return [];
        if (place.Stand != ParticipationState.Promoted) return [NoSeatMove];
        if (Now >= place.ConfirmBy) return ["activity.confirmation-late"];
        (place.Stand, place.ConfirmBy) = (ParticipationState.SignedUp, null);
        return [];
    }

    public string[] LapseAndMoveUp(Session session)
    {
        LapseOverdue(session);
        MoveUp(session);
        return [];
    }

    public string[] Withdraw(Session session, int seat)
    {
        if (!session.IsOpen) return [NoMove];
        if (session.Find(seat) is not { } place) return ["participation.not-found"];
        if (place.Stand != ParticipationState.Withdrawn)
        {
            if (place.Stand is not (ParticipationState.Waiting or ParticipationState.Promoted or ParticipationState.SignedUp)) return [NoSeatMove];
            if (Now >= session.SignUpUntil) return ["activity.withdrawal-closed"];
            if (place.Stand == ParticipationState.SignedUp && Now > session.From - TwoHours && !session.TakesLatecomers && !(session.MovedAt >= place.SeatSince)) (place.LeftLate, Noted[(place.Who, seat)]) = (true, AbsenceKind.Unexcused);
            (place.Stand, place.ConfirmBy) = (ParticipationState.Withdrawn, null);
            Free(place.Who, seat);
        }

        MoveUp(session);
        return [];
    }

    public string[] ChangeSeats(Session session, int role, int seats) => AfterLapsing(session, () => ChangeSeatsNow(session, role, seats));

    private string[] ChangeSeatsNow(Session session, int role, int seats)
    {
        if (!session.IsOpen) return [NoMove];
        if (role >= session.Seats.Length) return ["activity.role-unknown"];
        if (seats < session.Taken(role)) return ["activity.fewer-seats-than-taken"];
        var more = seats > session.Seats[role];
        session.Seats[role] = seats;
        if (more) MoveUp(session);
        return [];
    }

    /// <summary>Another time: whoever is free then keeps the seat.</summary>
    public string[] Change(Session session, int from, int until)
    {
        if ((from, until) != (session.From, session.Until))
        {
            if (session.State != ActivityState.Published) return [NoMove];
            if (Now >= session.From || Now >= from) return ["activity.beginning-passed"];
            (session.From, session.Until, session.MovedAt) = (from, until, Now);
            foreach (var place in session.Places.Where(one => one.Stand is ParticipationState.SignedUp or ParticipationState.Promoted))
            {
                Free(place.Who, place.Seat);
                if (InTheWay(place.Who, (from, until)).Length == 0) Book(place.Who, place.Seat, (from, until));
                else (place.Stand, place.ConfirmBy) = (ParticipationState.Withdrawn, null);
                if (place.ConfirmBy > from) place.ConfirmBy = from;
            }
        }

        MoveUp(session);
        return [];
    }

    /// <summary>Another end: whoever is free until then stays booked until then.</summary>
    public string[] Prolong(Session session, int until)
    {
        if (until == session.Until) return [];
        if (!session.IsOpen) return [NoMove];
        var codes = new List<string>();
        if (until <= Now) codes.Add("activity.end-passed");
        if (until <= session.From) codes.Add("activity.ends-before-it-begins");
        if (codes.Count > 0) return [.. codes];

        var isLater = until > session.Until;
        (session.Until, session.MovedAt) = (until, Now);
        foreach (var place in session.Places.Where(one => one.Stand is ParticipationState.SignedUp or ParticipationState.Promoted or ParticipationState.CheckedIn or ParticipationState.Excused))
        {
            var booked = Booked.GetValueOrDefault(place.Who, []);
            var (isHeld, held) = (booked.Exists(one => one.Seat == place.Seat), booked.Find(one => one.Seat == place.Seat));
            if (!isLater && (!isHeld || held.Until <= until)) continue;
            var from = isHeld ? held.From : session.From;
            if (isLater && booked.Exists(one => one.Seat != place.Seat && one.From < until && one.Until > from)) continue;
            Free(place.Who, place.Seat);
            if (until > from) Book(place.Who, place.Seat, (from, until));
        }

        return [];
    }

    public string[] CheckIn(Session session, int seat)
    {
        if (session.Find(seat) is not { } place) return ["participation.not-found"];
        if (!session.IsOpen) return [NoMove];
        if (place.Stand == ParticipationState.CheckedIn) return [];
        if (place.Stand is not (ParticipationState.SignedUp or ParticipationState.Excused)) return [NoSeatMove];
        if (Now < session.From - HalfAnHour) return ["activity.too-early-to-check-in"];
        if (Now >= session.Until) return ["activity.too-late-to-check-in"];
        (session.State, place.Stand, place.Came, place.Absence) = (ActivityState.Underway, ParticipationState.CheckedIn, Now, null);
        return [];
    }

    public string[] CheckOut(Session session, int seat)
    {
        if (session.State != ActivityState.Underway) return [NoMove];
        if (session.Find(seat) is not { } place) return ["participation.not-found"];
        if (place.Stand == ParticipationState.CheckedOut) return [];
        if (place.Stand != ParticipationState.CheckedIn) return [NoSeatMove];
        Leave(session, place, Math.Min(Now, session.Until + HalfAnHour));
        return [];
    }

    public string[] MarkAbsent(Session session, int seat, AbsenceKind kind)
    {
        var isOver = session.State is ActivityState.Held or ActivityState.Reviewed or ActivityState.BrokenOff;
        if (!session.IsOpen && !isOver) return [NoMove];
        if (session.Find(seat) is not { } place) return ["participation.not-found"];
        var to = kind == AbsenceKind.Excused ? ParticipationState.Excused : ParticipationState.Absent;
        if (place.Stand is not (ParticipationState.SignedUp or ParticipationState.Absent or ParticipationState.Excused)) return [NoSeatMove];
        if (!isOver && place.Absence != kind && Now < (kind == AbsenceKind.Excused ? session.From : session.Until)) return ["activity.too-early-to-mark-absent"];
        (place.Stand, place.Absence) = (to, kind);
        if (isOver) Note(place, kind);
        return [];
    }

    public string[] Complete(Session session, int personTimes)
    {
        if (session.State != ActivityState.Underway) return [NoMove];
        if (Now < session.From) return ["activity.too-early-to-complete"];
        End(session, ActivityState.Held, AbsenceKind.Unexcused, personTimes);
        foreach (var place in session.Places.Where(one => one.Stand == ParticipationState.Absent)) Note(place, place.Absence!.Value);
        return [];
    }

    public string[] BreakOff(Session session, int personTimes)
    {
        if (session.State != ActivityState.Underway) return [NoMove];
        if (Now >= session.Until) return ["activity.too-late-to-break-off"];
        End(session, ActivityState.BrokenOff, AbsenceKind.Excused, personTimes);
        foreach (var place in session.Places.Where(one => one.Came is null)) Free(place.Who, place.Seat);
        return [];
    }

    public string[] Cancel(Session session)
    {
        if (session.State == ActivityState.Cancelled) return [];
        if (session.State is not (ActivityState.Drafted or ActivityState.Published)) return [NoMove];
        session.State = ActivityState.Cancelled;
        foreach (var place in session.Places.Where(one => one.Stand == ParticipationState.Promoted)) Lapse(place);
        foreach (var place in session.Places.Where(one => one.HasSeat)) Free(place.Who, place.Seat);
        foreach (var place in session.Places.Where(one => one.LeftLate)) Excuse(place);
        return [];
    }

    public static string[] Review(Session session)
    {
        if (session.State != ActivityState.Held) return [NoMove];
        session.State = ActivityState.Reviewed;
        return [];
    }

    private void End(Session session, ActivityState state, AbsenceKind ofWhoDidNotCome, int personTimes)
    {
        (session.State, session.PersonTimes) = (state, personTimes);
        foreach (var place in session.Places)
        {
            if (place.Stand == ParticipationState.Promoted) Lapse(place);
            else if (place.Stand == ParticipationState.CheckedIn) Leave(session, place, Math.Min(Now, session.Until));
            else if (place.Stand == ParticipationState.SignedUp)
                (place.Stand, place.Absence) = (ofWhoDidNotCome == AbsenceKind.Excused ? ParticipationState.Excused : ParticipationState.Absent, ofWhoDidNotCome);

            // What was given is what stays booked.
            if (place.Given is { } given && Booked[place.Who].FindIndex(one => one.Seat == place.Seat) is >= 0 and var at && Booked[place.Who][at].Until > given.Until)
            {
                var held = Booked[place.Who][at];
                if (held.From >= given.Until) Booked[place.Who].RemoveAt(at);
                else Booked[place.Who][at] = held with { Until = given.Until };
            }

            if (place.Stand == ParticipationState.CheckedOut && place.Given is null) Free(place.Who, place.Seat);
        }

        // Who had given notice late, and came after all, was not away.
        foreach (var place in session.Places.Where(one => one.LeftLate && session.Places.Exists(other => other.Who == one.Who && other.Stand == ParticipationState.CheckedOut))) Excuse(place);
    }

    // What was kept and not taken in time is free for whoever asks; of a refusal nothing stays.
    private string[] AfterLapsing(Session session, Func<string[]> command)
    {
        var overdue = session.IsOpen ? session.Places.Where(one => one.Stand == ParticipationState.Promoted && one.ConfirmBy <= Now).Select(one => (one, one.ConfirmBy)).ToList() : [];
        var booked = overdue.SelectMany(one => Booked[one.one.Who].Where(its => its.Seat == one.one.Seat).Select(its => (one.one.Who, its))).ToList();
        LapseOverdue(session);
        var codes = command();
        if (codes.Length == 0) return codes;
        foreach (var (place, by) in overdue) (place.Stand, place.ConfirmBy) = (ParticipationState.Promoted, by);
        foreach (var (who, its) in booked) Booked[who].Add(its);
        return codes;
    }

    private void LapseOverdue(Session session)
    {
        if (!session.IsOpen) return;
        foreach (var place in session.Places.Where(one => one.Stand == ParticipationState.Promoted && one.ConfirmBy <= Now)) Lapse(place);
    }

    private void Excuse(Place place)
    {
        if (Noted.ContainsKey((place.Who, place.Seat))) Noted[(place.Who, place.Seat)] = AbsenceKind.Excused;
    }

    private void MoveUp(Session session)
    {
        if (!session.IsOpen || Now >= session.LineUntil) return;
        foreach (var place in session.Places.Where(one => one.Stand == ParticipationState.Waiting))
        {
            if (session.Taken(place.Role) >= session.Seats[place.Role] || InTheWay(place.Who, session.Rest(Now)).Length > 0) continue;
            (place.Stand, place.ConfirmBy, place.SeatSince) = (ParticipationState.Promoted, Math.Min(Now + ADay, session.LineUntil), Now);
            Book(place.Who, place.Seat, session.Rest(Now));
        }
    }

    private void Lapse(Place place)
    {
        (place.Stand, place.ConfirmBy) = (ParticipationState.Lapsed, null);
        Free(place.Who, place.Seat);
    }

    private static void Leave(Session session, Place place, int until)
    {
        var from = Math.Max(place.Came!.Value, session.From);
        place.Stand = ParticipationState.CheckedOut;
        if (until > from) place.Given = (from, until);
    }

    // An excuse is noted only where something else stood before.
    private void Note(Place place, AbsenceKind kind)
    {
        if (kind != AbsenceKind.Excused || Noted.ContainsKey((place.Who, place.Seat))) Noted[(place.Who, place.Seat)] = kind;
    }

    private string[] InTheWay(int who, (int From, int Until) time) =>
        Booked.GetValueOrDefault(who, []).Exists(one => one.From < time.Until && one.Until > time.From) ? ["schedule.conflict"] : [];

    private void Book(int who, int seat, (int From, int Until) time)
    {
        if (!Booked.TryGetValue(who, out var booked)) Booked[who] = booked = [];
        booked.Add((seat, time.From, time.Until));
    }

    private void Free(int who, int seat) => Booked.GetValueOrDefault(who, []).RemoveAll(one => one.Seat == seat);
}
