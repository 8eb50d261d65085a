using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A relocation community whose division has another code now.</summary>
/// <param name="Community">The community.</param>
/// <param name="From">The code it stood at.</param>
/// <param name="To">The code it stands at now.</param>
public sealed record RecodedCommunity(RelocationCommunityId Community, DivisionCode From, DivisionCode To);

/// <summary>A designated relocation community that stands at no division of the register and cannot follow a change.</summary>
/// <param name="Community">The community.</param>
/// <param name="Division">The code it stands at.</param>
/// <param name="Why">Why it cannot follow: <see cref="DivisionUnknown"/> where its division has no successor, else what speaks against the successor, such as <see cref="DivisionDesignated"/>.</param>
public sealed record CommunityInQuestion(RelocationCommunityId Community, DivisionCode Division, Decision Why);

/// <summary>What became of the communities of a district.</summary>
internal sealed record CommunitiesRecoded(IReadOnlyList<RecodedCommunity> Moved, IReadOnlyList<CommunityInQuestion> InQuestion);

/// <summary>Communities follow the register of divisions, as part of the command by which sites do.</summary>
internal static class RecodingCommunities
{
    /// <summary>
    /// Lets the communities at codes that are no more go over to those that succeed them; where another one stands, it stays for a person to decide. One that has ended follows too, so that it can be designated again, and waits
    /// untold where another one stands.
    /// </summary>
    /// <param name="district">The district, with its register after the changes.</param>
    /// <param name="successor">The code that succeeds one in the end, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<CommunitiesRecoded> RecodeCommunitiesWithinAsync(
        this OpenDistrict district, Func<DivisionCode, DivisionCode?> successor, Instant at, CancellationToken cancellationToken)
    {
        var (moved, inQuestion) = (new List<RecodedCommunity>(), new List<CommunityInQuestion>());
        var communities = await district.RelocationCommunities.ListAsync(new CommunitiesDesignatedSpec(), cancellationToken);
        foreach (var community in communities.OrderBy(one => one.Id))
        {
            if (district.Divisions.Find(community.Division) is not null) continue;
            var from = community.Division;
            var why = successor(from) is { } to && district.Divisions.Find(to) is not null
                ? communities.FirstOrDefault(other => other.Division == to && other.Id != community.Id) is { } there ? new DivisionDesignated(to, there.Id) : community.Recode(to, at)
                : new DivisionUnknown(from);
            if (why.IsAccepted) moved.Add(new RecodedCommunity(community.Id, from, community.Division));
            else inQuestion.Add(new CommunityInQuestion(community.Id, from, why));
        }

        foreach (var community in (await district.RelocationCommunities.ListAsync(new CommunitiesDesignatedBySpec(district.DayOf(at)), cancellationToken))
            .Where(one => one.State == RelocationCommunityState.Ended && district.Divisions.Find(one.Division) is null).OrderBy(one => one.Id))
        {
            var from = community.Division;
            if (successor(from) is not { } to || district.Divisions.Find(to) is null || communities.Any(other => other.Division == to)) continue;
            if (community.Recode(to, at).IsAccepted) moved.Add(new RecodedCommunity(community.Id, from, to));
        }

        return new CommunitiesRecoded(moved, inQuestion);
    }
}
