using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>A small district whose use cases are called in any order, with a clock that only goes on.</summary>
/// <remarks>Time goes on with every step, and sometimes to the moment at which the thing in question begins, or nothing would ever be served.</remarks>
internal sealed class DistrictHistory
{
    private static readonly VolunteerId[] Volunteers = [Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao, new(new Guid("00000000-0000-7000-8000-0000000000c4"))];
    private static readonly ServiceRequestId[] Requests = [.. Ids(0xa0).Select(id => new ServiceRequestId(id))];
    private static readonly ActivityId[] Activities = [.. Ids(0xac).Select(id => new ActivityId(id))];
    private static readonly VolunteerOrganizationId[] Organizations = [Neighbourhood.Organization, .. Ids(0x09).Select(id => new VolunteerOrganizationId(id))];
    private static readonly ActivityCategory[] Categories = [ActivityCategory.HealthCheck, ActivityCategory.LegalAid, ActivityCategory.TheoryTalk];

    // The first three are open when the history begins.
    private static readonly (PracticeSiteId Id, NewSite Plan)[] Sites =
    [
        (ASite.StationId, ASite.PlanOf(SiteTier.Station)),
        (ASite.InstituteId, ASite.PlanOf(SiteTier.Institute)),
        (ASite.CentreId, ASite.PlanOf(SiteTier.Centre)),
        (ASite.PointId, ASite.PlanOf(SiteTier.Point)),
        (ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage }),
        .. Ids(0x51).Take(3).Zip(
            [
                ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict },
                ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Community, Setting = SiteSetting.Urban, Parent = new PracticeSiteId(Ids(0x51).First()) },
                ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherCommunity, Setting = SiteSetting.Urban, Parent = new PracticeSiteId(Ids(0x51).First()) },
            ],
            (id, plan) => (new PracticeSiteId(id), plan)),
    ];

    private readonly Neighbourhood _place;
    private int _steps;

    private DistrictHistory(Neighbourhood place) => _place = place;

    public Instant Now { get; private set; } = TestDistrict.Nine;

    public InMemoryStore Store => _place.Store;

    public static async Task<DistrictHistory> BeginAsync() => new(await Neighbourhood.FoundedAsync());

    public OpenDistrict Open() => _place.Open();

    /// <summary>Takes a step, and under the same key once more where the step says so.</summary>
    public async Task<Taken> TakeAsync(Step step)
    {
        Now += Duration.FromMinutes(step.Minutes);
        var attempt = await CommandAsync(step.Command switch
        {
            Command.BringRequestOn => step with { Command = await NextOfAsync(await Open().Requests.FindAsync(Requests[step.Which]), step) },
            Command.BringActivityOn => step with { Command = NextOf(await Open().Activities.FindAsync(Activities[step.Which]), step) },
            _ => step,
        });
        var key = new IdempotencyKey(FormattableString.Invariant($"step-{++_steps}"));
        var (before, first) = (EventCount, await attempt(key));
        var after = EventCount;
        var again = step.IsRepeated ? await attempt(key) : first;
        return new Taken(first, again, after - before, EventCount - after);
    }

    private int EventCount => Store.EventsOf(TestDistrict.Id).Count;

    private static IEnumerable<Guid> Ids(byte kind) => Enumerable.Range(1, 6).Select(number => new Guid(number, kind, 0, new byte[8]));

    private ValueTask<Func<IdempotencyKey, ValueTask<Decision>>> CommandAsync(Step step) => step.Command switch
    {
        <= Command.CloseSite => OfSiteAsync(step, Now),
        <= Command.DissolveOrganization => OfOrganizationAsync(step, Now),
        <= Command.EndRegistration => OfVolunteerAsync(step, Now),
        <= Command.CancelRequest => OfRequestAsync(step),
        _ => OfActivityAsync(step),
    };

    private async ValueTask<Func<IdempotencyKey, ValueTask<Decision>>> OfSiteAsync(Step step, Instant at)
    {
        var all = await Open().Sites.ListAsync(All<PracticeSite, PracticeSiteId>.Instance);
        var ids = Array.ConvertAll(Sites, site => site.Id);
        var id = step.Command switch
        {
            Command.PlanSite => ToMake(step, ids, all.Select(site => site.Id)),
            Command.OpenSite => ToChange(step, ids, all.Where(site => site.State == SiteState.Planned).Select(site => site.Id)),
            Command.ResumeSite => ToChange(step, ids, all.Where(site => site.State == SiteState.Suspended).Select(site => site.Id)),
            Command.MergeSite => ToChange(step, ids, all.Where(site => site is { Tier: SiteTier.Station, State: SiteState.Planned or SiteState.Suspended }).Select(site => site.Id)),
            Command.CloseSite => ToChange(step, ids, all.Where(site => site.State == SiteState.Suspended).Select(site => site.Id)),
            _ => ids[step.Which + (step.Who % 2 * 4)],
        };
        var plan = Array.Find(Sites, site => site.Id == id).Plan;
        var likely = all.FirstOrDefault(site => site is { Tier: SiteTier.Station, State: SiteState.Open } && site.Id != id)?.Id;
        var other = likely is { } open && step.Amount > 0 ? open : id == ASite.StationId ? ASite.OtherId : ids[step.Amount > 2 ? 0 : step.Which];
        return step.Command switch
        {
            Command.PlanSite => key => _place.Sites.PlanAsync(id, step.Amount > 0 ? plan : plan with { Setting = null, Division = TestDistrict.Village }, at, key),
            Command.OpenSite => key => _place.Sites.OpenAsync(id, at, key),
            Command.SuspendSite => key => _place.Sites.SuspendAsync(id, at, key),
            Command.ResumeSite => key => _place.Sites.ResumeAsync(id, at, key),
            Command.RelocateSite => key => _place.Sites.RelocateAsync(id, step.Amount > 2 ? TestDistrict.OtherVillage : TestDistrict.Community, at, key),
            Command.ReclassifySite => key => _place.Sites.ReclassifyAsync(id, step.Amount > 2 ? SiteSetting.Urban : SiteSetting.Rural, at, key),
            Command.MergeSite when other != id => key => _place.Sites.MergeWithTeamsAsync(id, other, at, key),
            _ => key => _place.Sites.CloseAsync(id, SiteClosureReason.LittleUsed, at, key),
        };
    }

    private async ValueTask<Func<IdempotencyKey, ValueTask<Decision>>> OfOrganizationAsync(Step step, Instant at)
    {
        var all = await Open().Organizations.ListAsync(All<VolunteerOrganization, VolunteerOrganizationId>.Instance);
        var id = step.Command is Command.ResumeOrganization or Command.DissolveOrganization
            ? ToChange(step, Organizations, all.Where(one => one.State == OrganizationState.Suspended).Select(one => one.Id))
            : Organizations[step.Which];
        if (step.Command == Command.RegisterOrganization)
        {
            return key => WithinAsync(key, async district =>
            {
                if (await district.Organizations.FindAsync(id) is null)
                    district.Organizations.Add(VolunteerOrganization.Register(TestDistrict.Id, id, new NewOrganization { Name = "南山志愿者协会" }, at));
                return Decision.Accepted;
            });
        }

        return key => WithinAsync(key, async district => await district.Organizations.FindAsync(id) is not { } found
            ? new NotFound("organization", id.Value)
            : step.Command switch
            {
                Command.SuspendOrganization => found.Suspend(at),
                Command.ResumeOrganization => found.Resume(at),
                _ => found.Dissolve(OrganizationTies.None, at),
            });
    }

    private async ValueTask<Func<IdempotencyKey, ValueTask<Decision>>> OfVolunteerAsync(Step step, Instant at)
    {
        var all = await Open().Volunteers.ListAsync(All<Volunteer, VolunteerId>.Instance);
        var id = step.Command == Command.ResumeVolunteer
            ? ToChange(step, Volunteers, all.Where(one => one.State == VolunteerState.Suspended).Select(one => one.Id))
            : Volunteers[step.Who];
        var number = Neighbourhood.RegistrationOf(step.Amount > 0 ? step.Who + 1 : 1);
        var organization = step.Which < 2 ? (VolunteerOrganizationId?)null : Organizations[step.Which - 2];
        return step.Command switch
        {
            Command.RegisterVolunteer => key => _place.Registering.RegisterAsync(id, number with { Organization = organization }, at, key),
            Command.WithdrawVolunteer => key => _place.Registering.WithdrawAsync(id, at, key),
            Command.EndRegistration => key => _place.Registering.EndRegistrationAsync(id, RegistrationEndReason.Inactivity, at, key),
            _ => key => WithinAsync(key, async district => await district.Volunteers.FindAsync(id) is not { } found
                ? new NotFound("volunteer", id.Value)
                : step.Command == Command.SuspendVolunteer ? found.Suspend(at) : found.Resume(at)),
        };
    }

    private async ValueTask<Func<IdempotencyKey, ValueTask<Decision>>> OfRequestAsync(Step step)
    {
        var all = await Open().Requests.ListAsync(All<ServiceRequest, ServiceRequestId>.Instance);
        var id = step.Command == Command.Place
            ? ToMake(step, Requests, all.Select(one => one.Id))
            : ToChange(step, Requests, all.Where(one => ServiceRequest.Lifecycle.TryMove(one.State, ActionOf(step.Command), out _)).Select(one => one.Id));
        var request = all.FirstOrDefault(one => one.Id == id);
        if (step.Amount > 1 && step.Command == Command.Begin) Await(request?.Wanted.From);
        if (step.Amount > 3 && step.Command == Command.LetExpire) Await(request?.NextAnswerBy);
        var at = Now;
        var who = Volunteers[step.Who];
        var by = step.Amount > 0 && request?.Offers is [var offer, ..] ? offer.To : Assignee.Of(who);
        var through = step.Amount == 0 ? Activities[step.Who] : step.Amount == 1 ? null : request?.AnsweredBy;
        return step.Command switch
        {
            Command.Place => key => _place.Serving.PlaceAsync(id, OrderOf(step, at), at, key),
            Command.Dispatch => key => _place.Serving.DispatchAsync(id, step.Amount > 3 ? Assignee.Of(Neighbourhood.Team) : Assignee.Of(who), at, key),
            Command.Accept => key => _place.Serving.AcceptAsync(
                id, by, by.Volunteer is { } one ? [one] : step.Amount > 2 ? [who, Volunteers[(step.Who + 1) % Volunteers.Length]] : [who], at, key),
            Command.Decline => key => _place.Serving.DeclineAsync(id, by, at, key),
            Command.LetExpire => key => _place.Serving.LetExpireAsync(id, at, key),
            Command.Begin => key => _place.Serving.BeginAsync(id, at, key),
            Command.RecordFailedVisit => key => _place.Serving.RecordFailedVisitAsync(id, FailedVisitReason.NobodyThere, at, key),
            Command.Serve => key => _place.Serving.ServeAsync(id, at, through is null ? step.Amount : 0, CountingOf(step), through, key),
            Command.CorrectRequest => key => new CorrectingPersonTimes(Open()).OfRequestAsync(
                id, step.Minutes, CountingOf(step), PersonTimesCorrectionReason.Miscounted, at, key),
            Command.ConfirmRequest => key => _place.Reviewing.ConfirmAsync(id, step.Amount > 0 ? ARequest.Requester : new RequesterId(who.Value), at, key),
            Command.ReopenRequest => key => _place.Reopening.ReopenAsync(
                id, step.Amount > 0 ? ARequest.Requester : new RequesterId(who.Value), ReopenReason.NeededAgain, TimeRange.Starting(at + Duration.FromHours(step.Amount), Duration.FromHours(2)), at, key),
            Command.ReviewRequest => key => _place.Reviewing.ReviewAsync(id, step.Amount > 0 ? ARequest.Requester : new RequesterId(who.Value), 1 + (step.Amount % 5), null, at, key),
            _ => key => _place.Serving.CancelAsync(id, CancellationReason.NoLongerNeeded, at, key),
        };
    }

    private static CountingMethod CountingOf(Step step) => (CountingMethod)(step.Who % 3);

    private async ValueTask<Func<IdempotencyKey, ValueTask<Decision>>> OfActivityAsync(Step step)
    {
        var all = await Open().Activities.ListAsync(All<Activity, ActivityId>.Instance);
        var id = step.Command == Command.Draft
            ? ToMake(step, Activities, all.Select(one => one.Id))
            : ToChange(step, Activities, await AwaitedAsync([.. all.Where(one => Activity.Lifecycle.TryMove(one.State, ActivityActionOf(step.Command), out _))]));
        var activity = all.FirstOrDefault(one => one.Id == id);
        if (step.Amount > 1 && step.Command is (Command.CheckIn or Command.Complete) && activity?.SeatsTaken > 0) Await(activity.During.From);
        var at = Now;
        var who = Volunteers[step.Who];
        var plan = PlanOf(step, at) with { Answers = step.Command == Command.Draft ? await UnansweredAsync(step) : null };
        // The same volunteer may sign up anew after a withdrawal, with another participation.
        var fresh = new ParticipationId(new Guid(Array.IndexOf(Activities, id), (short)step.Who, (short)(step.Minutes % 2), [0x9a, 0, 0, 0, 0, 0, 0, 1]));
        var awaited = step.Command == Command.CheckOut ? ParticipationState.CheckedIn : ParticipationState.SignedUp;
        var seat = step is { Amount: > 0, Command: not Command.SignUp } && activity?.Participations.FirstOrDefault(one => one.State == awaited) is { } one ? one.Id : fresh;
        return step.Command switch
        {
            Command.Draft => key => _place.Planning.DraftAsync(id, plan, [], at, key),
            Command.Publish => key => _place.Planning.PublishAsync(id, at, key),
            Command.ChangeSeats => key => _place.Planning.ChangeSeatsAsync(id, 1 + step.Amount, at, key),
            Command.SignUp => key => _place.SigningUp.SignUpAsync(id, seat, who, at, key),
            Command.Withdraw => key => _place.SigningUp.WithdrawAsync(id, seat, at, key),
            Command.CheckIn => key => _place.Holding.CheckInAsync(id, seat, at, key),
            Command.CheckOut => key => _place.Holding.CheckOutAsync(id, seat, at, key),
            Command.Complete => key => _place.Holding.CompleteAsync(id, 10 * step.Amount, at, key),
            Command.CorrectActivity => key => new CorrectingPersonTimes(Open()).OfActivityAsync(
                id, 7 * step.Minutes, CountingOf(step), PersonTimesCorrectionReason.LeftOut, at, key),
            Command.ReviewActivity => key => _place.Planning.ReviewAsync(id, 1 + (step.Amount % 5), at, key),
            _ => key => _place.Holding.CancelAsync(id, ActivityCancellationReason.Weather, at, key),
        };
    }

    // Mostly one whose volunteers have begun: it waits for its answer.
    private async ValueTask<ServiceRequestId?> UnansweredAsync(Step step)
    {
        var all = await Open().Requests.ListAsync(All<ServiceRequest, ServiceRequestId>.Instance);
        var request = all.Where(one => one.AnsweredBy is null && ServiceRequest.Lifecycle.TryMove(one.State, RequestAction.NoteAnswer, out _)).MaxBy(one => one.State);
        return request?.State == RequestState.InService || step.Minutes > 10 ? request?.Id : null;
    }

    // Those for which somebody waits who has begun to serve, where there are any.
    private async ValueTask<IEnumerable<ActivityId>> AwaitedAsync(IReadOnlyList<Activity> permitted)
    {
        var begun = (await Open().Requests.ListAsync(All<ServiceRequest, ServiceRequestId>.Instance)).Where(one => one.State == RequestState.InService).Select(one => one.AnsweredBy).ToHashSet();
        return permitted.Where(one => begun.Contains(one.Id)) is var awaited && awaited.Any() ? awaited.Select(one => one.Id) : permitted.Select(one => one.Id);
    }

    // Mostly an id that is free yet.
    private static TId ToMake<TId>(Step step, TId[] ids, IEnumerable<TId> used) =>
        step.Amount > 0 && ids.Except(used).ToList() is [_, ..] free ? free[0] : ids[step.Which];

    // Mostly something on which the command is permitted, or random commands would seldom lead anywhere.
    private static TId ToChange<TId>(Step step, TId[] ids, IEnumerable<TId> permitted) =>
        step.Amount > 0 && permitted.ToList() is [_, ..] likely ? likely[step.Which % likely.Count] : ids[step.Which];

    // What is served through an activity waits for it.
    private async ValueTask<Command> NextOfAsync(ServiceRequest? request, Step step) =>
        request is { State: RequestState.InService, AnsweredBy: { } answer } && await Open().Activities.FindAsync(answer) is { State: not (ActivityState.Held or ActivityState.Reviewed) } activity
            ? NextOf(activity, step)
            : NextOf(request);

    private static Command NextOf(ServiceRequest? request) => request?.State switch
    {
        RequestState.Placed => Command.Dispatch,
        RequestState.Dispatched => Command.Accept,
        RequestState.Accepted => Command.Begin,
        RequestState.InService => Command.Serve,
        RequestState.Served or RequestState.Confirmed => Command.ReviewRequest,
        _ => Command.Place,
    };

    private static Command NextOf(Activity? activity, Step step) => activity?.State switch
    {
        ActivityState.Drafted => Command.Publish,
        ActivityState.Published => step.Amount > 2 ? Command.CheckIn : Command.SignUp,
        ActivityState.Underway => step.Amount > 2 ? Command.Complete : step.Amount > 1 ? Command.CheckOut : Command.CheckIn,
        ActivityState.Held => Command.ReviewActivity,
        _ => Command.Draft,
    };

    private static RequestAction ActionOf(Command command) => command switch
    {
        Command.ReviewRequest => RequestAction.Review,
        Command.ConfirmRequest => RequestAction.Confirm,
        Command.ReopenRequest => RequestAction.Reopen,
        Command.CancelRequest => RequestAction.Cancel,
        Command.CorrectRequest => RequestAction.CorrectPersonTimes,
        _ => Enum.Parse<RequestAction>(command.ToString()),
    };

    private static ActivityAction ActivityActionOf(Command command) => command switch
    {
        Command.ReviewActivity => ActivityAction.Review,
        Command.CancelActivity => ActivityAction.Cancel,
        Command.CorrectActivity => ActivityAction.CorrectPersonTimes,
        _ => Enum.Parse<ActivityAction>(command.ToString()),
    };

    private static NewRequest OrderOf(Step step, Instant at) => Neighbourhood.Order with
    {
        Site = Sites[step.Who].Id,
        Wanted = TimeRange.Starting(at + Duration.FromHours(step.Amount), Duration.FromHours(2)),
    };

    private static NewActivity PlanOf(Step step, Instant at)
    {
        var site = Sites[step.Who].Id;
        return Neighbourhood.Plan with
        {
            Site = site,
            Category = Categories[step.Amount % Categories.Length],
            During = TimeRange.Starting(at + Duration.FromHours(step.Amount), Duration.FromHours(1 + step.Who)),
            Seats = 1 + step.Who,
            Host = step.Amount switch
            {
                1 => ActivityHost.Of(Organizations[step.Who]),
                2 => ActivityHost.Of(Neighbourhood.Team),
                _ => ActivityHost.Of(site),
            },
            Information = step.Minutes == 0 ? null : Neighbourhood.Plan.Information,
            IsConcentrated = step.Amount % 2 == 1,
        };
    }

    private void Await(Instant? moment) => Now = moment is { } later ? Instant.Max(Now, later) : Now;

    private ValueTask<Decision> WithinAsync(IdempotencyKey key, Func<OpenDistrict, ValueTask<Decision>> attempt)
    {
        var district = Open();
        return district.RunAsync("test", key, () => attempt(district));
    }
}

/// <summary>What came of a step, and of its repetition.</summary>
/// <param name="First">The decision.</param>
/// <param name="Again">The decision on the repetition; the first where there was none.</param>
/// <param name="Events">How many events the step added to the log.</param>
/// <param name="EventsAgain">How many the repetition added.</param>
internal sealed record Taken(Decision First, Decision Again, int Events, int EventsAgain);
