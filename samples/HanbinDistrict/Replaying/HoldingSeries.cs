using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Calendar;
using CivicPractice.Programmes;
using CivicPractice.Series;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>The series of activities (系列活动) of the data.</summary>
/// <remarks>Ids and chance are their own.</remarks>
internal sealed class HoldingSeries(Sessions sessions, Clockwork clockwork, Chance chance)
{
    /// <summary>The programme of each series of the data, also when a replay is read again.</summary>
    public static IReadOnlyList<ProgrammeId> ProgrammesOf(DistrictInput input, Chance chance)
    {
        var ids = new SeededIds(chance.For("ids").NextBits());
        return [.. input.Series.Select(_ => ids.Next<ProgrammeId>())];
    }

    /// <summary>Puts them on the line.</summary>
    public void Plan()
    {
        foreach (var (programme, number) in ProgrammesOf(sessions.Input, chance).Select((programme, number) => (programme, number)))
            new OneSeries(sessions, clockwork, sessions.Input.Series[number], programme, chance.For("series", number)).Begin();
    }
}

/// <summary>One series: planned ahead, signed up for as a whole, changed in one and from one on, and held session by session.</summary>
internal sealed class OneSeries(Sessions sessions, Clockwork clockwork, PlannedSeries plan, ProgrammeId programme, Chance chance)
{
    private const int DaysOfNotice = 14;
    private const int DaysAgreedBeyond = 30;
    private const int MostTries = 40;

    private static readonly Duration Later = Duration.FromHours(2);

    private readonly RunningSeries _running = new(sessions.District, new IcalRecurrence());
    private readonly ActivitySeriesId _id = ActivitySeriesId.Of(programme);
    private readonly Crew _crew = chance.Pick(sessions.Cast.CrewsFor(sessions.Cast.PlaceOf(plan.Site)!));
    private List<LocalDate> _days = [];

    public void Begin() => sessions.Timeline.At(Instant.Max(clockwork.Dawn, clockwork.At(plan.From.PlusDays(-DaysOfNotice), 9)), StartAsync);

    private async ValueTask StartAsync(Instant at)
    {
        var place = sessions.Cast.PlaceOf(plan.Site)!;
        (await sessions.Running.StartAsync(programme, new NewProgramme { Site = place.Site, Category = plan.Category, Name = plan.Name.Zh, From = plan.From, Timetable = plan.Timetable }, at)).EnsureAccepted();
        _days = [.. (await sessions.Running.OccurrencesAsync(new Term(plan.From, clockwork.LastDay))).Where(one => one.Programme == programme && one.TakesPlace).Select(one => one.Day).Take(plan.Sessions)];
        if (_days.Count < plan.Sessions || _days[^1].PlusDays(DaysOfNotice) > clockwork.LastDay) throw TooLong();
        var each = new OccurrencePlan { Seats = plan.Seats, Host = ActivityHost.Of(_crew.Team), Information = "合成 / synthetic", Risk = sessions.Input.Categories.First(one => one.Category == plan.Category).Risk };
        (await _running.StartAsync(programme, new NewSeries { From = plan.From, Plan = new SeriesPlan { Each = each }, DaysAhead = DaysOfNotice }, at)).EnsureAccepted();
        var planned = await _running.PlanAheadAsync(_id, _days[^1], at);
        foreach (var session in planned.Value) session.Outcome.EnsureAccepted();
        sessions.Timeline.At(at + Duration.FromDays(1), SignUpAsync);
        if (plan.Moved is { } moved) sessions.Timeline.At(clockwork.At(_days[moved - 1].PlusDays(-3), 10), moment => MoveAsync(_days[moved - 1], moment));
        if (plan.CalledOff is { } off)
            sessions.Timeline.At(clockwork.At(_days[off - 1].PlusDays(-2), 10), async moment => (await _running.CancelOneAsync(_id, _days[off - 1], ActivityCancellationReason.VenueUnavailable, moment)).EnsureAccepted());
        if (plan.Following is { } following)
            sessions.Timeline.At(clockwork.At(_days[following - 1].PlusDays(-2), 11), async moment =>
                (await _running.ChangeFollowingAsync(_id, _days[following - 1], plan.Timetable with { Rule = plan.FollowingRule }, null, moment)).EnsureAccepted());
        sessions.Timeline.At(at + Duration.FromDays(2), AwaitAsync);
    }

    // As many as there are seats, for all sessions; the service is continuous, so that it is agreed in writing where the district asks for that.
    private async ValueTask SignUpAsync(Instant at)
    {
        var (days, signedUp) = (new Term(_days[0], _days[^1].PlusDays(DaysAgreedBeyond)), 0);
        foreach (var volunteer in _crew.Draw(chance, MostTries))
        {
            if (signedUp == plan.Seats) break;
            // Who comes to the whole of a series is of age, and signs alone.
            if ((await sessions.District.Volunteers.FindAsync(volunteer))!.AdultFrom is not null) continue;
            if (!_crew.IsPrepared) await AgreeAsync(volunteer, days, at);
            var answers = await _running.SignUpAsync(_id, volunteer, days, at);
            if (answers.IsAccepted && answers.Value.Any(one => one.Outcome.IsAccepted)) signedUp++;
        }
    }

    private async ValueTask AgreeAsync(VolunteerId volunteer, Term days, Instant at)
    {
        if (!sessions.District.Profile.Agreements.RequiredFor.Contains(AgreementTrigger.ContinuousService)) return;
        var agreement = new NewAgreement { With = ActivityHost.Of(_crew.Team), Term = days, SignedOn = clockwork.DayAt(at), Triggers = [AgreementTrigger.ContinuousService] };
        (await new SigningAgreements(sessions.District).SignAsync(volunteer, sessions.Ids.Next<AgreementId>(), agreement, at)).EnsureAccepted();
    }

    private async ValueTask MoveAsync(LocalDate day, Instant at)
    {
        var id = (await sessions.Running.OccurrencesAsync(new Term(day, day))).Single(one => one.Programme == programme).Activity!.Value;
        var during = (await sessions.District.Activities.FindAsync(id))!.During;
        (await _running.ChangeOneAsync(_id, day, new ActivityChange { During = new TimeRange(during.From + Later, during.Until + Later) }, at)).EnsureAccepted();
    }

    private async ValueTask AwaitAsync(Instant at)
    {
        if (await _running.NextSessionAsync(_id, at) is { } next)
        {
            var (id, during) = (next.Id, next.During);
            sessions.Timeline.At(during.From, moment => HoldAsync(id, during, moment));
        }
        else (await _running.EndAsync(_id, clockwork.DayAt(at), endsProgramme: true, at)).EnsureAccepted();
    }

    private async ValueTask HoldAsync(ActivityId id, TimeRange during, Instant at)
    {
        // It was moved or called off since.
        if (await sessions.District.Activities.FindAsync(id) is not { State: ActivityState.Published } session || session.During != during)
        {
            await AwaitAsync(at);
            return;
        }

        if (await sessions.CheckInAsync(id, chance, at) > 0)
        {
            sessions.Timeline.At(during.Until, moment => CompleteAsync(id, moment));
            return;
        }

        (await sessions.Holding.CancelAsync(id, ActivityCancellationReason.NobodyCame, at)).EnsureAccepted();
        sessions.NotHeld();
        await AwaitAsync(at);
    }

    private async ValueTask CompleteAsync(ActivityId id, Instant at)
    {
        (await sessions.Holding.CompleteAsync(id, sessions.Budget.Draw(chance), at)).EnsureAccepted();
        await sessions.ReviewAsync(id, chance, at);
        sessions.Held();
        await AwaitAsync(at);
    }

    private RefusedInputException TooLong() => new([new Fault(
        "district.json", null, FormattableString.Invariant($"series: {plan.Sessions} sessions of '{plan.Name.Zh}' from {plan.From:uuuu'-'MM'-'dd} on do not end two weeks before the period does."))]);
}
