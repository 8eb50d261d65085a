using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing;

/// <summary>Builds an honour roll through its public commands. Opened at nine on Monday; everything happens then.</summary>
public sealed class AnHonourRoll
{
    /// <summary>The unit of the city that awards stars.</summary>
    public const string CityOffice = "市文明办";

    private readonly List<Action<HonourRoll>> _steps = [];
    private VolunteerId _volunteer = ARequest.Volunteer;
    private StarScale _scale = new();

    /// <summary>Belongs to another volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public AnHonourRoll Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Applies another scale.</summary>
    /// <param name="scale">The scale.</param>
    public AnHonourRoll On(StarScale scale)
    {
        _scale = scale;
        return this;
    }

    /// <summary>Credits time served.</summary>
    /// <param name="cause">The service.</param>
    /// <param name="minutes">Whole minutes served.</param>
    /// <param name="earned">Points earned so far; none unless given.</param>
    public AnHonourRoll Crediting(Guid cause, int minutes, Points earned = default) =>
        Then(roll => roll.CreditService(cause, minutes, TestDistrict.Monday, earned, _scale, TestDistrict.Nine));

    /// <summary>Takes a credit back.</summary>
    /// <param name="cause">The service.</param>
    /// <param name="earned">Points earned without it; none unless given.</param>
    public AnHonourRoll Reversing(Guid cause, Points earned = default) => Then(roll => roll.ReverseService(cause, earned, TestDistrict.Nine));

    /// <summary>Enters the award of a star by the city's office for civilization, on Monday.</summary>
    /// <param name="star">Which star.</param>
    /// <param name="earned">Points earned so far; none unless given.</param>
    public AnHonourRoll Awarded(byte star, Points earned = default) =>
        Then(roll => roll.AwardStar(new StarRating(star), CityOffice, TestDistrict.Monday, earned, _scale, TestDistrict.Nine));

    /// <summary>Enters an honour.</summary>
    /// <param name="honour">The honour.</param>
    public AnHonourRoll Honoured(HonourAward honour) => Then(roll => roll.AwardHonour(honour, TestDistrict.Nine));

    /// <summary>Notes a certificate of service.</summary>
    /// <param name="certificate">The certificate; the usual one unless given.</param>
    public AnHonourRoll Certified(ServiceCertificateId? certificate = null) => Then(roll => roll.NoteCertificate(certificate ?? AServiceCertificate.TheId, TestDistrict.Nine));

    /// <summary>Goes over into the roll of another registration.</summary>
    /// <param name="into">The registration that goes on.</param>
    public AnHonourRoll CarriedTo(VolunteerId into) => Then(roll => roll.CarryTo(into, TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public HonourRoll Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public HonourRoll BuildUnstored()
    {
        var roll = HonourRoll.Open(TestDistrict.Id, _volunteer, TestDistrict.Nine);
        foreach (var step in _steps) step(roll);
        return roll;
    }

    private AnHonourRoll Then(Func<HonourRoll, Decision> step)
    {
        _steps.Add(roll => step(roll).EnsureAccepted());
        return this;
    }
}
