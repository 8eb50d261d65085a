using CivicPractice;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>One request from placing to its end (点单、派单、接单、评单), with what goes wrong on the way.</summary>
internal sealed class OneOrder(Orders orders, ServiceRequestId id, RequesterId requester, Place place, CategoryWeight about, TimeRange wanted, Chance chance)
{
    private const int MostVolunteers = 2;
    private const int MostTries = 6;

    private TimeRange _wanted = wanted;
    private bool _hasFailed;

    private OpenDistrict District => orders.District;

    private Shares Shares => orders.Input.Shares;

    public async ValueTask PlaceAsync(Instant at)
    {
        var order = new NewRequest
        {
            By = chance.Next(20) == 0 ? Requester.Enterprise(requester) : Requester.Resident(requester),
            Site = place.Site,
            Division = place.Division,
            Category = about.Category,
            Need = "合成的点单 / a synthetic order",
            Risk = about.Risk,
            Wanted = _wanted,
            VolunteersWanted = MostVolunteers,
        };
        (await orders.Serving.PlaceAsync(id, order, at)).EnsureAccepted();
        if (chance.Roll(Shares.CancelledRequests)) Later(at, hours: 8, moment => CancelAsync(CancellationReason.NoLongerNeeded, moment));
        else Later(at, hours: 4, DispatchAsync);
    }

    private async ValueTask DispatchAsync(Instant at)
    {
        var crew = chance.Pick(orders.Cast.CrewsFor(place));
        var to = chance.Next(3) == 0 ? Assignee.Of(chance.Pick(crew.Members)) : Assignee.Of(crew.Team);
        var dispatched = await orders.Serving.DispatchAsync(id, to, at);
        if (!dispatched.IsAccepted)
        {
            // Too late, or they declined before: somebody else is asked, as long as there is time.
            if (dispatched.IsRefusedFor<WantedTimePassed>()) await CancelAsync(CancellationReason.NobodyFound, at);
            else Later(at, hours: 4, DispatchAsync);
            return;
        }

        var answerBy = (await District.Requests.FindAsync(id))!.Offers[0].AnswerBy;
        District.UnitOfWork.Forget();
        var roll = chance.Next(Share.Whole);
        if (roll < Shares.Declines.Millionths) Before(answerBy, at, moment => DeclineAsync(to, moment));
        else if (roll < Shares.Declines.Millionths + Shares.OfferExpiries.Millionths) orders.Timeline.At(answerBy, ExpireAsync);
        else Before(answerBy, at, moment => AcceptAsync(to, crew, moment));
    }

    private async ValueTask DeclineAsync(Assignee by, Instant at)
    {
        (await orders.Serving.DeclineAsync(id, by, at)).EnsureAccepted();
        Later(at, hours: 2, DispatchAsync);
    }

    private async ValueTask ExpireAsync(Instant at)
    {
        (await orders.Serving.LetExpireAsync(id, at)).EnsureAccepted();
        Later(at, hours: 2, DispatchAsync);
    }

    private async ValueTask AcceptAsync(Assignee by, Crew crew, Instant at)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            VolunteerId[] coming = by.Volunteer is { } one ? [one] : [.. crew.Draw(chance, chance.Between(1, MostVolunteers))];
            if ((await orders.Serving.AcceptAsync(id, by, coming, at)).IsAccepted)
            {
                // Whoever comes is enough.
                (await orders.Serving.SettleAsync(id, at)).EnsureAccepted();
                orders.Timeline.At(_wanted.From + Duration.FromMinutes(chance.Next(10)), BeginAsync);
                return;
            }

            if (by.Volunteer is not null) break;
        }

        // Whoever cannot come says so.
        await DeclineAsync(by, at);
    }

    private async ValueTask BeginAsync(Instant at)
    {
        if (chance.Roll(Shares.NoShows))
        {
            orders.Timeline.At(_wanted.Until, moment => FailAsync(FailedVisitReason.VolunteersAbsent, moment));
            return;
        }

        (await orders.Serving.BeginAsync(id, at)).EnsureAccepted();
        if (chance.Roll(Shares.FailedVisits)) orders.Timeline.At(at + Duration.FromMinutes(15), moment => FailAsync(FailedVisitReason.NobodyThere, moment));
        else orders.Timeline.At(_wanted.Until - Duration.FromMinutes(chance.Next(20)), ServeAsync);
    }

    private async ValueTask FailAsync(FailedVisitReason reason, Instant at)
    {
        (await orders.Serving.RecordFailedVisitAsync(id, reason, at)).EnsureAccepted();
        if (_hasFailed)
        {
            await CancelAsync(CancellationReason.NobodyFound, at);
            return;
        }

        // Another try on the next day; nobody tries a third time.
        _hasFailed = true;
        _wanted = new TimeRange(_wanted.From + Duration.FromDays(1), _wanted.Until + Duration.FromDays(1));
        (await orders.Serving.RescheduleAsync(id, _wanted, at)).EnsureAccepted();
        Later(at, hours: 4, DispatchAsync);
    }

    private async ValueTask ServeAsync(Instant at)
    {
        (await orders.Serving.ServeAsync(id, at, personTimes: 1)).EnsureAccepted();
        orders.Ended(served: 1);
        if (chance.Roll(Shares.Reviewed)) Later(at, hours: 48, ReviewAsync);
    }

    // Who comes after the district's window for reviews is refused, and that is that.
    private async ValueTask ReviewAsync(Instant at) => _ = await orders.Reviewing.ReviewAsync(id, requester, chance.Score(), null, at);

    private async ValueTask CancelAsync(CancellationReason reason, Instant at)
    {
        (await orders.Serving.CancelAsync(id, reason, at)).EnsureAccepted();
        orders.Ended(served: 0);
    }

    private void Later(Instant from, int hours, Func<Instant, ValueTask> step) =>
        orders.Timeline.At(from + Duration.FromMinutes(chance.Between(5, hours * 60)), step);

    private void Before(Instant deadline, Instant from, Func<Instant, ValueTask> step) =>
        orders.Timeline.At(from + ((deadline - from) * chance.Between(1, 90) / 100), step);
}
