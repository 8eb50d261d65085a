using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

internal sealed partial class DistrictEvents
{
    private void TellPublished(SessionRow session)
    {
        Tell("activity", session.Id.Value, new ActivityDrafted(session.Id, SiteOf(session), session.Category, session.During, HostOf(session), null));
        Tell("activity", session.Id.Value, new ActivityPublished(session.Id, Math.Max(1, session.Participations.Length)));
        for (var i = 0; i < session.Participations.Length; i++)
        {
            var (participation, volunteer) = (Own(6, session.Number, i), _data.Volunteers[session.Participations[i].Volunteer].Id);
            Tell("activity", session.Id.Value, new VolunteerSignedUp(session.Id, new ParticipationId(participation), volunteer));
            Tell("schedule", volunteer.Value, new ScheduleHeld(volunteer, participation, session.During));
        }

        if (!session.IsHeld) Tell("activity", session.Id.Value, new ActivityCancelled(session.Id, ActivityCancellationReason.Weather, []));
    }

    private void TellHeld(SessionRow session)
    {
        var minutes = 0;
        for (var i = 0; i < session.Participations.Length; i++)
        {
            var (participation, volunteer) = (new ParticipationId(Own(6, session.Number, i)), _data.Volunteers[session.Participations[i].Volunteer].Id);
            Tell("activity", session.Id.Value, new VolunteerCheckedIn(session.Id, participation, volunteer));
            Tell("activity", session.Id.Value, new VolunteerCheckedOut(session.Id, participation, volunteer, session.Participations[i].Minutes));
            minutes += session.Participations[i].Minutes;
        }

        Tell("activity", session.Id.Value, new ActivityHeld(
            session.Id, SiteOf(session), session.Category, HostOf(session), session.Day, session.FirstCounted, minutes, session.Participations.Length, session.During, CountingMethod.AtTheDoor, session.IsConcentrated));
        for (var i = 0; i < session.Participations.Length; i++)
            TellCredit(session.Participations[i].Volunteer, Own(6, session.Number, i), session.Category, session.Day, session.Participations[i].Minutes, session.Id, null);
    }

    private void TellCorrected(SessionRow session) => Tell("activity", session.Id.Value, new ActivityPersonTimesCorrected(
        session.Id, SiteOf(session), session.Category, session.Day, session.FirstCounted, session.PersonTimes, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, CountingMethod.AtTheDoor, HostOf(session)));

    private void TellRequest(What what, RequestRow request, int part)
    {
        var (id, site) = (request.Id, _data.Sites[request.Site].Id);
        switch (what)
        {
            case What.RequestIsPlaced:
                Tell(id, new RequestPlaced(id, site, TestDistrict.Village, ActivityCategory.Housekeeping, RiskLevel.Ordinary, TimeRange.Starting(_at + Duration.FromDays(7), Duration.FromHours(2))));
                break;
            case What.RequestIsOffered: Tell(id, new RequestDispatched(id, AssigneeOf(request, part), _at + Duration.FromHours(24))); break;
            case What.RequestIsAccepted: TellAccepted(request, part); break;
            case What.RequestIsServed: TellServed(request, site); break;
            case What.RequestIsReviewed: Tell(id, new RequestReviewed(id, site, request.Score!.Value)); break;
            case What.ReviewIsDecided: Tell(id, new RequestDisputeDecided(id, site, request.Score!.Value, DisputeOutcome.Struck, DisputeReason.Untrue, TestDistrict.Dispatcher)); break;
            case What.RequestIsCancelled: Tell(id, new RequestCancelled(id, CancellationReason.NoLongerNeeded)); break;
        }
    }

    private void TellAccepted(RequestRow request, int part)
    {
        var party = PartyOf(request, part)!;
        Tell(request.Id, new RequestAccepted(request.Id, AssigneeOf(request, part), VolunteersOf(party), request.Offers[part].At));
        foreach (var volunteer in party.Volunteers) Tell("schedule", _data.Volunteers[volunteer].Id.Value, new ScheduleHeld(_data.Volunteers[volunteer].Id, request.Id.Value, request.Wanted));
    }

    private void TellServed(RequestRow request, PracticeSiteId site)
    {
        Tell(request.Id, new RequestBegun(request.Id));
        Tell(request.Id, new RequestServed(
            request.Id, site, [.. request.Parties.SelectMany(VolunteersOf)], request.Minutes, request.PersonTimes, request.Through is { } through ? _data.Sessions[through].Id : null, CountingMethod.AtTheDoor, request.ServedOn,
            [.. request.Parties.Select(party => new ServedParty(AssigneeOf(party), VolunteersOf(party)))]));
        if (request.Through is not null) return;
        for (var p = 0; p < request.Parties.Length; p++)
        {
            for (var v = 0; v < request.Parties[p].Volunteers.Length; v++)
                TellCredit(request.Parties[p].Volunteers[v], Own(7, request.Number, (16 * p) + v), ActivityCategory.Housekeeping, request.ServedOn!.Value, request.Minutes, null, request.Id);
        }
    }

    private void TellCredit(int number, Guid cause, ActivityCategory category, LocalDate day, int minutes, ActivityId? activity, ServiceRequestId? request)
    {
        var volunteer = _data.Volunteers[number].Id;
        Tell("service-record", cause, new ServiceRecorded(new ServiceRecordId(cause), volunteer, cause, category, day, minutes, activity, request, day));
        Tell("honour-roll", volunteer.Value, new ServiceCredited(volunteer, cause, minutes));
        Tell("points-account", volunteer.Value, new PointsEarned(volunteer, cause, new Points(minutes), minutes, default));
        _credited[number] += minutes;
        var stars = (byte)DistrictData.StarsOf(_credited[number]);
        if (stars == _stars[number]) return;
        Tell("honour-roll", volunteer.Value, new StarAwarded(volunteer, new StarRating(stars), new StarRating(_stars[number])));
        _stars[number] = stars;
    }

    private void Tell(ServiceRequestId request, DomainEvent happened) => Tell("request", request.Value, happened);

    private PracticeSiteId SiteOf(SessionRow session) => _data.Sites[session.Site].Id;

    private ActivityHost HostOf(SessionRow session) => session.HostKind switch
    {
        ActivityHostKind.Team => ActivityHost.Of(_data.Organizations[session.Host].Team),
        ActivityHostKind.Organization => ActivityHost.Of(OrganizationId(session.Host)),
        _ => ActivityHost.Of(_data.Sites[session.Host].Id),
    };

    private List<Volunteers.VolunteerId> VolunteersOf(PartyRow party) => [.. party.Volunteers.Select(number => _data.Volunteers[number].Id)];

    // Somebody else was asked where nobody took it on.
    private Assignee AssigneeOf(RequestRow request, int part) => PartyOf(request, part) is { } party ? AssigneeOf(party) : Assignee.Of(_data.Organizations[request.Number % _data.Organizations.Count].Team);

    private Assignee AssigneeOf(PartyRow party) => party.Team is { } team ? Assignee.Of(_data.Organizations[team].Team) : Assignee.Of(_data.Volunteers[party.Volunteers[0]].Id);

    private static PartyRow? PartyOf(RequestRow request, int offer) =>
        request.Offers[offer].AcceptedAt is null ? null : request.Parties[request.Offers.Take(offer).Count(before => before.AcceptedAt is not null)];
}
