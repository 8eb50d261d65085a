using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Readiness;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>Following the register of divisions (区划变更): sites at codes that are no more go over to those that succeed them, and with them relocation communities and village covenants. None is ever lost.</summary>
/// <remarks>
/// <para>The district is opened with the register as it is after the changes. A site of which the division has no successor, or of which the place there is
/// taken, stays what and where it was and is told as one for a person to decide: closed, merged, moved, or transferred to another site above it (<see cref="FoundingSites.TransferAsync"/>).</para>
/// <para>Applied twice is applied once: only what stands at a code that is no more is touched. Names of sites are left alone, for they are the sites' own.</para>
/// </remarks>
/// <param name="district">The district, with its register after the changes.</param>
public sealed class ApplyingDivisionChanges(OpenDistrict district)
{
    /// <summary>Applies changes to the live sites, to the relocation communities and to the village covenants that are in force or being made.</summary>
    /// <param name="changes">The changes, of one year or of several.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key. Under a key that was committed before nothing is done and nothing told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What became of the sites, the communities and the covenants.</returns>
    /// <exception cref="ArgumentException">A code that the register still has is to be succeeded or removed (editions that give a code again are applied one by one), two codes succeed one, or codes succeed one another in a circle.</exception>
    public async ValueTask<DivisionChangesApplied> ApplyAsync(
        IReadOnlyList<DivisionChange> changes, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var successors = DivisionSuccessors.In(changes, district.Divisions);
        List<RecodedSite> moved = [];
        List<SiteInQuestion> inQuestion = [];
        CommunitiesRecoded communities = new([], []);
        CovenantsRecoded covenants = new([], []);
        var outcome = await district.RunAsync($"site.apply-division-changes {successors}".TrimEnd(), key, async () =>
        {
            moved = [];
            inQuestion = [];
            var sites = await district.Sites.ListAsync(new LiveSitesSpec(), cancellationToken);
            var seats = new SeatsInUse(district);
            // Upper sites first; of two that come to one place, the one that runs keeps it.
            foreach (var site in sites.OrderBy(site => site.Tier).ThenBy(site => site.State switch { SiteState.Open => 0, SiteState.Suspended => 1, _ => 2 }).ThenBy(site => site.Id))
            {
                if (district.Divisions.Find(site.Division) is not null) continue;
                var from = site.Division;
                var why = successors.Of(from) is { } to && district.Divisions.Find(to) is not null
                    ? await RecodeAsync(site, to, sites, seats, at, cancellationToken)
                    : new DivisionUnknown(from);
                if (why.IsAccepted) moved.Add(new RecodedSite(site.Id, from, site.Division));
                else inQuestion.Add(new SiteInQuestion(site.Id, site.Tier, from, why));
            }

            communities = await district.RecodeCommunitiesWithinAsync(successors.Of, at, cancellationToken);
            covenants = await district.RecodeCovenantsWithinAsync(successors.Of, at, cancellationToken);
            return Decision.Accepted;
        }, cancellationToken);
        return new DivisionChangesApplied(outcome, moved, inQuestion)
        {
            CommunitiesMoved = communities.Moved,
            CommunitiesInQuestion = communities.InQuestion,
            CovenantsMoved = covenants.Moved,
            CovenantsInQuestion = covenants.InQuestion,
        };
    }

    private async ValueTask<Decision> RecodeAsync(
        PracticeSite site, DivisionCode to, IReadOnlyList<PracticeSite> sites, SeatsInUse seats, Instant at, CancellationToken cancellationToken)
    {
        var before = sites.FirstOrDefault(other => other.Id == site.Parent);
        var parent = ParentAt(site, to, before, sites);
        var seat = await seats.FindAsync(site.Tier, to, cancellationToken);
        var may = site.CanRecode(to, parent?.Facts) & (seat?.CanTake(site.Id, district.Profile.Sites) ?? Decision.Accepted);
        if (!may.IsAccepted) return may;

        var done = await seats.LeaveAsync(site.Tier, site.Division, site.Id, at, cancellationToken) & site.Recode(to, parent?.Facts, at) & seats.Take(seat, site.Id, at);
        if (parent is not null) done &= parent.Adopt(site.Facts, at);
        if (before is not null && parent is not null && before.Id != parent.Id) done &= before.HandOver(site.Facts, parent.Id, at);
        done &= await InspectingSites.RecodeWithinAsync(district, site.Id, to, at, cancellationToken);
        done.EnsureAccepted();
        return done;
    }

    // The site above goes on where its division holds the place; else the one that stands nearest above it.
    private static PracticeSite? ParentAt(PracticeSite site, DivisionCode to, PracticeSite? before, IReadOnlyList<PracticeSite> sites) =>
        before is not null && before.Division.Contains(to)
            ? before
            : sites.Where(other => other.Id != site.Id && SiteHierarchy.MayStandUnder(site.Tier, other.Tier) && other.Division.Contains(to))
                .OrderByDescending(other => other.Tier).ThenBy(other => other.Id).FirstOrDefault();
}
