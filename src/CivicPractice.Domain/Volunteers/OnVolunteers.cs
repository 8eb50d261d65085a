namespace CivicPractice.Volunteers;

/// <summary>Commands on one volunteer alone.</summary>
internal static class OnVolunteers
{
    /// <summary>Carries a command on one volunteer out, and commits; refused with <see cref="NotFound"/> where nobody knows them.</summary>
    public static ValueTask<Decision> OnVolunteerAsync(
        this OpenDistrict district, string command, VolunteerId id, IdempotencyKey key, Func<Volunteer, Decision> act, CancellationToken cancellationToken) =>
        district.RunAsync(
            command, key, async () => await district.Volunteers.FindAsync(id, cancellationToken) is { } volunteer ? act(volunteer) : new NotFound("volunteer", id.Value), cancellationToken);
}
