using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>Inspecting sites (阵地检查): the use cases from opening over the conclusion to the last re-inspection; the site's readiness is written with each.</summary>
/// <remarks>
/// <para>The day of each command is read off its moment in the district's time zone.</para>
/// <para>An unknown inspection or site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed class InspectingSites(OpenDistrict district)
{
    /// <summary>Opens an inspection (安排检查), by whoever opened the district.</summary>
    /// <param name="id">The id of the new inspection.</param>
    /// <param name="site">The site.</param>
    /// <param name="plannedFor">The day it is planned for.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> or <see cref="NotFound"/> alone, or for all of the refusals of <see cref="SiteInspection.Open"/> and
    /// <see cref="SiteReadiness.Begin"/> that apply.
    /// </returns>
    public ValueTask<Decision> OpenAsync(
        SiteInspectionId id, PracticeSiteId site, LocalDate plannedFor, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(FormattableString.Invariant($"inspection.open {id} {site} {plannedFor:uuuu'-'MM'-'dd}"), key, async () =>
        {
            if (await district.SiteInspections.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("inspection", id.Value);
            if (await district.Sites.FindAsync(site, cancellationToken) is not { } inspected) return new NotFound("site", site.Value);

            var readiness = await district.SiteReadiness.FindAsync(site, cancellationToken) ?? SiteReadiness.Of(inspected.Facts);
            var opened = SiteInspection.Open(id, inspected.Facts, district.Profile.Readiness, plannedFor, district.Actor, at);
            var may = opened.Outcome & readiness.CanBegin(id);
            if (!may.IsAccepted) return may;

            district.SiteInspections.Add(opened.Value);
            if (readiness.Version == 0) district.SiteReadiness.Add(readiness);
            return readiness.Begin(id, at);
        }, cancellationToken);

    /// <summary>Records what was found of a requirement (登记检查项).</summary>
    /// <param name="id">The inspection.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteInspection.RecordFinding"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="SiteInspection.RecordFinding"/>.</exception>
    public ValueTask<Decision> RecordFindingAsync(
        SiteInspectionId id, RequirementCode requirement, Finding finding, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return RunAsync(
            FormattableString.Invariant($"inspection.record-finding {id} {requirement} {(finding.IsMet ? "met" : "not-met")} {finding.MendBy:uuuu'-'MM'-'dd}"),
            id, key, inspection => inspection.RecordFinding(requirement, finding, DayOf(at), at), cancellationToken);
    }

    /// <summary>Judges the site (作出结论); the inspection takes the place of the one before, and what it says is the site's readiness.</summary>
    /// <param name="id">The inspection.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteInspection.Conclude"/>.</returns>
    public ValueTask<Decision> ConcludeAsync(SiteInspectionId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"inspection.conclude {id}", id, key, async (inspection, readiness) =>
        {
            if (inspection.State == InspectionState.Concluded) return inspection.Conclude(DayOf(at), at);
            var concluded = inspection.Conclude(DayOf(at), at);
            if (!concluded.IsAccepted) return concluded;

            var earlier = readiness.Latest is { } latest ? await district.SiteInspections.FindAsync(latest, cancellationToken) : null;
            return readiness.Take(inspection.Standing!, at) & (earlier?.Supersede(id, at) ?? Decision.Accepted);
        }, cancellationToken);

    /// <summary>A re-inspection finds one defect mended (确认整改).</summary>
    /// <param name="id">The inspection that found it.</param>
    /// <param name="requirement">The requirement that is met now.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteInspection.ConfirmMending"/>.</returns>
    public ValueTask<Decision> ConfirmMendingAsync(
        SiteInspectionId id, RequirementCode requirement, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        ReinspectAsync(id, [requirement], [], at, key, cancellationToken);

    /// <summary>Re-inspects the defects of an inspection (复查): some are mended, others get a later day; all of it or nothing.</summary>
    /// <param name="id">The inspection that found them.</param>
    /// <param name="mended">The requirements that are met now.</param>
    /// <param name="extended">The requirements that are not met yet, each with its new last day for mending.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with all refusals of <see cref="SiteInspection.ConfirmMending"/> and <see cref="SiteInspection.ExtendMending"/>.</returns>
    public ValueTask<Decision> ReinspectAsync(
        SiteInspectionId id,
        IReadOnlyList<RequirementCode> mended,
        IReadOnlyList<(RequirementCode Requirement, LocalDate MendBy)> extended,
        Instant at,
        IdempotencyKey key = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mended);
        ArgumentNullException.ThrowIfNull(extended);
        var later = string.Join(' ', extended.Select(one => FormattableString.Invariant($"{one.Requirement}:{one.MendBy:uuuu'-'MM'-'dd}")));
        return RunAsync($"inspection.reinspect {id} [{string.Join(' ', mended)}] [{later}]", id, key, (inspection, readiness) =>
        {
            var decision = mended.Aggregate(Decision.Accepted, (so, one) => so & inspection.ConfirmMending(one, DayOf(at), at));
            decision = extended.Aggregate(decision, (so, one) => so & inspection.ExtendMending(one.Requirement, one.MendBy, DayOf(at), at));
            return ValueTask.FromResult(decision.IsAccepted && readiness.Latest == id ? readiness.Take(inspection.Standing!, at) : decision);
        }, cancellationToken);
    }

    /// <summary>Calls an inspection off, until it is concluded.</summary>
    /// <param name="id">The inspection.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteInspection.Cancel"/>.</returns>
    public ValueTask<Decision> CancelAsync(
        SiteInspectionId id, InspectionCancellationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"inspection.cancel {id} {reason}", id, key, (inspection, readiness) =>
        {
            var cancelled = inspection.Cancel(reason, at);
            return ValueTask.FromResult(cancelled.IsAccepted ? readiness.Drop(id, at) : cancelled);
        }, cancellationToken);

    /// <summary>Takes a site that was merged or closed off the lists and calls off what is under way there, within the unit of work that ends it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Always accepted; a site of which no inspection was ever opened has nothing to end.</returns>
    internal static async ValueTask<Decision> EndWithinAsync(OpenDistrict district, PracticeSiteId site, Instant at, CancellationToken cancellationToken)
    {
        if (await district.SiteReadiness.FindAsync(site, cancellationToken) is not { } readiness) return Decision.Accepted;
        var dropped = Decision.Accepted;
        if (readiness.Underway is { } underway && await district.SiteInspections.FindAsync(underway, cancellationToken) is { } inspection)
            dropped = inspection.Cancel(InspectionCancellationReason.SiteEnded, at) & readiness.Drop(underway, at);
        return dropped & readiness.End(at);
    }

    private LocalDate DayOf(Instant at) => at.InZone(district.Profile.TimeZone).Date;

    private ValueTask<Decision> RunAsync(
        string command, SiteInspectionId id, IdempotencyKey key, Func<SiteInspection, Decision> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.SiteInspections.FindAsync(id, cancellationToken) is { } inspection ? attempt(inspection) : new NotFound("inspection", id.Value), cancellationToken);

    // An inspection that is stored has the readiness of its site beside it.
    private ValueTask<Decision> RunAsync(
        string command, SiteInspectionId id, IdempotencyKey key, Func<SiteInspection, SiteReadiness, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
        {
            if (await district.SiteInspections.FindAsync(id, cancellationToken) is not { } inspection) return new NotFound("inspection", id.Value);
            return await district.SiteReadiness.FindAsync(inspection.Site, cancellationToken) is { } readiness
                ? await attempt(inspection, readiness)
                : new NotFound("site-readiness", inspection.Site.Value);
        }, cancellationToken);
}
