using CivicPractice.Organizations;
using CivicPractice.Sites;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer service organisation through its public commands, registered at nine on Monday.</summary>
public sealed class AnOrganization
{
    private readonly List<Func<VolunteerOrganization, Decision>> _steps = [];
    private VolunteerOrganizationId _id = TheId;
    private PracticeSiteId? _site;

    /// <summary>The id, unless another is given.</summary>
    public static VolunteerOrganizationId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000f01"));

    /// <summary>Another organisation's id.</summary>
    public static VolunteerOrganizationId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000000f02"));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnOrganization WithId(VolunteerOrganizationId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Lets it pause.</summary>
    public AnOrganization Suspended() => Then(organization => organization.Suspend(TestDistrict.Nine));

    /// <summary>Lets it pause, and then be dissolved with nothing that hangs on it.</summary>
    public AnOrganization Dissolved() => Suspended().Then(organization => organization.Dissolve(OrganizationTies.None, TestDistrict.Nine));

    /// <summary>Lets it work from a site.</summary>
    /// <param name="site">The site.</param>
    public AnOrganization At(PracticeSiteId site)
    {
        _site = site;
        return this;
    }

    /// <summary>Builds an organisation in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AnOrganization In(OrganizationState state) => state switch
    {
        OrganizationState.Active => new AnOrganization(),
        OrganizationState.Suspended => new AnOrganization().Suspended(),
        OrganizationState.Dissolved => new AnOrganization().Dissolved(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public VolunteerOrganization Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public VolunteerOrganization BuildRaising()
    {
        var organization = VolunteerOrganization.Register(TestDistrict.Id, _id, new NewOrganization { Name = "南山志愿者协会", Site = _site }, TestDistrict.Nine);
        foreach (var step in _steps) step(organization).EnsureAccepted();
        return organization;
    }

    private AnOrganization Then(Func<VolunteerOrganization, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
