namespace CivicPractice.Volunteers;

/// <summary>The registrations that are one by now: the one that goes on, and those that went over into it, also by way of others.</summary>
internal static class MergedRegistrations
{
    /// <summary>The registration that goes on; <see langword="null"/> where the district keeps none.</summary>
    public static async ValueTask<Volunteer?> HolderOfAsync(OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        var holder = await district.Volunteers.FindAsync(volunteer, cancellationToken);
        while (holder?.MergedInto is { } into) holder = await district.Volunteers.FindAsync(into, cancellationToken);
        return holder;
    }

    /// <summary>All that are one, the one that goes on first; of whom the district keeps nothing, the one that is asked for.</summary>
    public static async ValueTask<IReadOnlyList<VolunteerId>> AllOfAsync(OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        var holder = (await HolderOfAsync(district, volunteer, cancellationToken))?.Id ?? volunteer;
        var all = new List<VolunteerId> { holder, volunteer };
        // A merge in this unit of work is not listed yet: its registration is the one that the caller tells.
        foreach (var into in all.Distinct().ToList()) all.AddRange((await OfAsync(district, into, cancellationToken)).Select(merged => merged.Id));
        return [.. all.Distinct()];
    }

    /// <summary>Lists those that went over into one, those that went over directly first.</summary>
    public static async ValueTask<IReadOnlyList<Volunteer>> OfAsync(OpenDistrict district, VolunteerId into, CancellationToken cancellationToken)
    {
        var merged = new List<Volunteer>(await district.Volunteers.ListAsync(new RegistrationsMergedSpec(into), cancellationToken));
        for (var i = 0; i < merged.Count; i++) merged.AddRange(await district.Volunteers.ListAsync(new RegistrationsMergedSpec(merged[i].Id), cancellationToken));
        return merged;
    }

    /// <summary>Whether something may be given to a volunteer: refused with <see cref="NotFound"/> for one whom nobody knows, and with <see cref="VolunteerInactive"/> for a registration that went over into another one.</summary>
    public static async ValueTask<Decision> JudgeStandingAsync(this IVolunteerFactsSource facts, VolunteerId volunteer, CancellationToken cancellationToken) =>
        await facts.FindAsync(volunteer, cancellationToken) switch
        {
            null => new NotFound("volunteer", volunteer.Value),
            { MergedInto: not null } => new VolunteerInactive(volunteer),
            _ => Decision.Accepted,
        };
}
