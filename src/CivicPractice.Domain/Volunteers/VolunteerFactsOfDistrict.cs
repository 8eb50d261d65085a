namespace CivicPractice.Volunteers;

/// <summary>The facts that the district itself holds: registration with skills and health, insurance cover, training, agreements.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
public sealed class VolunteerFactsOfDistrict(OpenDistrict district) : IVolunteerFactsSource
{
    /// <inheritdoc/>
    public async ValueTask<VolunteerFacts?> FindAsync(VolunteerId volunteer, CancellationToken cancellationToken = default)
    {
        if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } registered) return null;
        var covers = await district.VolunteerCovers.FindAsync(volunteer, cancellationToken);
        var training = await district.TrainingFiles.FindAsync(volunteer, cancellationToken);
        var agreements = await district.AgreementFiles.FindAsync(volunteer, cancellationToken);
        var timeZone = district.Profile.TimeZone;
        var facts = registered.FactsWith(covers?.CoveredBy(district.Profile.Safeguards) ?? [], training?.Trained(timeZone) ?? []);
        if (agreements is not null) facts = facts with { Agreed = agreements.Agreed };
        return training is null ? facts : facts with { TrainedInGeneral = training.TrainedInGeneral(timeZone) };
    }
}
