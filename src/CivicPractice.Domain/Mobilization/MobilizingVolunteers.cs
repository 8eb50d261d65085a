using CivicPractice.Activities;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>Mobilising volunteers in an emergency (应急动员): declared, called in waves, mustered, stood down; the use cases, written once.</summary>
/// <remarks>
/// Seats, schedules, fitness, check-in, minutes and credits are those of the activity that serves the mobilisation; each step changes both in one unit of work, or nothing.
/// An unknown mobilisation is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not. docs/decisions/0039-emergency-mobilisation.md.
/// </remarks>
/// <param name="district">The district, opened for whoever acts.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed partial class MobilizingVolunteers(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly SigningUp _signingUp = new(district, facts);
    private readonly HoldingActivities _holding = new(district, facts);

    /// <summary>Mobilises with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public MobilizingVolunteers(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Declares a mobilisation (启动应急动员), and drafts and publishes the activity that serves it, in one unit of work. The activity takes latecomers and has no waiting list, whatever its plan says; where the emergency goes on, the activity is prolonged.</summary>
    /// <param name="id">The id of the new mobilisation.</param>
    /// <param name="plan">What is written on the declaration.</param>
    /// <param name="activity">The id of the new activity.</param>
    /// <param name="service">What is planned: what kind of service, at which site all assemble, from when until when, how many seats, the risks.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="DivisionUnknown"/> for each area, or as <see cref="PlanningActivities.DraftAsync"/> and <see cref="Activities.Activity.Publish"/> are.</returns>
    /// <exception cref="ArgumentException">As for <see cref="EmergencyMobilization.Declare"/> and <see cref="Activities.Activity.Draft"/>, or the activity has roles or is a session of a series.</exception>
    public ValueTask<Decision> DeclareAsync(
        EmergencyMobilizationId id, NewMobilization plan, ActivityId activity, NewActivity service, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(service);
        plan.RequireSound(nameof(plan));
        // Who is called is asked for no role, and reserve are those who were called.
        if (service.Roles.Count > 0) throw new ArgumentException("An activity that serves a mobilisation has no roles.", nameof(service));
        if (service.Series is not null) throw new ArgumentException("A session of a series serves no mobilisation.", nameof(service));
        return district.RunAsync($"mobilization.declare {id} {activity}{string.Concat(plan.CoOrganizers.Select(one => $" {one}"))}", key, async () =>
        {
            if (await district.Mobilizations.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("mobilization", id.Value);
            var may = JudgeAreas(plan.Waves);
            if (!may.IsAccepted) return may;
            var drafted = await new PlanningActivities(district).DraftWithinAsync(activity, service with { TakesLatecomers = true, TakesWaitingList = false }, plan.CoOrganizers, at, programme: null, cancellationToken);
            if (!drafted.IsAccepted) return drafted;

            district.Mobilizations.Add(EmergencyMobilization.Declare(district.Id, id, plan, activity, at, district.Profile.Mobilization));
            return (await district.Activities.FindAsync(activity, cancellationToken))!.Publish(at);
        }, cancellationToken);
    }

    /// <summary>Raises or lowers the response level (调整响应等级).</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="level">The level from now on.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EmergencyMobilization.ChangeLevel"/> is.</returns>
    /// <exception cref="ArgumentException">The level is missing.</exception>
    public ValueTask<Decision> ChangeLevelAsync(
        EmergencyMobilizationId id, ResponseLevel level, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"mobilization.change-level {id} {level}", id, key, mobilization => ValueTask.FromResult(mobilization.ChangeLevel(level, at)), cancellationToken);

    /// <summary>Plans a further wave, after all others (增加批次).</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="wave">Whom to call.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="DivisionUnknown"/> for each area, or as <see cref="EmergencyMobilization.AddWave"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="EmergencyMobilization.AddWave"/>.</exception>
    public ValueTask<Decision> AddWaveAsync(EmergencyMobilizationId id, CallUpWave wave, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        CallUpWave.RequireSound(wave, nameof(wave));
        return OnAsync($"mobilization.add-wave {id} {wave.Digest()}", id, key, mobilization =>
        {
            var may = mobilization.CanAddWave(wave);
            return ValueTask.FromResult(may.IsAccepted ? JudgeAreas([wave]) & mobilization.AddWave(wave, at) : may);
        }, cancellationToken);
    }

    private Decision JudgeAreas(IReadOnlyList<CallUpWave> waves) =>
        Decision.Unless(waves.SelectMany(wave => wave.Areas).Distinct().Where(area => district.Divisions.Find(area) is null).Select(area => new DivisionUnknown(area)));

    // Who has a seat, also one that was taken without having been called.
    private static ParticipationId? SeatOf(Activity activity, VolunteerId volunteer) =>
        activity.Participations.FirstOrDefault(one => one.Volunteer == volunteer && one.HasSeat)?.Id;

    private async ValueTask<Activity> ServiceOfAsync(EmergencyMobilization mobilization, CancellationToken cancellationToken) =>
        await district.Activities.FindAsync(mobilization.Activity, cancellationToken) ?? throw new InvalidOperationException("The activity that serves the mobilisation is not kept.");

    private ValueTask<Decision> OnAsync(
        string command, EmergencyMobilizationId id, IdempotencyKey key, Func<EmergencyMobilization, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Mobilizations.FindAsync(id, cancellationToken) is { } mobilization ? await attempt(mobilization) : new NotFound("mobilization", id.Value), cancellationToken);

    private ValueTask<Decision> OnCallAsync(
        string command, EmergencyMobilizationId id, VolunteerId volunteer, IdempotencyKey key, Func<EmergencyMobilization, CallUp, ValueTask<Decision>> attempt, CancellationToken cancellationToken)
    {
        var call = CallUpId.Of(id, volunteer);
        return OnAsync($"{command} {id} {volunteer}", id, key, async mobilization =>
            await district.CallUps.FindAsync(call, cancellationToken) is { } known ? await attempt(mobilization, known) : new NotFound("call-up", call.Value), cancellationToken);
    }
}
