using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>What those who were asked answer, and when nobody else is asked.</content>
public sealed partial class ServiceRequest
{
    /// <summary>Whether those who were asked may take the request on.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="volunteers">The volunteers who will come; the one who was asked, or those a team names.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the first day of the wanted time is told.</param>
    /// <inheritdoc cref="Accept" path="/returns"/>
    /// <inheritdoc cref="Accept" path="/exception"/>
    public Decision CanAccept(Assignee by, IReadOnlyList<VolunteerFacts> volunteers, Instant at, DistrictProfile profile)
    {
        RequireNamed(by, volunteers, profile);
        var permitted = Lifecycle.Permits(State, RequestAction.Accept);
        if (!permitted.IsAccepted) return permitted;

        var offer = OfferTo(by);
        if (offer is not null) ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), offer.OfferedAt, nameof(at));
        var so = Decision.Unless(
            offer is null ? new NotTheOneAsked(by) : null,
            offer is not null && at >= offer.AnswerBy ? new OfferExpired(offer.AnswerBy) : null,
            volunteers.Count > SeatsLeft ? new MoreThanWanted(SeatsLeft) : null);
        foreach (var facts in volunteers)
            if (IsComing(facts.Volunteer)) so &= new AlreadyComes(facts.Volunteer);
        return Judge(volunteers, Demand(profile), so);
    }

    /// <summary>
    /// Those who were asked take the request on (接单), and name who will come: never more than are wanted. When all seats are taken nobody else is asked, and it is accepted.
    /// Whoever comes is not asked in person any more. Saying yes again, naming volunteers who are named already, is accepted and changes nothing.
    /// </summary>
    /// <param name="by">Who answers.</param>
    /// <param name="volunteers">The volunteers who will come; the one who was asked, or those a team names.</param>
    /// <param name="at">The moment of the answer; not before the offer was made, and strictly before <see cref="Offer.AnswerBy"/>.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the first day of the wanted time is told.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTheOneAsked"/>, <see cref="OfferExpired"/>, <see cref="MoreThanWanted"/>, <see cref="AlreadyComes"/>
    /// and the refusals of <see cref="EligibilityPolicy.Judge"/> for each volunteer that apply.
    /// </returns>
    /// <exception cref="ArgumentException">No volunteer, one volunteer twice, another than the one who was asked, or one of another district is named, or the profile is of another district.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer comes before the offer was made.</exception>
    public Decision Accept(Assignee by, IReadOnlyList<VolunteerFacts> volunteers, Instant at, DistrictProfile profile)
    {
        RequireNamed(by, volunteers, profile);
        var named = volunteers.Select(facts => facts.Volunteer).ToList();
        if (HasAccepted(by, named)) return Decision.Accepted;
        var may = CanAccept(by, volunteers, at, profile);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Accept);
        var offer = OfferTo(by)!;
        SetOffers([.. _offers.Where(one => one != offer)]);
        // A team that has named some before names others.
        var before = PartyOf(by);
        SetParties([.. _parties.Where(one => one != before), new ServingParty(by, before is null ? named : [.. before.Volunteers, .. named], offer.OfferedAt, at.ToMicrosecond())]);
        List<Offer> alsoAsked = _offers.Count == 0 ? [] : _offers.FindAll(one => one.To.Volunteer is { } volunteer && named.Contains(volunteer));
        if (SeatsLeft > 0) EndOffers(alsoAsked, OfferEnd.Withdrawn, null, at);
        Raise(new RequestAccepted(Id, by, named, offer.OfferedAt, SeatsLeft, SeatsLeft == 0 ? 0 : _offers.Count), at);
        if (SeatsLeft == 0) SettleNow(null, at);
        else foreach (var one in alsoAsked) Raise(new RequestOfferWithdrawn(Id, one.To, _offers.Count), at);
        return Decision.Accepted;
    }

    /// <summary>Whether they have taken it on already, with these volunteers, and are not asked once more.</summary>
    internal bool HasAccepted(Assignee by, IReadOnlyList<VolunteerId> named) =>
        State is RequestState.Placed or RequestState.Dispatched or RequestState.Accepted && OfferTo(by) is null && PartyOf(by) is { } party && named.All(party.Volunteers.Contains);

    /// <summary>Whether those who were asked may decline.</summary>
    /// <param name="by">Who answers.</param>
    /// <inheritdoc cref="Decline" path="/returns"/>
    public Decision CanDecline(Assignee by)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.Decline);
        return !permitted.IsAccepted ? permitted : Decision.Unless(OfferTo(by) is null ? new NotTheOneAsked(by) : null);
    }

    /// <summary>Those who were asked say no, without penalty (志愿服务条例 art. 25); when nobody else is asked the request waits to be dispatched again.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="reason">Why, or <see langword="null"/>: nobody has to say.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotTheOneAsked"/>.</returns>
    public Decision Decline(Assignee by, Instant at, DeclineReason? reason = null)
    {
        var may = CanDecline(by);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Decline);
        EndOffers([OfferTo(by)!], OfferEnd.Declined, reason, at);
        Raise(new RequestDeclined(Id, by, reason, _offers.Count), at);
        return Decision.Accepted;
    }

    /// <summary>Whether asking may end with those who come.</summary>
    /// <inheritdoc cref="Settle" path="/returns"/>
    public Decision CanSettle()
    {
        var permitted = Lifecycle.Permits(State, RequestAction.Settle);
        return !permitted.IsAccepted ? permitted : Decision.Unless(SeatsTaken == 0 ? new NobodyComes(Id) : null);
    }

    /// <summary>Those who come are enough (截止接单): nobody else is asked, and what was asked need not be answered. Again, once all seats are taken or asking has ended, is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NobodyComes"/>.</returns>
    public Decision Settle(Instant at, StepReason? reason = null)
    {
        if (State == RequestState.Accepted) return Decision.Accepted;
        var may = CanSettle();
        if (!may.IsAccepted) return may;

        SettleNow(reason, at);
        return Decision.Accepted;
    }

    /// <summary>Whether those who took it on may give it back.</summary>
    /// <param name="by">Who took it on.</param>
    /// <param name="volunteers">Who will not come, or <see langword="null"/> for all whom they named.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="GiveBack" path="/returns"/>
    /// <inheritdoc cref="GiveBack" path="/exception"/>
    public Decision CanGiveBack(Assignee by, IReadOnlyList<VolunteerId>? volunteers, Instant at)
    {
        if (volunteers is { Count: 0 }) throw new ArgumentException("Nobody is named.", nameof(volunteers));
        if (volunteers is not null && volunteers.Distinct().Count() != volunteers.Count) throw new ArgumentException("A volunteer is named twice.", nameof(volunteers));
        var permitted = Lifecycle.Permits(State, RequestAction.GiveBack);
        if (!permitted.IsAccepted) return permitted;

        var party = PartyOf(by);
        return Decision.Unless([
            party is null ? new NotTakenOn(by) : null,
            at >= Wanted.From ? new WantedTimePassed(Wanted) : null,
            .. party is null ? [] : (volunteers ?? []).Except(party.Volunteers).Select(one => new NotComing(one)),
        ]);
    }

    /// <summary>Those who took the request on, or some of a team, can't come after all (退单), without penalty: who gives notice is free (志愿服务条例 art. 22). Their seats are to be taken by others.</summary>
    /// <param name="by">Who took it on.</param>
    /// <param name="volunteers">Who will not come, or <see langword="null"/> for all whom they named.</param>
    /// <param name="at">The moment; before the wanted time begins, for after that it is a failed visit.</param>
    /// <param name="reason">Why, or <see langword="null"/>: nobody has to say.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTakenOn"/>, <see cref="WantedTimePassed"/> and <see cref="NotComing"/> for each that apply.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or one twice.</exception>
    public Decision GiveBack(Assignee by, IReadOnlyList<VolunteerId>? volunteers, Instant at, DeclineReason? reason = null)
    {
        var may = CanGiveBack(by, volunteers, at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.GiveBack);
        var party = PartyOf(by)!;
        var left = party.Volunteers.Where(one => volunteers is not null && !volunteers.Contains(one)).ToList();
        var gone = party.Volunteers.Except(left).ToList();
        SetParties([.. _parties.Select(one => one != party ? one : party with { Volunteers = left }).Where(one => one.Volunteers.Count > 0)]);
        _pastOffers = [.. _pastOffers, new PastOffer(by, party.OfferedAt, at.ToMicrosecond(), OfferEnd.GivenBack, reason, gone)];
        Raise(new RequestGivenBack(Id, by, gone, reason, SeatsLeft), at);
        return Decision.Accepted;
    }

    private ServingParty? PartyOf(Assignee assignee)
    {
        foreach (var party in _parties)
            if (party.By == assignee) return party;
        return null;
    }

    private bool IsComing(VolunteerId volunteer)
    {
        foreach (var party in _parties)
            if (party.Volunteers.Contains(volunteer)) return true;
        return false;
    }

    private void SetParties(List<ServingParty> parties)
    {
        _parties = parties;
        SeatsTaken = parties.Sum(party => party.Volunteers.Count);
    }

    // Nobody else is asked, now or later.
    private void SettleNow(StepReason? reason, Instant at)
    {
        var withdrawn = _offers.ConvertAll(offer => offer.To);
        Move(RequestAction.Settle);
        EndOffers(_offers, OfferEnd.Withdrawn, null, at);
        ForgetWaves();
        Raise(new RequestSettled(Id, Volunteers, withdrawn, reason), at);
    }

    // Whoever was asked or would come is free; who that was.
    private (IReadOnlyList<Assignee> Asked, IReadOnlyList<VolunteerId> Volunteers) Release(OfferEnd end, Instant at, bool keepsParties = false)
    {
        var (asked, volunteers) = (_offers.Select(offer => offer.To).Union(_parties.Select(party => party.By)).ToList(), Volunteers);
        _pastOffers =
        [
            .. _pastOffers,
            .. _offers.Select(offer => new PastOffer(offer.To, offer.OfferedAt, at.ToMicrosecond(), end)),
            .. keepsParties ? [] : _parties.Select(party => new PastOffer(party.By, party.OfferedAt, at.ToMicrosecond(), end, null, party.Volunteers)),
        ];
        SetOffers([]);
        if (!keepsParties) SetParties([]);
        ForgetWaves();
        BegunAt = null;
        return (asked, volunteers);
    }

    private void RequireNamed(Assignee by, IReadOnlyList<VolunteerFacts> volunteers, DistrictProfile profile)
    {
        RequireFacts(volunteers, profile);
        if (volunteers.Count == 0) throw new ArgumentException("Whoever accepts names who will come.", nameof(volunteers));
        if (volunteers.DistinctBy(facts => facts.Volunteer).Count() != volunteers.Count) throw new ArgumentException("A volunteer is named twice.", nameof(volunteers));
        if (by.Volunteer is { } one && (volunteers.Count > 1 || volunteers[0].Volunteer != one)) throw new ArgumentException("A volunteer who is asked comes in person.", nameof(volunteers));
    }
}
