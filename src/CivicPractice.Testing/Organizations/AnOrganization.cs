using CivicPractice.Organizations;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer service organisation through its public commands, registered at nine on Monday.</summary>
public sealed class AnOrganization
{
    private readonly List<Func<VolunteerOrganization, Decision>> _steps = [];
    private VolunteerOrganizationId _id = TheId;

    /// <summary>The id, unless another is given.</summary>
    public static VolunteerOrganizationId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000f01"));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnOrganization WithId(VolunteerOrganizationId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Lets it pause.</summary>
    public AnOrganization Suspended() => Then(organization => organization.Suspend(TestDistrict.Nine));

    /// <summary>Lets it be dissolved.</summary>
    public AnOrganization Dissolved() => Then(organization => organization.Dissolve(TestDistrict.Nine));

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
    public VolunteerOrganization Build()
    {
        var organization = VolunteerOrganization.Register(TestDistrict.Id, _id, new NewOrganization { Name = "南山志愿者协会" }, TestDistrict.Nine);
        foreach (var step in _steps) step(organization).EnsureAccepted();
        return organization.Forgotten();
    }

    private AnOrganization Then(Func<VolunteerOrganization, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
