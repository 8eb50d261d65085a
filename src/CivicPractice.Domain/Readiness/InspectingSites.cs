using CivicPractice.Divisions;
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
    /// <summary>Opens an inspection (安排检查), by whoever opened the district; one that took place before is opened for its day and written down afterwards (补录).</summary>
    /// <param name="id">The id of the new inspection.</param>
    /// <param name="site">The site.</param>
    /// <param name="plannedFor">The day it is planned for, or took place on; not before the latest inspection of the site.</param>
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
            var opened = SiteInspection.Open(id, inspected.Facts, district.Profile.Readiness, plannedFor, district.Actor, DayOf(at), at);
            // That the site has ended is told once, by who knows how.
            var may = inspected.Facts.IsLive ? opened.Outcome & readiness.CanBegin(id, plannedFor) : opened.Outcome;
            if (!may.IsAccepted) return may;

            district.SiteInspections.Add(opened.Value);
            if (readiness.Version == 0) district.SiteReadiness.Add(readiness);
            return readiness.Begin(id, plannedFor, at);
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
    /// <returns>Refused with <see cref="NotFound"/>, or for all of the refusals of <see cref="SiteInspection.ConfirmMending"/> and <see cref="SiteReadiness.Take"/> that apply.</returns>
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
    /// <returns>Refused with <see cref="NotFound"/>, or for all of the refusals of <see cref="SiteInspection.Reinspect"/> and <see cref="SiteReadiness.Take"/> that apply.</returns>
    /// <exception cref="ArgumentException">Nothing is looked at, or a requirement stands twice.</exception>
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
        // Also under a key that was committed before, and where the inspection is not there.
        if (mended.Count + extended.Count == 0) throw new ArgumentException("A re-inspection looks at something.", nameof(mended));
        var later = string.Join(' ', extended.Select(one => FormattableString.Invariant($"{one.Requirement}:{one.MendBy:uuuu'-'MM'-'dd}")));
        return RunAsync($"inspection.reinspect {id} [{string.Join(' ', mended)}] [{later}]", id, key, (inspection, readiness) =>
        {
            // In every other state it is refused, or it repeats what is done; and what is done may be repeated whatever became of the site.
            if (inspection.State != InspectionState.Concluded || inspection.IsDone(mended, extended)) return ValueTask.FromResult(inspection.Reinspect(mended, extended, DayOf(at), at));
            var may = inspection.CanReinspect(mended, extended, DayOf(at)) & readiness.MayBeChangedBy(id);
            return ValueTask.FromResult(may.IsAccepted ? inspection.Reinspect(mended, extended, DayOf(at), at) & readiness.Take(inspection.Standing!, at) : may);
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
        return await CallOffAsync(district, readiness, InspectionCancellationReason.SiteEnded, at, cancellationToken) & readiness.End(at);
    }

    /// <summary>
    /// Lets the readiness follow a site to another division, within the unit of work that puts it there: to other premises, where it is to be inspected anew and what is under way is called off; or,
    /// where the division it stood at is no more, to the code that stands for the same place.
    /// </summary>
    /// <param name="district">The district.</param>
    /// <param name="before">What was known of the site where it stood.</param>
    /// <param name="to">Where it stands now.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Accepted: a site of which no inspection was ever opened is remembered as moved, so that one of the old premises is not taken for one of the new.</returns>
    internal static async ValueTask<Decision> MoveWithinAsync(OpenDistrict district, SiteFacts before, DivisionCode to, Instant at, CancellationToken cancellationToken)
    {
        if (district.Divisions.Find(before.Division) is null) return await RecodeWithinAsync(district, before.Site, to, at, cancellationToken);
        var readiness = await district.SiteReadiness.FindAsync(before.Site, cancellationToken);
        if (readiness is null) district.SiteReadiness.Add(readiness = SiteReadiness.Of(before));
        return await CallOffAsync(district, readiness, InspectionCancellationReason.SiteMoved, at, cancellationToken) & readiness.Move(to, DayOf(district, at), at);
    }

    /// <summary>Lets the readiness follow a site whose division has another code, within the unit of work that recodes it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="site">The site.</param>
    /// <param name="to">The code that stands for the place now.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Accepted; a site of which nothing is known has nothing that follows.</returns>
    internal static async ValueTask<Decision> RecodeWithinAsync(OpenDistrict district, PracticeSiteId site, DivisionCode to, Instant at, CancellationToken cancellationToken) =>
        await district.SiteReadiness.FindAsync(site, cancellationToken) is { } readiness ? readiness.Recode(to, at) : Decision.Accepted;

    private static async ValueTask<Decision> CallOffAsync(
        OpenDistrict district, SiteReadiness readiness, InspectionCancellationReason reason, Instant at, CancellationToken cancellationToken) =>
        readiness.Underway is { } underway && await district.SiteInspections.FindAsync(underway, cancellationToken) is { } inspection
            ? inspection.Cancel(reason, at) & readiness.Drop(underway, at)
            : Decision.Accepted;

    private static LocalDate DayOf(OpenDistrict district, Instant at) => at.InZone(district.Profile.TimeZone).Date;

    private LocalDate DayOf(Instant at) => DayOf(district, at);

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
