namespace CivicPractice.Volunteers;

/// <summary>Where decisions on service get what they must know of a volunteer. One district, one caller.</summary>
public interface IVolunteerFactsSource
{
    /// <summary>What is known of a volunteer now, or <see langword="null"/> when the district has none with this id.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<VolunteerFacts?> FindAsync(VolunteerId volunteer, CancellationToken cancellationToken = default);
}
