using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>One activity from its draft to its review, with those who do not come and those called off.</summary>
internal sealed class OneSession(Sessions sessions, ActivityId id, SessionPlan plan)
{
    private const int MostTries = 40;
    private const string Information = "合成 / synthetic";

    private static readonly Duration Another = Duration.FromHours(1);

    private readonly SeatsOfSession _seats = new(sessions, id, plan);
    private readonly Chance _own = plan.Chance.For("course");
    private TimeRange _during = plan.During;
    private bool _moves;
    private ServiceRequestId? _request;
    private RequesterId _requester;

    private Chance Chance => plan.Chance;

    private Instant Begins => _during.From;

    /// <summary>Puts its steps on the line.</summary>
    public void Begin()
    {
        if (plan.AnswersRequest) sessions.Timeline.At(Begins - Duration.FromDays(9), OrderAsync);
        sessions.Timeline.At(Begins - Duration.FromDays(7), PublishAsync);
        sessions.Timeline.At(Begins - Duration.FromDays(3), SignUpAsync);
        if (plan.IsCalledOff)
        {
            sessions.Timeline.At(Begins - Duration.FromHours(Chance.Between(2, 40)), CallOffAsync);
            return;
        }

        var early = Duration.FromMinutes(Chance.Next(15));
        // What answers a request is held when it was wanted.
        _moves = _own.Roll(sessions.Input.Shares.Rescheduled) && !plan.AnswersRequest && !plan.IsLast;
        if (_moves) sessions.Timeline.At(Begins - Duration.FromDays(2), at => MoveAsync(early, at));
        else sessions.Timeline.At(Begins - early, CheckInAsync);
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
        var host = ActivityHost.Of(plan.By.Team);
        _seats.Draw();
        (plan.Occurrence is { } one
            ? await sessions.Running.DraftActivityAsync(
                one.Programme, one.Day, id, new OccurrencePlan { Seats = _seats.Seats, Host = host, Information = Information, Risk = plan.About.Risk }, with, at)
            : await sessions.Planning.DraftAsync(id, new NewActivity
            {
                Site = plan.At.Site,
                Category = plan.About.Category,
                Title = "合成的活动 / a synthetic activity",
                During = plan.During,
                Seats = _seats.Seats,
                Roles = _seats.Roles,
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
        await _seats.SignUpAsync(at);
        if (!_moves) _seats.Settle(Begins);
    }

    // An hour later, or an hour earlier: those who signed up and are free then stay.
    private async ValueTask MoveAsync(Duration early, Instant at)
    {
        var by = _own.Next(2) == 0 ? Another : -Another;
        var to = new TimeRange(_during.From + by, _during.Until + by);
        // Where the site or something that was booked is not to be had then, it stays as it was.
        if ((await sessions.Changing.ChangeAsync(id, new ActivityChange { During = to }, at)).IsAccepted) _during = to;
        _seats.Settle(Begins);
        sessions.Timeline.At(Begins - early, CheckInAsync);
    }

    private async ValueTask CheckInAsync(Instant at)
    {
        if (await sessions.CheckInAsync(id, Chance, at) == 0)
        {
            await CallOffAsync(at);
            if (!plan.IsBrokenOff) sessions.NotHeld();
            return;
        }

        if (_request is { } request) (await sessions.Serving.BeginAsync(request, Begins)).EnsureAccepted();
        if (plan.IsBrokenOff) sessions.Timeline.At(Begins + (_during.Length / 2), BreakOffAsync);
        else sessions.Timeline.At(_during.Until, CompleteAsync);
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
        await sessions.ReviewAsync(id, _own, at);
        sessions.Held();
    }

    private async ValueTask BreakOffAsync(Instant at) =>
        (await sessions.Holding.BreakOffAsync(id, ActivityCancellationReason.Weather, sessions.Budget.DrawOfBroken(_own), CountingMethod.Estimated, at)).EnsureAccepted();

    private async ValueTask CallOffAsync(Instant at)
    {
        (await sessions.Holding.CancelAsync(id, ActivityCancellationReason.Weather, at)).EnsureAccepted();
        if (_request is { } request) (await sessions.Serving.CancelAsync(request, CancellationReason.NobodyFound, at)).EnsureAccepted();
    }
}
