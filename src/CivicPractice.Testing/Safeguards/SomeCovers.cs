using CivicPractice.Safeguards;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer's record of insurance cover through its public commands: none at first, opened at nine on Monday.</summary>
public sealed class SomeCovers
{
    private readonly List<InsuranceCover> _covers = [];
    private VolunteerId _volunteer = AVolunteer.TheId;

    /// <summary>Is another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public SomeCovers Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Adds a cover.</summary>
    /// <param name="during">When it holds; as long as the usual policy unless given.</param>
    /// <param name="policy">By which policy; the usual one unless given.</param>
    public SomeCovers Covered(TimeRange? during = null, InsurancePolicyId? policy = null)
    {
        _covers.Add(new InsuranceCover(policy ?? AnInsurancePolicy.TheId, during ?? AnInsurancePolicy.Period, AnInsurancePolicy.Policy.SumInsured));
        return this;
    }

    /// <summary>Builds it, with nothing raised.</summary>
    public VolunteerCovers Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public VolunteerCovers BuildRaising()
    {
        var covers = VolunteerCovers.Open(TestDistrict.Id, _volunteer, TestDistrict.Nine);
        foreach (var cover in _covers) covers.AddCover(cover, TestDistrict.Nine).EnsureAccepted();
        return covers;
    }
}
