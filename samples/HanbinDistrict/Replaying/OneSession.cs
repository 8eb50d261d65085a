using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Requests;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>One activity from its draft to its review, with those who do not come and those called off.</summary>
internal sealed class OneSession(Sessions sessions, ActivityId id, SessionPlan plan)
{
    private const int FewestSeats = 2;
    private const int MostSeats = 8;
    private const int MostTries = 40;
    private const string Information = "合成 / synthetic";

    private readonly List<ParticipationId> _signedUp = [];
    private ServiceRequestId? _request;
    private RequesterId _requester;

    private Chance Chance => plan.Chance;

    private Instant Begins => plan.During.From;

    /// <summary>Puts its steps on the line.</summary>
    public void Begin()
    {
        if (plan.AnswersRequest) sessions.Timeline.At(Begins - Duration.FromDays(9), OrderAsync);
        sessions.Timeline.At(Begins - Duration.FromDays(7), PublishAsync);
        sessions.Timeline.At(Begins - Duration.FromDays(3), SignUpAsync);
        if (plan.IsCalledOff) sessions.Timeline.At(Begins - Duration.FromHours(Chance.Between(2, 40)), CallOffAsync);
        else sessions.Timeline.At(Begins - Duration.FromMinutes(Chance.Next(15)), CheckInAsync);
    }

    // A resident asks for what the session will give; the team says yes and holds a session for it.
    private async ValueTask OrderAsync(Instant at)
    {
        var (request, by) = (sessions.Ids.Next<ServiceRequestId>(), Assignee.Of(plan.By.Team));
        _requester = sessions.Ids.Next<RequesterId>();
        var order = new NewRequest
        {
            By = Requester.Resident(_requester),
            Site = plan.At.Site,
            Division = plan.At.Division,
            Category = plan.About.Category,
            Need = "合成的点单 / a synthetic order",
            Risk = plan.About.Risk,
            Wanted = plan.During,
        };
        (await sessions.Serving.PlaceAsync(request, order, at)).EnsureAccepted();
        (await sessions.Serving.DispatchAsync(request, by, at + Duration.FromHours(1))).EnsureAccepted();
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (!(await sessions.Serving.AcceptAsync(request, by, plan.By.Draw(Chance, 1), at + Duration.FromHours(2))).IsAccepted) continue;
            _request = request;
            return;
        }

        (await sessions.Serving.DeclineAsync(request, by, at + Duration.FromHours(3))).EnsureAccepted();
        (await sessions.Serving.CancelAsync(request, CancellationReason.NobodyFound, at + Duration.FromHours(4))).EnsureAccepted();
    }

    private async ValueTask PublishAsync(Instant at)
    {
        var partners = sessions.Cast.Partnerships;
        PartnershipId[] with = partners.Count > 0 && (plan.IsConcentrated || Chance.Next(4) == 0) ? [Chance.Pick(partners)] : [];
        var (seats, host) = (Chance.Between(FewestSeats, MostSeats), ActivityHost.Of(plan.By.Team));
        (plan.Occurrence is { } one
            ? await sessions.Running.DraftActivityAsync(
                one.Programme, one.Day, id, new OccurrencePlan { Seats = seats, Host = host, Information = Information, Risk = plan.About.Risk }, with, at)
            : await sessions.Planning.DraftAsync(id, new NewActivity
            {
                Site = plan.At.Site,
                Category = plan.About.Category,
                Title = "合成的活动 / a synthetic activity",
                During = plan.During,
                Seats = seats,
                Host = host,
                Information = Information,
                Risk = plan.About.Risk,
                Answers = _request,
                IsConcentrated = plan.IsConcentrated,
            }, with, at)).EnsureAccepted();
        (await sessions.Planning.PublishAsync(id, at)).EnsureAccepted();
        if (sessions.Town is { } town) await town.BookAsync(id, plan, at);
    }

    private async ValueTask SignUpAsync(Instant at)
    {
        var wanted = Chance.Between(FewestSeats, MostSeats);
        // Some are busy elsewhere; others of the team are asked then.
        foreach (var volunteer in plan.By.Draw(Chance, MostTries))
        {
            var participation = sessions.Ids.Next<ParticipationId>();
            var decision = await sessions.SigningUp.SignUpAsync(id, participation, volunteer, at);
            if (decision.IsAccepted) _signedUp.Add(participation);
            if (_signedUp.Count == wanted || decision.IsRefusedFor<SeatsTaken>()) break;
        }
    }

    private async ValueTask CheckInAsync(Instant at)
    {
        var came = 0;
        for (var i = 0; i < _signedUp.Count; i++)
        {
            // Somebody always comes, or the session would not be held.
            if (Chance.Roll(sessions.Input.Shares.NoShows) && (came > 0 || i + 1 < _signedUp.Count)) continue;
            (await sessions.Holding.CheckInAsync(id, _signedUp[i], at)).EnsureAccepted();
            came++;
        }

        if (came == 0)
        {
            await CallOffAsync(at);
            sessions.NotHeld();
            return;
        }

        if (_request is { } request) (await sessions.Serving.BeginAsync(request, Begins)).EnsureAccepted();
        sessions.Timeline.At(plan.During.Until, CompleteAsync);
    }

    private async ValueTask CompleteAsync(Instant at)
    {
        (await sessions.Holding.CompleteAsync(id, sessions.Budget.Draw(Chance), at)).EnsureAccepted();
        if (_request is { } request)
        {
            (await sessions.Serving.ServeAsync(request, at, personTimes: 0, through: id)).EnsureAccepted();
            if (Chance.Roll(sessions.Input.Shares.Reviewed))
                sessions.Timeline.At(at + Duration.FromHours(Chance.Between(1, 24)), async moment => _ = await sessions.Reviewing.ReviewAsync(request, _requester, Chance.Score(), null, moment));
        }

        if (Chance.Next(2) == 0) (await sessions.Planning.ReviewAsync(id, Chance.Score(), at)).EnsureAccepted();
        sessions.Held();
    }

    private async ValueTask CallOffAsync(Instant at)
    {
        (await sessions.Holding.CancelAsync(id, ActivityCancellationReason.Weather, at)).EnsureAccepted();
        if (_request is { } request) (await sessions.Serving.CancelAsync(request, CancellationReason.NobodyFound, at)).EnsureAccepted();
    }
}
