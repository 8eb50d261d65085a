namespace CivicPractice.Volunteers;

/// <summary>The registrations that went over into one, also by way of others.</summary>
internal static class MergedRegistrations
{
    /// <summary>Lists them, those that went over directly first.</summary>
    public static async ValueTask<IReadOnlyList<Volunteer>> OfAsync(OpenDistrict district, VolunteerId into, CancellationToken cancellationToken)
    {
        var merged = new List<Volunteer>(await district.Volunteers.ListAsync(new RegistrationsMergedSpec(into), cancellationToken));
        for (var i = 0; i < merged.Count; i++) merged.AddRange(await district.Volunteers.ListAsync(new RegistrationsMergedSpec(merged[i].Id), cancellationToken));
        return merged;
    }
}
