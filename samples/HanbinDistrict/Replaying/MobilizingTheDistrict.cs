using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Mobilization;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>The emergencies for which volunteers are called up (应急动员).</summary>
/// <remarks>Ids and chance are their own.</remarks>
internal sealed class MobilizingTheDistrict(Sessions sessions, DateTimeZone timeZone, Chance chance)
{
    /// <summary>The id of each mobilisation of the data, also when a replay is read again.</summary>
    public static IReadOnlyList<EmergencyMobilizationId> IdsOf(DistrictInput input, Chance chance)
    {
        var ids = new SeededIds(chance.For("ids").NextBits());
        return [.. input.Mobilizations.Select(_ => ids.Next<EmergencyMobilizationId>())];
    }

    /// <summary>Puts them on the line.</summary>
    public void Plan()
    {
        foreach (var (id, number) in IdsOf(sessions.Input, chance).Select((id, number) => (id, number)))
            new OneMobilization(sessions, sessions.Input.Mobilizations[number], id, timeZone, chance.For("mobilization", number)).Begin();
    }
}

/// <summary>One mobilisation from its declaration to the stand-down.</summary>
internal sealed class OneMobilization(Sessions sessions, PlannedMobilization plan, EmergencyMobilizationId id, DateTimeZone timeZone, Chance chance)
{
    private const int MostExpired = 1_000;
    private const int MostTries = 40;
    private const int LeavesEarlyOneIn = 6;

    private static readonly Duration Ahead = Duration.FromMinutes(90);
    private static readonly Duration Assembly = Duration.FromMinutes(20);

    private readonly MobilizingVolunteers _mobilizing = new(sessions.District);
    private readonly HashSet<CallUpId> _asked = [];
    private readonly ActivityId _activity = new SeededIds(chance.For("ids").NextBits()).Next<ActivityId>();
    private int _coming;

    private Place Place => sessions.Cast.PlaceOf(plan.Site)!;

    private TimeRange During => TimeRange.Starting(plan.Begins.InZoneLeniently(timeZone).ToInstant(), Duration.FromMinutes(plan.Minutes));

    public void Begin()
    {
        sessions.Timeline.At(During.From - Ahead, DeclareAsync);
        for (var i = 0; i < plan.Unasked; i++) sessions.Timeline.At(During.From + Duration.FromMinutes(chance.Between(5, 40)), ComeUnaskedAsync);
        sessions.Timeline.At(During.Until, StandDownAsync);
    }

    private async ValueTask DeclareAsync(Instant at)
    {
        var service = new NewActivity
        {
            Site = Place.Site,
            Category = plan.Category,
            Title = plan.Name.Zh,
            During = During,
            Seats = plan.Seats,
            Host = ActivityHost.Of(Place.Site),
            Information = "合成 / synthetic",
            Risk = sessions.Input.Categories.First(one => one.Category == plan.Category).Risk,
        };
        (await _mobilizing.DeclareAsync(id, new NewMobilization { Kind = plan.Kind, Level = plan.Level, Waves = plan.Waves }, _activity, service, at)).EnsureAccepted();
        await CallAsync(at);
    }

    // Wave after wave, until all are called or nobody is wanted any more.
    private async ValueTask CallAsync(Instant at)
    {
        if (!(await _mobilizing.CallNextWaveAsync(id, at)).IsAccepted) return;
        var mobilization = (await sessions.District.Mobilizations.FindAsync(id))!;
        foreach (var call in (await sessions.District.CallUps.ListAsync(new CallUpsInStateSpec(id, CallUpState.Called))).Where(call => _asked.Add(call.Id)).Select(call => call.Volunteer).ToList()) Ask(call, at);
        sessions.Timeline.At(at + mobilization.AnswerWithin, async moment => _ = await _mobilizing.ExpireCallsAsync(id, moment, MostExpired));
        if (mobilization.NextWaveAt is { } next) sessions.Timeline.At(next, CallAsync);
    }

    private void Ask(VolunteerId volunteer, Instant at)
    {
        var (drawn, minutes) = (chance.Next(Share.Whole), chance.Between(1, 25));
        if (drawn < plan.Comes.Millionths) sessions.Timeline.At(at + Duration.FromMinutes(minutes), moment => ComeAsync(volunteer, moment));
        // Some calls have gone to nobody in the end: the seats were taken, and all were told.
        else if (drawn < plan.Comes.Millionths + plan.Declines.Millionths) sessions.Timeline.At(at + Duration.FromMinutes(minutes), async moment => _ = await _mobilizing.DeclineAsync(id, volunteer, null, moment));
    }

    // Where the seats are taken meanwhile, there is nothing to come to.
    private async ValueTask ComeAsync(VolunteerId volunteer, Instant at)
    {
        if (!(await _mobilizing.AcceptAsync(id, volunteer, at)).IsAccepted) return;
        _coming++;
        // Somebody always comes, or there would be nobody to stand down.
        if (_coming > 1 && chance.Roll(sessions.Input.Shares.NoShows)) return;
        var (arrives, leavesEarly) = (Instant.Max(at, During.From - Assembly) + Duration.FromMinutes(chance.Between(1, 30)), chance.Next(LeavesEarlyOneIn) == 0);
        sessions.Timeline.At(arrives, async moment => (await _mobilizing.MusterAsync(id, volunteer, moment)).EnsureAccepted());
        if (leavesEarly && _coming > 1) sessions.Timeline.At(During.From + (During.Length * 2 / 3), async moment => (await _mobilizing.StandDownAsync(id, volunteer, moment)).EnsureAccepted());
    }

    private async ValueTask ComeUnaskedAsync(Instant at)
    {
        foreach (var volunteer in chance.Pick(sessions.Cast.CrewsFor(Place)).Draw(chance, MostTries))
        {
            // Who was called comes with the others, or not.
            if (await sessions.District.CallUps.FindAsync(CallUpId.Of(id, volunteer)) is null && (await _mobilizing.MusterAsync(id, volunteer, at)).IsAccepted) return;
        }
    }

    private async ValueTask StandDownAsync(Instant at)
    {
        if ((await sessions.District.Mobilizations.FindAsync(id))!.State == MobilizationState.Mustering)
        {
            (await _mobilizing.StandDownAllAsync(id, sessions.Budget.Draw(chance), CountingMethod.SignInSheet, at)).EnsureAccepted();
            sessions.Held();
        }
        else
        {
            (await _mobilizing.CallOffAsync(id, ActivityCancellationReason.NobodyCame, at)).EnsureAccepted();
            sessions.NotHeld();
        }

        // Those who never answered are told that they need not come.
        _ = await _mobilizing.ExpireCallsAsync(id, at, MostExpired);
    }
}
