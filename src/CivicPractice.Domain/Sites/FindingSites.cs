using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>What a portal asks about sites that no single fact of a site answers: by opening hours, and by the register. Only committed sites are seen.</summary>
/// <remarks>Open sites of the division are listed by the store and looked through in memory. Order is by division, then by id.</remarks>
/// <param name="district">The district.</param>
public sealed class FindingSites(OpenDistrict district)
{
    /// <summary>The open sites whose doors are open at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<PracticeSite>> WithDoorsOpenAsync(Instant at, DivisionCode? within = null, CancellationToken cancellationToken = default) =>
        [.. (await district.Sites.ListAsync(new OpenSitesSpec(within: within), cancellationToken)).Where(site => site.OpeningIn(district.Profile).IsOpenAt(at))];

    /// <summary>The live sites that stand at no division of the register: what a change of divisions left for a person to decide.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<PracticeSite>> OutsideTheRegisterAsync(CancellationToken cancellationToken = default) =>
        [.. (await district.Sites.ListAsync(new LiveSitesSpec(), cancellationToken)).Where(site => district.Divisions.Find(site.Division) is null)];
}
