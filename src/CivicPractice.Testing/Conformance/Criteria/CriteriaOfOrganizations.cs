using CivicPractice.Organizations;
using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about volunteer service organisations.</summary>
internal static class CriteriaOfOrganizations
{
    public static CandidateSet<VolunteerOrganization, VolunteerOrganizationId> Set { get; } = new(
        "Organisations", organization => organization.Id, () => [.. Registered().Select((one, n) => one.WithId(HardIds.At<VolunteerOrganizationId>(n)).BuildRaising())],
        [
            ("active", new OrganizationActive()),
            ("at a site", new OrganizationAtSite(ASite.OtherId)),
        ],
        [
            ("active", () => new ActiveOrganizationsSpec()),
            ("active at a site", () => new ActiveOrganizationsSpec(ASite.OtherId)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<AnOrganization> Registered() =>
        from state in Enum.GetValues<OrganizationState>()
        from site in new PracticeSiteId?[] { null, ASite.OtherId, ASite.CentreId, ASite.OtherId }
        select site is { } one ? AnOrganization.In(state).At(one) : AnOrganization.In(state);
}
