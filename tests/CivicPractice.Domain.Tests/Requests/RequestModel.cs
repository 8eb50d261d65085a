using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>A request as simple as can be, to compare with: who is asked until when, who comes, and the state told from that alone. Only what decides who comes; no history, no events.</summary>
internal sealed class RequestModel(int wanted, Instant now)
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;

    private Instant _since = now;
    private bool _wasAsked;

    public Dictionary<Assignee, Instant> Asked { get; } = [];

    public Dictionary<Assignee, HashSet<VolunteerId>> Coming { get; } = [];

    public HashSet<Assignee> Declined { get; } = [];

    public Queue<Assignee> Waiting { get; } = new();

    public TimeRange Wanted { get; private set; } = ARequest.Wanted;

    public Instant Now { get; set; } = now;

    /// <summary>What is to be done next, in a district that does not triage first: told from the rest.</summary>
    public (RequestDuty Due, Instant? By) Due => State switch
    {
        RequestState.Placed when !_wasAsked => (RequestDuty.Dispatch, Instant.Min(_since + Rules.Level.DispatchWithin, Wanted.From)),
        RequestState.Placed or RequestState.Dispatched => (RequestDuty.Staff, Instant.Min(Instant.Max(Wanted.From - Rules.Level.StaffedBefore, _since + Rules.Level.DispatchWithin), Wanted.From)),
        RequestState.Accepted => (RequestDuty.Begin, Wanted.Until),
        RequestState.InService => (RequestDuty.Record, Wanted.Until),
        _ => (RequestDuty.Nothing, null),
    };

    private Instant? NextWave { get; set; }

    private bool IsSettled { get; set; }

    private RequestState? Later { get; set; }

    public int Seats => wanted - Coming.Values.Sum(named => named.Count);

    public RequestState State => Later ?? (IsSettled ? RequestState.Accepted : Asked.Count > 0 ? RequestState.Dispatched : RequestState.Placed);

    private bool IsOpen => State is RequestState.Placed or RequestState.Dispatched;

    public bool Dispatch(IReadOnlyList<Assignee> to)
    {
        if (!IsOpen || Now >= Wanted.From || to.Any(IsPassedOver) || Asked.Count + to.Count > Rules.MostOffersAtOnce) return false;
        foreach (var one in to) Ask(one);
        return true;
    }

    public bool PlanWaves(IReadOnlyList<Assignee> order)
    {
        if (!IsOpen || Now >= Wanted.From) return false;
        Waiting.Clear();
        foreach (var one in order) Waiting.Enqueue(one);
        NextWave = Now;
        return true;
    }

    public bool SendWave()
    {
        if (!IsOpen || Now >= Wanted.From || NextWave is not { } due || Now < due || Asked.Count >= Rules.MostOffersAtOnce) return false;
        while (Waiting.TryDequeue(out var one))
        {
            if (IsPassedOver(one)) continue;
            Ask(one);
            break;
        }

        NextWave = Waiting.Count == 0 ? null : Now + Duration.FromHours(2);
        NobodyIsAsked(RequestState.Dispatched);
        return true;
    }

    public bool Accept(Assignee by, IReadOnlyList<VolunteerId> named)
    {
        if (State is RequestState.Placed or RequestState.Dispatched or RequestState.Accepted && !Asked.ContainsKey(by) && Coming.TryGetValue(by, out var before) && before.IsSupersetOf(named)) return true;
        if (State != RequestState.Dispatched || !Asked.TryGetValue(by, out var answerBy) || Now >= answerBy || named.Count > Seats || named.Any(IsComing)) return false;
        Asked.Remove(by);
        if (!Coming.TryGetValue(by, out var party)) Coming[by] = party = [];
        party.UnionWith(named);
        foreach (var one in named) Asked.Remove(Assignee.Of(one));
        if (Seats == 0) CloseAsking();
        else NobodyIsAsked(RequestState.Dispatched);
        return true;
    }

    public bool Decline(Assignee by) => End(by, declined: true);

    public bool Withdraw(Assignee to) => End(to, declined: false);

    public bool LetExpire()
    {
        if (State != RequestState.Dispatched || !Asked.Values.Any(by => by <= Now)) return false;
        foreach (var (one, _) in Asked.Where(one => one.Value <= Now).ToList()) Asked.Remove(one);
        NobodyIsAsked(RequestState.Dispatched);
        return true;
    }

    public bool Settle()
    {
        if (State == RequestState.Accepted) return true;
        if (!IsOpen || Coming.Count == 0) return false;
        CloseAsking();
        return true;
    }

    public bool DropWaves()
    {
        if (!IsOpen || NextWave is null) return false;
        Waiting.Clear();
        NextWave = null;
        return true;
    }

    public bool MarkAbsent(VolunteerId one)
    {
        if (State is not (RequestState.Accepted or RequestState.InService) || Now < Wanted.From || !IsComing(one) || Coming.Values.Sum(named => named.Count) == 1) return false;
        foreach (var (by, party) in Coming.ToList())
            if (party.Remove(one) && party.Count == 0) Coming.Remove(by);
        return true;
    }

    public bool GiveBack(Assignee by, VolunteerId? one)
    {
        if (State > RequestState.Accepted || Now >= Wanted.From || !Coming.TryGetValue(by, out var party) || (one is { } named && !party.Contains(named))) return false;
        if (one is { } gone) party.Remove(gone);
        if (one is null || party.Count == 0) Coming.Remove(by);
        IsSettled = false;
        return true;
    }

    public bool Reschedule(TimeRange other)
    {
        if (State > RequestState.Accepted || other.From <= Now) return false;
        Free();
        Declined.Clear();
        (Wanted, _since, _wasAsked) = (other, Now, false);
        return true;
    }

    public bool Cancel()
    {
        if (State == RequestState.Cancelled) return true;
        if (State > RequestState.Accepted) return false;
        CloseAsking();
        IsSettled = false;
        Later = RequestState.Cancelled;
        return true;
    }

    public bool Begin()
    {
        if (State != RequestState.Accepted || Now < Wanted.From - Rules.EarliestBegin || Now >= Wanted.Until) return false;
        Later = RequestState.InService;
        return true;
    }

    public bool Fail()
    {
        if (State is not (RequestState.Accepted or RequestState.InService) || (State == RequestState.Accepted && Now < Wanted.From)) return false;
        Free();
        return true;
    }

    public bool Serve()
    {
        if (State != RequestState.InService) return false;
        Later = RequestState.Served;
        return true;
    }

    private void Ask(Assignee one)
    {
        _wasAsked = true;
        Asked[one] = Instant.Min(Now + Rules.TimeToAnswer, Wanted.From);
    }

    private bool End(Assignee one, bool declined)
    {
        if (State != RequestState.Dispatched || !Asked.Remove(one)) return false;
        if (declined) Declined.Add(one);
        NobodyIsAsked(RequestState.Dispatched);
        return true;
    }

    private void NobodyIsAsked(RequestState before)
    {
        if (before == RequestState.Dispatched && Asked.Count == 0 && NextWave is not null) NextWave = Now;
    }

    private void CloseAsking()
    {
        Asked.Clear();
        Waiting.Clear();
        NextWave = null;
        IsSettled = true;
    }

    private void Free()
    {
        CloseAsking();
        Coming.Clear();
        IsSettled = false;
        Later = null;
    }

    private bool IsPassedOver(Assignee one) => Declined.Contains(one) || Asked.ContainsKey(one) || (one.Volunteer is { } volunteer && IsComing(volunteer));

    private bool IsComing(VolunteerId volunteer) => Coming.Values.Any(named => named.Contains(volunteer));
}
