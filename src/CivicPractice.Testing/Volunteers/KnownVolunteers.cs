using CivicPractice.Volunteers;

namespace CivicPractice.Testing;

/// <summary>A source of facts that knows what the test says; safe for concurrent reading.</summary>
/// <param name="facts">The volunteers of the district.</param>
public sealed class KnownVolunteers(params VolunteerFacts[] facts) : IVolunteerFactsSource
{
    private readonly Dictionary<VolunteerId, VolunteerFacts> _facts = facts.ToDictionary(one => one.Volunteer);

    /// <inheritdoc/>
    public ValueTask<VolunteerFacts?> FindAsync(VolunteerId volunteer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_facts.GetValueOrDefault(volunteer));
}
